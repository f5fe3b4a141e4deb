// `comunanza keys`: the keys of the log, a new one, a new epoch, the policy to hand out.
import { writeFile } from 'node:fs/promises'
import { toBase64 } from '../../log/base64.ts'
import { KeyFault, type KeyRecord, openEpoch, readRecords, rotateKey } from '../../log/keyring.ts'
import { ownPolicyText } from '../own.ts'
import { type Arguments, readArguments } from '../verify/arguments.ts'
import { rotateVault } from './rotate-vault.ts'
import { type Given, pathFrom, type Tool, usage } from './tool.ts'

type Work = (given: Given, asked: Arguments) => Promise<number>

const validity = ({ from, to, until }: KeyRecord): string => {
  if (to !== null) return `ha firmato da ${from} a ${to}`
  return until === null ? `firma da ${from} in poi` : `firma da ${from}, fino al ${until.slice(0, 10)}`
}

const list: Work = async ({ keys, answer, tell }, { flags }) => {
  const records = await readRecords(keys)
  if (flags.has('json')) answer(JSON.stringify({ keys: records }, undefined, 2))
  else for (const record of records) answer(`${record.vkey}\n  ${validity(record)}`)
  if (records.length === 0) tell(`In ${keys.dir} non c’è ancora nessuna chiave: il server la crea al primo avvio.`)
  return records.length > 0 ? 0 : 3
}

const rotate: Work = async ({ keys, answer, tell }, { flags }) => {
  const record = await rotateKey(keys, new Date().toISOString())
  answer(flags.has('json') ? JSON.stringify(record) : record.vkey)
  tell(
    'La chiave nuova firma da subito, la vecchia le resta accanto per 30 giorni. Consegna la nuova policy a chi verifica: comunanza keys policy',
  )
  return 0
}

const epoch: Work = async (given, { flags }) => {
  if (!flags.has('yes'))
    return usage(
      given,
      'Una nuova epoca si apre solo quando il registro non può continuare ciò che ha firmato: conferma con --yes.',
      'keys',
    )
  const { origin, last } = await openEpoch(given.keys, new Date().toISOString())
  given.answer(`${origin}\ncontinua ${last.origin} n. ${last.size}, radice ${toBase64(last.root)}`)
  given.tell(
    'Il server dichiara nel registro questo ultimo punto di controllo e i fatti che mancano, appena parte. Consegna la nuova policy a chi verifica.',
  )
  return 0
}

const policy: Work = async (given, { values }) => {
  const { keys, others, answer, tell } = given
  const records = await readRecords(keys)
  const text = ownPolicyText(records, others)
  if (values.out === undefined) answer(text.trimEnd())
  else await writeFile(pathFrom(given)(values.out), text)
  if (records.length === 0) tell('Non c’è ancora nessuna chiave: questa policy non si fida di nessuno.')
  return records.length > 0 ? 0 : 3
}

const vault: Work = (given, { flags }) => rotateVault(given, flags.has('json'))

const works: { readonly [word: string]: Work } = { list, rotate, epoch, policy, 'rotate-vault': vault }

export const keys: Tool = async (given) => {
  const asked = readArguments(given.args, { values: ['out'], flags: ['json', 'yes'] })
  if (typeof asked === 'string') return usage(given, asked, 'keys')
  const [word = 'list', ...more] = asked.words
  const work = Object.hasOwn(works, word) && more.length === 0 ? works[word] : undefined
  if (!work) return usage(given, `Non conosco «${asked.words.join(' ')}».`, 'keys')
  try {
    return await work(given, asked)
  } catch (error) {
    if (!(error instanceof KeyFault)) throw error
    given.tell(`Le chiavi restano come sono: ${error.message}.`)
    return 1
  }
}
