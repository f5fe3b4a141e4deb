// `comunanza witness`: holds other people's logs to their word; needs no database.
import { once } from 'node:events'
import { readIfThere, writeSafely } from '../../log/files.ts'
import {
  algorithms,
  formatSkey,
  formatVkey,
  isKeyName,
  newSkey,
  parseSkey,
  parseVkey,
  type Skey,
  type Vkey,
  vkeyOf,
} from '../../log/keys.ts'
import { readArguments } from '../verify/arguments.ts'
import { openMemory } from '../witness/memory.ts'
import { openWitness, witnessApp } from '../witness/service.ts'
import { makeWitness } from '../witness/witness.ts'
import { type Given, pathFrom, type Tool, usage } from './tool.ts'

type Asked = {
  readonly logs: readonly Vkey[]
  readonly key: string
  readonly name: string | undefined
  readonly host: string
  readonly port: number
}

const shape = { values: ['log-vkey', 'key', 'name', 'host', 'port'], flags: [] }

const isLogKey = (vkey: Vkey | undefined): vkey is Vkey => vkey?.algorithm === algorithms.ed25519

const read = (given: Given): Asked | string => {
  const asked = readArguments(given.args, shape)
  if (typeof asked === 'string') return asked
  const { 'log-vkey': logKey = '', key, name, host = '127.0.0.1', port = '' } = asked.values
  const logs = [logKey, ...asked.words].map(parseVkey)
  const good = logs.filter(isLogKey)
  if (good.length !== logs.length) return 'Con --log-vkey ci vuole la chiave di un registro, e altre se ne possono aggiungere in fondo.'
  if (key === undefined) return 'Con --key ci vuole il file della chiave del testimone (si crea, se non c’è, con --name).'
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) return 'Con --port ci vuole un numero da 0 a 65535 (0 = una porta libera).'
  return { logs: good, key: pathFrom(given)(key), name, host, port: Number(port) }
}

const keyIn = async ({ key, name }: Asked): Promise<Skey | string> => {
  const text = await readIfThere(key)
  if (text !== undefined) {
    const skey = parseSkey(text.trim())
    return skey?.algorithm === algorithms.cosignature ? skey : `In ${key} non c’è una chiave di testimone.`
  }
  if (name === undefined || !isKeyName(name))
    return `${key} non c’è ancora: con --name di’ come si chiama il testimone, per esempio comune.example.it/testimone.`
  const skey = newSkey(name, algorithms.cosignature)
  await writeSafely(key, `${formatSkey(skey)}\n`)
  return skey
}

const run = async ({ answer, tell, signal }: Given, { logs, key, host, port }: Asked, skey: Skey): Promise<number> => {
  const memory = await openMemory(`${key}.seen.json`)
  const witness = makeWitness({ skey, logs, memory, clock: Date.now })
  const onFault = (fault: unknown): void => tell(`Intoppo: ${fault instanceof Error ? fault.message : String(fault)}`)
  const open = await openWitness(witnessApp(witness, onFault), host, port)
  answer(`Testimone ${formatVkey(vkeyOf(skey))}`)
  answer(`In ascolto su http://${host.includes(':') ? `[${host}]` : host}:${open.port} per ${logs.map(({ name }) => name).join(', ')}`)
  if (!signal.aborted) await once(signal, 'abort')
  await open.close()
  return 0
}

const isListenFault = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error && error.syscall === 'listen'

export const witness: Tool = async (given) => {
  const asked = read(given)
  if (typeof asked === 'string') return usage(given, asked, 'witness')
  const skey = await keyIn(asked)
  if (typeof skey === 'string') return usage(given, skey, 'witness')
  try {
    return await run(given, asked, skey)
  } catch (error) {
    if (!isListenFault(error)) throw error
    given.tell(`Non posso ascoltare su ${asked.host}:${asked.port} (${error.code ?? ''}): scegli un’altra porta.`)
    return 1
  }
}
