// From the environment to finished work and back: what `server/cli.js` calls once the server is built.
import { setTimeout as pause } from 'node:timers/promises'
import { chores } from './chores.ts'
import { type Config, readConfig } from './config.ts'
import { homeOf, openDatabase } from './database.ts'
import { isStartRefused } from './embedded/refusal.ts'
import { checkListening, explainListen } from './listening.ts'
import { secretOf } from './secret.ts'
import { serve } from './serve.ts'
import { listenForStop, type Stop } from './signals.ts'
import type { Surroundings } from './surroundings.ts'

export type Boot = {
  /** `start`, or the name of a chore */
  readonly verb: string
  readonly args: readonly string[]
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

const withDatabase = async (config: Config, given: Boot, stop: Stop): Promise<void> => {
  const work = workOf(given.verb)
  await work.check(config)
  const { log } = given
  const database = await openDatabase(config, { log, beside: work.beside })
  try {
    const secret = await secretOf(config, process.env)
    await work.run({ config, secret, url: database.url, adminUrl: database.adminUrl, log }, given, stop)
  } finally {
    await database.stop()
  }
}

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
    await withDatabase(settled(answer.config, given.log), given, stop)
    return 0
  } catch (error) {
    if (!isStartRefused(error)) throw error
    given.fail(error.message)
    return 1
  }
}
