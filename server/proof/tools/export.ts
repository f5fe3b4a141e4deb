// `comunanza export proof`: writes the bundle of a pact, an organisation, a municipality, or of everything that is open.
import { readRecords } from '../../log/keyring.ts'
import { type Opened, withRegister } from '../opened.ts'
import { bundleFrom, type Order, readOrder } from '../order.ts'
import { ownPolicyText } from '../own.ts'
import { stampChainOf } from '../settings.ts'
import { readArguments } from '../verify/arguments.ts'
import { writeWhole } from '../whole.ts'
import { counting, type Given, pathFrom, type Tool, usage } from './tool.ts'

type Export = { readonly order: Order; readonly out: string; readonly json: boolean }

const shape = { values: ['pact', 'organisation', 'municipality', 'from', 'to', 'since', 'out'], flags: ['all', 'json'] }

const read = (given: Given): Export | string => {
  const [what, ...args] = given.args
  if (what !== 'proof') return 'Si può esportare «proof», il fascicolo di prova.'
  const asked = readArguments(args, shape)
  if (typeof asked === 'string') return asked
  const { words, values, flags } = asked
  if (words.length > 0) return `Non conosco ${words[0]}.`
  const order = readOrder({ ...values, ...(flags.has('all') ? { all: 'open' } : {}) })
  if (typeof order === 'string') return order
  const out = values.out ?? `comunanza-${order.kind}-${order.id}.tar`
  return { order, out: pathFrom(given)(out), json: flags.has('json') }
}

const run = async ({ keys, others, config, tell, answer }: Given, { order, out, json }: Export, opened: Opened): Promise<number> => {
  const policy = ownPolicyText(await readRecords(keys), others)
  const made = await bundleFrom({ ...opened, order, policy, stampChain: await stampChainOf(config), onProgress: counting(tell, 'fatti') })
  if (!made) {
    tell('Il registro non ha ancora un punto di controllo firmato: avvia il server, e riprova fra poco.')
    return 3
  }
  const { bundle, facts, size } = made
  await writeWhole(out, bundle.chunks())
  if (json) answer(JSON.stringify({ file: out, facts, size, bytes: bundle.bytes }))
  else answer(`${out}: ${facts} fatti, provati fino al n. ${size} del registro.`)
  return facts > 0 ? 0 : 3
}

export const exportProof: Tool = (given) => {
  const asked = read(given)
  if (typeof asked === 'string') return Promise.resolve(usage(given, asked, 'export'))
  const onFault = (fault: unknown): void => given.tell(`Intoppo: ${fault instanceof Error ? fault.message : String(fault)}`)
  const { eventStore } = given.config
  return given.withDatabase(({ url }) => withRegister({ url, eventStore, onFault }, (opened) => run(given, asked, opened)))
}
