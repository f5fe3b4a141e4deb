// A running server: the engine, the story of the demonstration, the counter and its open door.
import { resolve } from 'node:path'
import { pino } from 'pino'
import { makeApp, usualLimits } from './app.ts'
import type { Config } from './config.ts'
import { demoPeople } from './demo.ts'
import { openDoor } from './door.ts'
import { type Engine, openEngine } from './engine.ts'
import type { Journal } from './kernel/journal.ts'
import { readStatic } from './kernel/static-files.ts'
import type { Proofs } from './log/proofs.ts'
import { type Desk, openDesk } from './proof/desk.ts'
import { openProving } from './proving.ts'
import * as contexts from './registry.ts'
import { tellStory } from './story.ts'
import type { Running, Surroundings } from './surroundings.ts'

const now = (): string => new Date().toISOString()

// In a fault only what programs say: what a database quotes in `detail` may be somebody's data.
const fault = (error: unknown): object =>
  error instanceof Error
    ? { name: error.name, message: error.message, stack: error.stack, ...('code' in error ? { code: error.code } : {}) }
    : { message: String(error) }

/** On a person's terminal the demonstration tells only what goes wrong. */
const journalOf = ({ demo }: Config): Journal => pino({ level: demo ? 'error' : 'info', base: null, serializers: { fault } })

const addressOf = ({ host, publicUrl }: Config, port: number): string =>
  publicUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`

type Parts = Engine & { readonly proofs: Proofs | undefined; readonly bundles: Desk | undefined }

const appOf = async (
  around: Surroundings,
  { store, recorded, projector, act, proofs, bundles }: Parts,
  journal: Journal,
  signal: AbortSignal,
) => {
  const { publicUrl, demo } = around.config
  return makeApp({
    config: {
      ...(publicUrl === undefined ? {} : { publicUrl }),
      ...(demo ? { demo: demoPeople } : {}),
      // We end no TLS ourselves: a public address over https means that one proxy stands before us.
      proxies: publicUrl?.startsWith('https:') ? 1 : 0,
      limits: usualLimits,
    },
    ...{ secret: around.secret, store, recorded, projector, act, contexts, now, journal, proofs, bundles, signal },
    files: await readStatic(resolve('dist/web')),
  })
}

/** Opens everything and resolves when the first page can be asked. Rejects with Node's error when the port cannot be had. */
export const serve = async (around: Surroundings): Promise<Running> => {
  const { config, url, adminUrl, log } = around
  const journal = journalOf(config)
  const onFault = (broken: unknown): void => journal.error({ fault: broken }, 'fault')
  const engine = await openEngine({ url, adminUrl, eventStore: config.eventStore, contexts, now, onFault })
  const proofs = openProving({ config, url, now, onFault }, engine)
  const stopping = new AbortController()
  let bundles: Desk | undefined
  const close = async (): Promise<void> => {
    stopping.abort()
    await bundles?.close()
    await proofs.close()
    await engine.close()
  }
  try {
    if (proofs) bundles = await openDesk({ config, url, now, onFault, proofs, ...engine })
    if (config.demo) await tellStory(engine, log)
    const door = await openDoor(await appOf(around, { ...engine, proofs, bundles }, journal, stopping.signal), config.host, config.port)
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
