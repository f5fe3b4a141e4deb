// The law of a published register: publications are taken in the order they were published, each once.
import { canonical, type Decider, type Refusal } from '../kernel/index.ts'
import type { SnapshotsCommands } from './commands.ts'
import type { SnapshotsEvent } from './events.ts'
import { bookId } from './identity.ts'
import { rules, type SnapshotsRule, when } from './rules.ts'
import type { Heading } from './vocabulary.ts'

export type Book = {
  readonly municipality: string
  readonly columns: readonly Heading[]
  /** the SHA-256 of each publication by the instant it was published */
  readonly taken: { readonly [moment: string]: string }
  /** the instant of the latest */
  readonly latest: string
  readonly described: string
}

/** Whether a publication can be the next: undefined when it can. The importer asks before it records any row. */
export const unfit = (book: Pick<Book, 'taken' | 'latest'>, moment: string, sha256: string): Refusal<SnapshotsRule> | undefined =>
  when(book.taken[moment] === sha256, 'already-taken') ??
  when(book.taken[moment] !== undefined, 'other-at-that-moment', { moment }) ??
  when(moment < book.latest, 'older', { latest: book.latest })

type Decide = Decider<Book, SnapshotsCommands, SnapshotsEvent, SnapshotsRule>['decide']

const take: Decide['take'] = ({ municipality, columns, ...rest }, book, { id, at, digest }) => {
  const refused =
    when(id !== bookId(digest, municipality), 'other-register') ??
    when(!columns.some(({ key }) => key === 'id'), 'no-number') ??
    unfit(book, at, rest.sha256)
  if (refused) return refused
  const arranged: readonly SnapshotsEvent[] =
    canonical(columns) === canonical(book.columns) ? [] : [{ type: 'snapshots.arranged', data: { columns } }]
  const taken: SnapshotsEvent = { type: 'snapshots.taken', data: { municipality, ...rest } }
  const [first, ...others] = [...arranged, taken]
  return book.municipality === '' || !first
    ? [{ type: 'snapshots.opened', data: { municipality } }, ...arranged, taken]
    : [first, ...others]
}

export const initial: Book = { municipality: '', columns: [], taken: {}, latest: '', described: '' }

export const decider: Decider<Book, SnapshotsCommands, SnapshotsEvent, SnapshotsRule> = {
  initial,
  rules,
  evolve: {
    'snapshots.opened': (book, { municipality }) => ({ ...book, municipality }),
    'snapshots.arranged': (book, { columns }) => ({ ...book, columns }),
    'snapshots.taken': (book, { sha256 }, { known, on }) => {
      const moment = known ?? on
      return { ...book, taken: { ...book.taken, [moment]: sha256 }, latest: moment }
    },
    'snapshots.described': (book, said) => ({ ...book, described: canonical(said) }),
  },
  decide: {
    take,
    describe: (ask, book) =>
      when(book.municipality === '', 'unknown-register') ??
      when(canonical(ask) === book.described, 'nothing-new') ?? [{ type: 'snapshots.described', data: ask }],
  },
}
