// A session as the courtyard shows it: what the register said last, with what was recorded here since laid over it.
import type { Band, Capacity, Presence } from '../../events/labs/vocabulary.ts'
import type { QueuedAct } from '../kernel/outbox/act.ts'

/** `name` is null for who takes part without one; `is` for who has not been marked. */
export type Attendee = {
  readonly person: string
  readonly number: number | null
  readonly name: string | null
  readonly as: Capacity
  readonly band: Band | null
  readonly signed: boolean
  readonly is: Presence | null
}
export type Tally = { readonly group: 'adults' | 'minors'; readonly n: number }
export type Session = {
  readonly lab: string
  readonly title: string
  readonly session: string
  readonly n: number
  readonly starts: string
  readonly minutes: number
  readonly place: string
  readonly agenda: string | null
  /** the six digits that hang at the door, which people type in themselves */
  readonly code: string
  readonly people: readonly Attendee[]
  readonly tallies: readonly Tally[]
}
/** What is not known to be in the register yet; `undo` can still be taken back. */
export type Fresh = { readonly key: string; readonly undo: boolean; readonly sent: boolean }
/** `refused`: the register did not take what was recorded of them, and a person decides. */
type Recorded = { readonly fresh?: Fresh; readonly refused?: true }
/** How far something has got. */
export type Passage = 'waits' | 'sent' | 'refused'
/** Undefined for what nobody recorded; what the register gave back is `there` and no longer fresh. */
export const passageOf = ({ fresh, refused, there }: Recorded & { readonly there: boolean }): Passage | undefined => {
  if (refused) return 'refused'
  if (fresh) return fresh.sent ? 'sent' : 'waits'
  return there ? 'sent' : undefined
}
export type Shown = Omit<Session, 'people' | 'tallies'> & {
  readonly people: readonly (Attendee & Recorded)[]
  readonly tallies: readonly (Tally & { readonly fresh?: Fresh })[]
  readonly notes: readonly (Fresh & { readonly note: string })[]
  readonly pictures: readonly (Fresh & { readonly picture: Blob | undefined })[]
}

type Data = QueuedAct['data']
type Laying = (shown: Shown, data: Data, fresh: Fresh, act: QueuedAct) => Shown

const marked =
  (is: (data: Data) => Presence): Laying =>
  (shown, data, fresh) => ({
    ...shown,
    people: shown.people.map((one) => (one.person === data.person ? { ...one, is: is(data), fresh } : one)),
  })

const laying: { readonly [command: string]: Laying } = {
  present: marked(() => 'present'),
  absent: marked(() => 'absent'),
  correct: marked(({ is }) => is as Presence),
  enrol: (shown, { person, name, as, band }, fresh) => {
    if (shown.people.some((one) => one.person === person)) return shown
    const newcomer = { person, name: name ?? null, as, band: band ?? null, number: null, signed: false, is: null, fresh }
    return { ...shown, people: [...shown.people, newcomer as Shown['people'][number]] }
  },
  count: (shown, { group, n }, fresh) => ({
    ...shown,
    tallies: [...shown.tallies.filter((one) => one.group !== group), { group: group as Tally['group'], n: Number(n), fresh }],
  }),
  note: (shown, { note }, fresh) => ({ ...shown, notes: [...shown.notes, { note: String(note), ...fresh }] }),
  photograph: (shown, _, fresh, { picture }) => ({ ...shown, pictures: [...shown.pictures, { picture, ...fresh }] }),
}

/** The session with `acts` over it, in their order; what a person still decides about is not laid over. */
export const shownOf = (session: Session, acts: readonly QueuedAct[]): Shown => {
  const here = acts.filter(({ about }) => about === session.session)
  const refused = new Set(here.filter(({ standing }) => standing === 'undecided').map(({ data }) => data.person))
  const shown = here
    .filter(({ standing }) => standing !== 'undecided')
    .reduce<Shown>(
      (before, act) => {
        const lay = Object.hasOwn(laying, act.command) ? laying[act.command] : undefined
        const fresh = { key: act.key, undo: act.standing === 'waiting', sent: act.standing === 'sent' }
        return lay ? lay(before, act.data, fresh, act) : before
      },
      { ...session, notes: [], pictures: [] },
    )
  return { ...shown, people: shown.people.map((one) => (refused.has(one.person) ? { ...one, refused: true } : one)) }
}

/** How many were marked present, by name, and how many still wait to be marked. */
export const tallied = ({
  people,
}: Pick<Session, 'people'>): { readonly present: number; readonly absent: number; readonly open: number } => {
  const many = (is: Presence | null): number => people.filter((one) => one.is === is).length
  return { present: many('present'), absent: many('absent'), open: many(null) }
}
