// A store that keeps personal values out of the log: commitments go in, tokens come out, the values lie in the vault.
import type { Catalogue, EventStore, Outcome, Stored, Write } from '../../events/kernel/index.ts'
import type { Dek } from '../vault/row.ts'
import type { Sealer } from '../vault/vault.ts'
import { ErasedSubject } from './errors.ts'
import { idsOf, type Job, keepFirst, settle } from './kept-first.ts'
import { type Definitions, type Sealed, sealWrite, subjectsOf } from './sealing.ts'
import { withTokens } from './tokens.ts'

/** Tells whoever stands above that personal values may be handed down. */
export type SealingStore = EventStore & { readonly seals: true }
export type SealedOptions = {
  readonly catalogue: Catalogue
  readonly vault: Sealer
  /** `inside`: the store appends the rows with the events, in one transaction; `before`: they are kept first, and swept when the append never came */
  readonly rows: 'inside' | 'before'
}

async function* allWithTokens(batches: AsyncIterable<readonly Stored[]>): AsyncGenerator<readonly Stored[], void, void> {
  for await (const batch of batches) yield batch.map(withTokens)
}

// Fresh salts make another entry: whether it was the same request that took the ids, the vault knows.
const retried = async (log: EventStore, vault: Sealer, write: Write, said: Outcome): Promise<Outcome> => {
  if (said.outcome !== 'id-reused') return said
  const events = write.streams.flatMap((part) => part.events)
  const asks = await vault.asks(events.map(({ id }) => id))
  if (!events.every(({ id, ask }) => asks.get(id) === ask)) return said
  const positions = new Map((await log.lookup(idsOf(write))).map(({ id, position }) => [id, position]))
  return { outcome: 'duplicate', positions: events.flatMap(({ id }) => positions.get(id) ?? []) }
}

type Sealing = { readonly log: EventStore; readonly options: SealedOptions; readonly definitions: Definitions }
type Prepared = { readonly write: Write; readonly subjects: readonly string[] }

const jobOf = ({ definitions }: Sealing, { write, subjects }: Prepared, keys: ReadonlyMap<string, Dek>): Job | undefined => {
  if (subjects.length === 0) return undefined
  const again: Job['again'] = (first) => sealWrite(write, subjects, { definitions, keys, first })
  return { write, sealed: sealWrite(write, subjects, { definitions, keys }), again }
}

const inside = async ({ log, options }: Sealing, prepared: readonly Prepared[], jobs: readonly (Job | undefined)[]) => {
  const outcomes = await log.append(prepared.map(({ write }, index) => jobs[index]?.sealed.write ?? write))
  return Promise.all(outcomes.map((said, index) => (jobs[index] ? retried(log, options.vault, jobs[index].write, said) : said)))
}

const before = async ({ log, options: { vault } }: Sealing, prepared: readonly Prepared[], jobs: readonly (Job | undefined)[]) => {
  const kept = await Promise.all(jobs.map((job) => job && keepFirst(vault, job)))
  const goes = (index: number): boolean => jobs[index] === undefined || kept[index] !== undefined
  const sent = prepared.flatMap(({ write }, index) => (goes(index) ? [kept[index]?.write ?? write] : []))
  const said = [...(sent.length > 0 ? await log.append(sent) : [])]
  const settled = async (index: number, { write }: Prepared): Promise<Outcome> => {
    if (!goes(index)) return { outcome: 'id-reused', ids: idsOf(write) }
    const outcome = said.shift()
    if (!outcome) throw new Error('the store answers each write')
    const own: Sealed | undefined = kept[index]
    if (own) await settle(vault, log, own, outcome)
    return outcome
  }
  const outcomes: Outcome[] = []
  for (const [index, one] of prepared.entries()) outcomes.push(await settled(index, one))
  return outcomes
}

/** Wraps a store that records what it is given. Throws `MalformedWrite` when an event does not say whose a value is, `ErasedSubject` when they were erased. */
export const sealed = (log: EventStore, options: SealedOptions): SealingStore => {
  const definitions: Definitions = new Map(Object.values(options.catalogue).map((definition) => [definition.name, definition]))
  const sealing: Sealing = { log, options, definitions }
  const append: EventStore['append'] = async (writes) => {
    const prepared = writes.map((write) => ({ write, subjects: subjectsOf(definitions, write) }))
    const subjects = prepared.flatMap((one) => one.subjects)
    if (subjects.length === 0) return log.append(writes)
    const keys = await options.vault.keys(subjects)
    // Who has no key even now was erased.
    const gone = subjects.filter((subject) => !keys.has(subject)).length
    if (gone > 0) throw new ErasedSubject(`${gone} of the people written about were erased`)
    const jobs = prepared.map((one) => jobOf(sealing, one, keys))
    return options.rows === 'inside' ? inside(sealing, prepared, jobs) : before(sealing, prepared, jobs)
  }
  return {
    ...log,
    seals: true,
    append,
    read: async (stream, asked) => (await log.read(stream, asked)).map(withTokens),
    readAll: async (asked) => (await log.readAll(asked)).map(withTokens),
    lookup: async (ids) => {
      const found = await log.lookup(ids)
      const asks = found.length === 0 ? new Map<string, string>() : await options.vault.asks(found.map(({ id }) => id))
      return found.map((event) => withTokens(asks.has(event.id) ? { ...event, ask: asks.get(event.id) ?? event.ask } : event))
    },
    subscribe: (asked) => allWithTokens(log.subscribe(asked)),
  }
}
