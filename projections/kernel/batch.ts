// One batch of facts into PostgreSQL, in one transaction with the checkpoint: exactly once.
import type { Db, Query } from './db.ts'
import type { Desk } from './desk.ts'
import type { Memory } from './memory.ts'
import { bind, type Fact, type Fault, type Plan, perform, plan } from './plan.ts'
import { type Ready, readRows, sendWritings, writingsFor } from './rows.ts'
import type { Tables } from './slots.ts'

/** The facts of a projection up to a position; every other fact until there is not its business. */
export type Chunk = { readonly facts: readonly Fact[]; readonly upTo: number; readonly planned?: Planned }
export type Planned = Plan | { readonly fault: Fault }
/** Moves the checkpoint to `upTo` inside the transaction; false when somebody else has moved it. */
export type Claim = (tx: Query, upTo: number) => Promise<boolean>
export type Written =
  | { readonly outcome: 'written'; readonly upTo: number }
  | { readonly outcome: 'lost' }
  /** the first fact of the chunk cannot be taken in; nothing is written */
  | { readonly outcome: 'fault'; readonly fact: Fact; readonly error: unknown }

/** `worked`: its rows are worked out. `written`: true once it is committed whole; until then rows can be worked out, but nothing read or written. */
export type Before = { readonly worked: Promise<void>; readonly written: Promise<boolean> }
export type Writing = {
  readonly claim: Claim
  readonly memory: Memory
  /** the chunk before, still on its way */
  readonly after?: Before
  /** called when the rows are worked out, or never will be: whoever comes after may begin */
  readonly onWorked?: () => void
}

type Working = { readonly memory: Memory; readonly onWorked?: (() => void) | undefined }
type PlanWriting = Working & { readonly claim: (tx: Query) => Promise<boolean>; readonly after?: Before | undefined }
type Bound = { readonly planned: Plan; readonly touched: Tables }
type Tried = { readonly fault?: Fault; readonly lost?: true }

// What the database refuses for what it is given, whoever asks again: data, constraint, name, limit.
const unacceptable = new Set(['22', '23', '42', '54'])
const isUnacceptable = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && unacceptable.has(error.code.slice(0, 2))

export const planOn = (desk: Desk, facts: readonly Fact[]): Planned => plan(desk.projection, desk.shapes, facts)

const isKnown = (touched: Tables): boolean => {
  for (const slots of touched.values()) for (const { known } of slots.values()) if (!known) return false
  return true
}

/** What a plan writes, once everything it touches is known; a fault leaves the transaction to be rolled back. */
const workOut = (desk: Desk, planned: Plan, touched: Tables, memory: Memory): { readonly fault: Fault } | readonly Ready[] => {
  const { fault } = perform(planned)
  if (fault) return { fault }
  const writings = writingsFor(desk, touched)
  memory.keep(touched)
  return writings
}

/** What is left of a plan inside a transaction, once its rows have been read. */
const writeRead = async (
  tx: Query,
  desk: Desk,
  { planned, touched }: Bound,
  { memory, onWorked }: Working,
): Promise<{ readonly fault?: Fault }> => {
  const worked = workOut(desk, planned, touched, memory)
  if ('fault' in worked) return worked
  onWorked?.()
  await sendWritings(tx, worked)
  return {}
}

/** Does a plan inside a transaction. */
export const writePlan = async (tx: Query, desk: Desk, planned: Plan, working: Working): Promise<{ readonly fault?: Fault }> => {
  const touched = bind(planned, working.memory.slotFor)
  await readRows(tx, desk, touched)
  return writeRead(tx, desk, { planned, touched }, working)
}

const tryPlan = async (db: Db, desk: Desk, planned: Plan, { memory, claim, after, onWorked }: PlanWriting): Promise<Tried> => {
  await after?.worked
  const touched = bind(planned, memory.slotFor)
  const early = isKnown(touched) ? workOut(desk, planned, touched, memory) : undefined
  if (early && 'fault' in early) return early
  if (early) onWorked?.()
  if ((await after?.written) === false) return { lost: true }
  const work = async (tx: Query): Promise<Tried> => {
    // Asked in one go: the rows are read after the claim has locked everybody else out, and nobody waits for its answer in between.
    const [claimed] = await Promise.all([claim(tx), early ? undefined : readRows(tx, desk, touched)])
    if (!claimed) return { lost: true }
    if (!early) return writeRead(tx, desk, { planned, touched }, { memory, onWorked })
    await sendWritings(tx, early)
    return {}
  }
  return db.transaction(work, ({ fault, lost }) => !fault && !lost)
}

const tryChunk = async (db: Db, desk: Desk, { facts, upTo, planned = planOn(desk, facts) }: Chunk, writing: Writing): Promise<Tried> => {
  if ('fault' in planned) return planned
  try {
    return await tryPlan(db, desk, planned, { ...writing, claim: (tx) => writing.claim(tx, upTo) })
  } catch (error) {
    if (!isUnacceptable(error)) throw error
    // The database names no fact: it is found by trying fewer.
    return { fault: { index: Math.floor(facts.length / 2), error } }
  }
}

/** Writes a chunk, or of it what comes before a fault; what may pass, such as a lost connection, is thrown. */
export const writeChunk = async (db: Db, desk: Desk, chunk: Chunk, writing: Writing): Promise<Written> => {
  const { fault, lost } = await tryChunk(db, desk, chunk, writing).catch((error: unknown) => {
    writing.memory.forget()
    throw error
  })
  if (lost || fault) writing.memory.forget()
  if (lost) return { outcome: 'lost' }
  if (!fault) return { outcome: 'written', upTo: chunk.upTo }
  const [fact, last] = [chunk.facts[0], chunk.facts[fault.index - 1]]
  if (last) return writeChunk(db, desk, { facts: chunk.facts.slice(0, fault.index), upTo: last.position }, writing)
  if (!fact) throw fault.error
  return { outcome: 'fault', fact, error: fault.error }
}
