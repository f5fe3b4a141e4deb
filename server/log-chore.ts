// `comunanza log copy --from <registro> --to <registro>`
import { optionsOf } from './chore-options.ts'
import { copyLog } from './copy-log.ts'
import { startRefused } from './embedded/refusal.ts'
import type { CopyTarget } from './stores/copying.ts'
import { StoreError } from './stores/errors.ts'
import { openPool } from './stores/postgres/connect.ts'
import { postgresCopy } from './stores/postgres/copying.ts'
import { prepare } from './stores/postgres/prepare.ts'
import type { Chore, Surroundings } from './surroundings.ts'

// An address holds a password, and command lines are seen by everybody on the machine: so it may be the name of a variable.
const addressOf = (given: string | true | undefined, { adminUrl, url }: Surroundings): string => {
  if (given === 'postgres') return adminUrl ?? url
  const address = typeof given === 'string' && /^[A-Z][A-Z0-9_]*$/.test(given) ? process.env[given] : given
  if (typeof address !== 'string') throw startRefused('Servono --from e --to: «postgres», un indirizzo, o la variabile che lo contiene.')
  return address
}

const open = async (address: string, log: Surroundings['log']): Promise<CopyTarget> => {
  const report = (error: Error): void => log(`Intoppo: ${error.message}`)
  if (/^postgres(ql)?:/.test(address)) return postgresCopy(address, report)
  const [{ isKurrentUrl }, { kurrentCopy }] = await Promise.all([
    import('./stores/kurrent/client.ts'),
    import('./stores/kurrent/copying.ts'),
  ])
  if (!isKurrentUrl(address)) throw startRefused('Un registro è «postgres», postgres://… o kurrentdb://….')
  return kurrentCopy(address).catch((error: unknown) => {
    throw startRefused(`KurrentDB non si può usare: ${error instanceof Error ? error.message : String(error)}.`)
  })
}

const prepared = async (address: string, log: Surroundings['log']): Promise<void> => {
  if (!/^postgres(ql)?:/.test(address)) return
  const pool = openPool(address, (error) => log(error.message), 1)
  try {
    await prepare(pool)
  } finally {
    await pool.end()
  }
}

const told = (log: Surroundings['log']) => {
  let last = -1
  return (done: number, total: number): void => {
    const percent = total === 0 ? 100 : Math.floor((100 * done) / total)
    if (percent !== last) log(`Copio il registro: ${percent} % (${done} di ${total})`)
    last = percent
  }
}

const broken = (error: unknown): never => {
  if (!(error instanceof StoreError)) throw error
  throw startRefused(`La copia si è fermata (${error.message}): lo stesso comando riprende da lì.`)
}

const copy = async (around: Surroundings, args: readonly string[], signal: AbortSignal): Promise<void> => {
  const { from, to } = optionsOf(args, { from: 'value', to: 'value' })
  const [source, target] = [addressOf(from, around), addressOf(to, around)]
  if (source === target) throw startRefused('Un registro non si copia su sé stesso.')
  const logs = [await open(source, around.log), await open(target, around.log)] as const
  await prepared(target, around.log)
  try {
    const answer = await copyLog({ from: logs[0], to: logs[1], onProgress: told(around.log), signal }).catch(broken)
    if (answer.outcome === 'stranger')
      throw startRefused(`Il registro di arrivo contiene già altro (${answer.id}): si copia solo in uno vuoto, o in una copia interrotta.`)
    if (answer.outcome === 'different') throw startRefused(`I due registri differiscono dalla voce ${answer.index + 1}.`)
    if (answer.outcome === 'interrupted')
      throw startRefused(`Mi hanno interrotto dopo ${answer.copied} voci: lo stesso comando riprende da lì.`)
    around.log(
      `Copiate ${answer.copied} voci. I due registri sono uguali: ${answer.size} voci, radice ${Buffer.from(answer.root).toString('base64')}.`,
    )
  } finally {
    await Promise.all(logs.map((one) => one.close()))
  }
}

const verbs: { readonly [verb: string]: Chore } = { copy }

/** What the command line can do with whole logs. */
export const logChore: Chore = (around, [verb = '', ...args], signal) => {
  const work = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined
  if (!work) throw startRefused('Con «log» si può fare: log copy --from <registro> --to <registro>.')
  return work(around, args, signal)
}
