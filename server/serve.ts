// A running server: the engine, the story of the demonstration, the counter and its open door.
import { resolve } from 'node:path'
import { pino } from 'pino'
import { makeApp } from './app.ts'
import { runClosing } from './closing.ts'
import type { Config } from './config.ts'
import { type Declaring, declareKeys, factsOf, runDeclaring } from './declaring.ts'
import { demoPeople } from './demo.ts'
import { openDoor } from './door.ts'
import { usualLimits } from './doors.ts'
import { runExpiring } from './expiring.ts'
import type { Journal } from './kernel/journal.ts'
import { securityEvents } from './kernel/security-log.ts'
import { readStatic } from './kernel/static-files.ts'
import { runLapsing } from './lapsing.ts'
import { runNoticing } from './noticing.ts'
import { runOffering } from './offering.ts'
import { openParts, type Parts, type PartsOptions } from './parts.ts'
import { runPlacing } from './placing.ts'
import { keyFolderOf } from './proof/settings.ts'
import * as contexts from './registry.ts'
import { runReleasing } from './releasing.ts'
import { runReminding } from './reminding.ts'
import { tellStory } from './story.ts'
import type { Running, Surroundings } from './surroundings.ts'
import { runTidying } from './tidying.ts'

const now = (): string => new Date().toISOString()

// In a fault only what programs say: what a database quotes in `detail` may be somebody's data.
const fault = (error: unknown): object =>
  error instanceof Error
    ? { name: error.name, message: error.message, stack: error.stack, ...('code' in error ? { code: error.code } : {}) }
    : { message: String(error) }

/** On a person's terminal the demonstration tells only what goes wrong. */
const journalOf = ({ demo }: Config): Journal => pino({ level: demo ? 'error' : 'info', base: null, serializers: { fault } })

/** The settings that are no secret. */
const openly = ({ database, demo, eventStore, publicUrl, files, signIn }: Config): object => ({
  ...{ database: database.kind, demo, publicUrl, log: eventStore === undefined ? 'postgres' : 'kurrentdb' },
  ...{ files: files.limits, scanner: files.clamd !== undefined, providers: signIn.oidc !== undefined, mail: signIn.mail !== undefined },
})

const addressOf = ({ host, publicUrl }: Config, port: number): string =>
  publicUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`

const appOf = async (
  around: Surroundings,
  { store, recorded, projector, act, opening, strongroom, proofs, bundles, uploads, directory, accounts, feeds, keeping }: Parts,
  journal: Journal,
  signal: AbortSignal,
) => {
  const { publicUrl, demo, signIn, publishing } = around.config
  return makeApp({
    config: {
      ...(publicUrl === undefined ? {} : { publicUrl }),
      ...(demo ? { demo: demoPeople } : {}),
      ...(publishing === undefined ? {} : { publishing }),
      sessions: signIn.sessions,
      staffKeys: !demo && (signIn.staffKeys ?? publicUrl?.startsWith('https:') ?? false),
      // We end no TLS ourselves: a public address over https means that one proxy stands before us.
      proxies: publicUrl?.startsWith('https:') ? 1 : 0,
      limits: usualLimits,
    },
    ...{ secret: around.secret, store, recorded, projector, act, opening, contexts, now, journal, proofs, bundles, uploads, signal },
    ...{ directory, accounts, feeds: feeds.shelf, sessions: accounts.sessions, book: strongroom?.looks, privacy: keeping?.privacy },
    files: await readStatic(resolve('dist/web')),
  })
}

const declaringOf = (config: Config, { act, store, proofs }: Parts): Declaring => {
  const integrated = async (): Promise<number> => (await proofs?.status())?.size ?? 0
  return { act, folder: keyFolderOf(config), count: factsOf(store, integrated) }
}

/** Opens everything and resolves when the first page can be asked. Rejects with Node's error when the port cannot be had. */
export const serve = async (around: Surroundings): Promise<Running> => {
  const { config, log } = around
  const journal = journalOf(config)
  const onFault = (broken: unknown): void => journal.error({ fault: broken }, 'fault')
  const onRetained: PartsOptions['onRetained'] = (retained, ended) =>
    journal.info({ ...retained, ended }, ended ? 'retention' : 'retention, not confirmed: nothing was deleted')
  const parts = await openParts(around, { now, onFault, onRetained })
  const stopping = new AbortController()
  let kept: Promise<unknown> | undefined
  const close = async (): Promise<void> => {
    stopping.abort()
    await kept
    await parts.close()
  }
  try {
    if (config.demo) await tellStory(parts, log)
    const declaring = declaringOf(config, parts)
    // Before anybody is served: what a new epoch says of the one before is its first fact.
    await declareKeys(declaring, new Set()).catch(onFault)
    const timers = [runExpiring, runTidying, runLapsing, runClosing, runOffering, runReleasing, runReminding, runNoticing, runPlacing].map(
      (run) => run(parts, { now, onFault }, stopping.signal),
    )
    kept = Promise.all([parts.keeping?.run(stopping.signal), runDeclaring(declaring, stopping.signal, onFault), ...timers])
    journal.info({ security: 'started', ...openly(config) }, securityEvents.started)
    const door = await openDoor(await appOf(around, parts, journal, stopping.signal), config.host, config.port)
    const stop = async (): Promise<void> => {
      stopping.abort()
      await door.close()
      await close()
    }
    return { address: addressOf(config, door.port), stop }
  } catch (error) {
    await close()
    throw error
  }
}
