// Which facts name which files: the log followed from where it was left, one batch after the other.
import { type Catalogue, type EventStore, filesIn, type Stored } from '../../events/kernel/index.ts'
import type { Ledger, NewUse } from './ledger.ts'

const batch = 500
const seconds = 1000
const afterFault = 5 * seconds

/** The types of facts that can name a file. */
export const namingTypes = (catalogue: Catalogue): string[] =>
  Object.values(catalogue)
    .filter(({ fields }) => hasFile(fields))
    .map(({ name }) => name)

const hasFile = (fields: Catalogue[string]['fields']): boolean =>
  Object.values(fields).some((field) => field.file !== undefined || (field.parts !== undefined && hasFile(field.parts)))

const usesOf = (catalogue: Catalogue, { type, data, position, stream }: Stored): readonly NewUse[] =>
  filesIn(catalogue[type]?.fields ?? {}, data).map(({ at, sha256, use }) => ({
    ...{ position, stream, field: at, sha256 },
    published: use === 'published',
  }))

export type Following = {
  /** Notes what is in the log by now; several may ask at once. */
  readonly now: () => Promise<void>
  readonly stop: () => Promise<void>
}
export type FollowingOptions = {
  readonly store: Pick<EventStore, 'readAll' | 'head' | 'subscribe'>
  /** by recorded name */
  readonly catalogue: Catalogue
  readonly ledger: Pick<Ledger, 'position' | 'note'>
  readonly onFault: (fault: unknown) => void
}

type Noting = { readonly now: () => Promise<void>; readonly settled: () => Promise<void> }

/** Notes batch after batch, one at a time in this process; of several processes each finds noted what another was quicker with. */
const makeNoting = ({ store, catalogue, ledger }: FollowingOptions, types: readonly string[], signal: AbortSignal): Noting => {
  let turn = Promise.resolve()
  const step = async (): Promise<boolean> => {
    const from = await ledger.position()
    // Read before the facts: what is not of these types up to here need not be looked at again.
    const { position: head } = await store.head()
    if (types.length === 0 || head <= from) return false
    const facts = await store.readAll({ after: from, types, limit: batch })
    const [full, last] = [facts.length === batch, facts.at(-1)?.position ?? from]
    const uses = facts.flatMap((fact) => usesOf(catalogue, fact))
    await ledger.note(from, full ? last : Math.max(head, last), uses)
    return full
  }
  const catchUp = async (): Promise<void> => {
    while (!signal.aborted && (await step()));
  }
  const now = (): Promise<void> => {
    const mine = turn.then(catchUp)
    turn = mine.catch(() => undefined)
    return mine
  }
  return { now, settled: () => turn }
}

const pause = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, afterFault)
    const wake = (): void => {
      clearTimeout(timer)
      resolve()
    }
    signal.addEventListener('abort', wake, { once: true })
  })

/** Starts to follow. */
export const startFollowing = (options: FollowingOptions): Following => {
  const { store, catalogue, ledger, onFault } = options
  const types = namingTypes(catalogue)
  const stopping = new AbortController()
  const { signal } = stopping
  const { now, settled } = makeNoting(options, types, signal)
  const follow = async (): Promise<void> => {
    await now()
    const after = await ledger.position()
    for await (const _ of store.subscribe({ after, types, signal })) await now()
  }
  const work = async (): Promise<void> => {
    while (!signal.aborted && types.length > 0) {
      await follow().catch(async (fault: unknown) => {
        if (signal.aborted) return
        onFault(fault)
        await pause(signal)
      })
    }
  }
  const working = work()
  return {
    now,
    stop: async () => {
      stopping.abort()
      await Promise.all([working, settled()])
    },
  }
}
