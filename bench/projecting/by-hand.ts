// The same tables filled by hand: what somebody who knows PostgreSQL writes for these four events and no others.
import type { Stored } from '../../events/kernel/index.ts'
import type { Query } from '../../projections/kernel/running.ts'

const openedSql = (schema: string) =>
  `insert into ${schema}.register (id, revision, title, town, idea, stage, hours, people, opened_on, last_on, known)
   select id, revision, title, town, idea, 'open', 0, 0, day, day, known
   from unnest($1::text[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::date[], $7::timestamptz[])
     as given (id, revision, title, town, idea, day, known)
   on conflict (id) do update set revision = excluded.revision, title = excluded.title, town = excluded.town, idea = excluded.idea, stage = excluded.stage`
const movedSql = (schema: string) =>
  `update ${schema}.register as kept set revision = given.revision, last_on = given.day, known = given.known,
     title = coalesce(given.title, kept.title), stage = coalesce(given.stage, kept.stage), ending = coalesce(given.ending, kept.ending),
     hours = kept.hours + given.hours, people = greatest(kept.people, given.people)
   from unnest($1::text[], $2::bigint[], $3::date[], $4::timestamptz[], $5::text[], $6::text[], $7::text[], $8::bigint[], $9::bigint[])
     as given (id, revision, day, known, title, stage, ending, hours, people)
   where kept.id = given.id`
const toldSql = (schema: string) =>
  `insert into ${schema}.story (id, revision, day, type, says)
   select * from unnest($1::text[], $2::bigint[], $3::date[], $4::text[], $5::jsonb[]) as given (id, revision, day, type, says)
   on conflict (id, revision) do update set day = excluded.day, type = excluded.type, says = excluded.says`

type Moved = { title: string | null; stage: string | null; ending: string | null; hours: number; people: number; fact: Stored }
type Data = {
  readonly title?: string
  readonly hours?: number
  readonly people?: number
  readonly reason?: string
  readonly town?: string
  readonly idea?: string
}

const movesOf = (facts: readonly Stored[]): readonly Moved[] => {
  const moves = new Map<string, Moved>()
  for (const fact of facts) {
    if (fact.type === 'labours.opened') continue
    const { title, hours = 0, people = 0, reason } = fact.data as Data
    const move = moves.get(fact.stream) ?? { title: null, stage: null, ending: null, hours: 0, people: 0, fact }
    moves.set(fact.stream, move)
    move.fact = fact
    move.hours += hours
    move.people = Math.max(move.people, people)
    if (title !== undefined) move.title = title
    if (reason !== undefined) [move.stage, move.ending] = ['ended', reason]
  }
  return [...moves.values()]
}
const momentOf = ({ known, at }: Stored): string => known ?? at

/** Writes a batch into the register and the story of `schema`. */
export const writeByHand = async (tx: Query, schema: string, facts: readonly Stored[]): Promise<void> => {
  const opened = facts.filter(({ type }) => type === 'labours.opened')
  const moved = movesOf(facts)
  const of = (name: keyof Data) => opened.map(({ data }) => (data as Data)[name])
  const columns = <T>(pick: (move: Moved) => T): T[] => moved.map(pick)
  await Promise.all([
    tx.query(
      openedSql(schema),
      [
        opened.map((f) => f.stream),
        opened.map((f) => f.rev),
        of('title'),
        of('town'),
        of('idea'),
        opened.map((f) => f.on),
        opened.map(momentOf),
      ],
      `${schema}.opened`,
    ),
    tx.query(
      movedSql(schema),
      [
        ...[columns((m) => m.fact.stream), columns((m) => m.fact.rev), columns((m) => m.fact.on), columns((m) => momentOf(m.fact))],
        ...[columns((m) => m.title), columns((m) => m.stage), columns((m) => m.ending), columns((m) => m.hours), columns((m) => m.people)],
      ],
      `${schema}.moved`,
    ),
    tx.query(
      toldSql(schema),
      [
        ...[facts.map((f) => f.stream), facts.map((f) => f.rev), facts.map((f) => f.on), facts.map((f) => f.type)],
        facts.map(({ type, data }) => JSON.stringify(type === 'labours.opened' ? { title: (data as Data).title } : data)),
      ],
      `${schema}.told`,
    ),
  ])
}
