// How the service is: the log answers, the pages follow it. Nothing about the software it runs on.
import type { Hono } from 'hono'
import type { Status } from '../../projections/kernel/running.ts'
import type { ProofStatus } from '../log/proofs.ts'
import type { Counter } from './counter.ts'
import type { Env } from './env.ts'

type Pages = Pick<Status, 'name' | 'version' | 'position' | 'lag' | 'state'>
export type Health = {
  readonly status: 'ok' | 'degraded'
  /** the last position of the log, null when the log does not answer */
  readonly head: number | null
  /** `lag`: events of the log they have not looked at; empty when the database does not answer */
  readonly projections: readonly Pages[]
  /** how the proofs of the log stand, where there are any; null when the database does not answer */
  readonly proofs?: ProofStatus | null
}

/** Milliseconds the log and the pages have to answer. */
const patience = 2000

// Who refuses and who is silent are the same to whoever asks how we are.
const inTime = async <T, F>(answer: Promise<T>, otherwise: F): Promise<T | F> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<F>((resolve) => {
    timer = setTimeout(resolve, patience, otherwise)
  })
  return Promise.race([answer.catch(() => otherwise), late]).finally(() => clearTimeout(timer))
}

export const healthOf = async ({ store, projector, proofs }: Pick<Counter, 'store' | 'projector' | 'proofs'>): Promise<Health> => {
  const proven = proofs ? inTime(proofs.status(), null) : undefined
  const [head, found, proof] = await Promise.all([inTime(store.head(), null), inTime(projector.status(), null), proven])
  const projections = (found ?? []).map(({ name, version, position, lag, state }) => ({ name, version, position, lag, state }))
  const proving = proof === undefined || (proof !== null && proof.refusal === null)
  const well = head !== null && found !== null && proving && projections.every(({ state }) => state === 'live')
  const about = proof === undefined ? {} : { proofs: proof }
  return { status: well ? 'ok' : 'degraded', head: head?.position ?? null, projections, ...about }
}

export const mountHealth = (app: Hono<Env>, counter: Counter): void => {
  app.get('/api/health', async (c) => {
    const health = await healthOf(counter)
    return c.json(health, health.status === 'ok' ? 200 : 503, { 'cache-control': 'no-store' })
  })
}
