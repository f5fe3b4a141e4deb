// From the environment to finished work and back: what `server/cli.js` calls once the server is built.
import { setTimeout as pause } from 'node:timers/promises'
import { chores } from './chores.ts'
import { type Config, readConfig } from './config.ts'
import { homeOf, openDatabase } from './database.ts'
import { isStartRefused } from './embedded/refusal.ts'
import { keepHeapSmall } from './frugal.ts'
import { checkListening, explainListen } from './listening.ts'
import { isTool, runTool } from './proof/tools/run.ts'
import { secretOf } from './secret.ts'
import { serve } from './serve.ts'
import { listenForStop, type Stop } from './signals.ts'
import type { Surroundings } from './surroundings.ts'

export type Boot = {
  /** `start`, or the name of a chore or a tool */
  readonly verb: string
  readonly args: readonly string[]
  /** the folder the command was called from */
  readonly from: string
  /** settles when the pages are built: the database comes up meanwhile */
  readonly pages: Promise<void>
  readonly log: (sentence: string) => void
  readonly fail: (sentence: string) => void
}
type Work = {
  /** before anything else is touched */
  readonly check: (config: Config) => Promise<void>
  readonly run: (around: Surroundings, given: Boot, stop: Stop) => Promise<void>
  /** may run while a server runs on the same data */
  readonly beside: boolean
}

const stopPatience = 15_000

const start = async (around: Surroundings, { pages, log }: Boot, stop: Stop): Promise<void> => {
  keepHeapSmall()
  await Promise.race([pages, stop.asked])
  if (stop.signal.aborted) return
  const { host, port } = around.config
  const running = await serve(around).catch((error: NodeJS.ErrnoException) => {
    throw explainListen(error, host, port)
  })
  log(`Comunanza è pronta: ${running.address}`)
  await stop.asked
  log('Mi fermo…')
  // A visitor who never hangs up must not keep the database from closing in order.
  await Promise.race([running.stop(), pause(stopPatience, undefined, { ref: false })])
}

const workOf = (verb: string): Work => {
  const chore = Object.hasOwn(chores, verb) ? chores[verb] : undefined
  if (chore) return { check: () => Promise.resolve(), run: (around, { args }, { signal }) => chore(around, args, signal), beside: true }
  if (verb === 'start') return { check: ({ host, port }) => checkListening(host, port), run: start, beside: false }
  throw new Error(`no such verb: ${verb}`)
}

type Opening = { readonly log: Boot['log']; readonly beside: boolean }

const withDatabase = async <T>(config: Config, { log, beside }: Opening, work: (around: Surroundings) => Promise<T>): Promise<T> => {
  const database = await openDatabase(config, { log, beside })
  try {
    const secret = await secretOf(config, process.env)
    return await work({ config, secret, url: database.url, adminUrl: database.adminUrl, log })
  } finally {
    await database.stop()
  }
}

const doWork = async (config: Config, given: Boot, stop: Stop): Promise<number> => {
  const work = workOf(given.verb)
  await work.check(config)
  await withDatabase(config, { log: given.log, beside: work.beside }, (around) => work.run(around, given, stop))
  return 0
}

// What a tool answers goes to standard output alone: everything else is said beside it.
const useTool = (config: Config, { verb, args, from, log, fail }: Boot, { signal }: Stop): Promise<number> =>
  runTool(verb, {
    ...{ args, from, config, signal, answer: log, tell: fail },
    withDatabase: (work) => withDatabase(config, { log: fail, beside: true }, work),
  })

const settled = (config: Config, log: Boot['log']): Config => {
  const dataDir = homeOf(config)
  if (dataDir !== config.dataDir) log(`I dati stanno in ${dataDir}: in ${config.dataDir} l’utente «postgres» non può entrare.`)
  return { ...config, dataDir }
}

/** Does what the verb asks and answers the exit code. Refusals are told in Italian, faults are thrown. */
export const boot = async (given: Boot): Promise<number> => {
  const stop = listenForStop()
  const answer = readConfig(process.env)
  if ('refused' in answer) {
    for (const sentence of answer.refused) given.fail(sentence)
    return 1
  }
  try {
    return isTool(given.verb)
      ? await useTool(settled(answer.config, given.fail), given, stop)
      : await doWork(settled(answer.config, given.log), given, stop)
  } catch (error) {
    if (!isStartRefused(error)) throw error
    given.fail(error.message)
    return 1
  }
}
