// From facts to rows: the small translations every handler of the network shares.
import { idOf, type Recorded } from '../../events/kernel/index.ts'
import type { Body } from '../../events/network/body.ts'
import type { NetworkEvent } from '../../events/network/events.ts'
import type { Source } from '../../events/network/source.ts'
import { familyOf } from '../../events/network/vocabulary.ts'
import type { When } from '../../events/network/when.ts'
import type { Change, ChangesOf, RowsOf } from '../kernel/index.ts'
import type { NetworkTables } from './tables.ts'

type Fact = Recorded<NetworkEvent>
export type Rows = RowsOf<NetworkTables>
export type At = ChangesOf<NetworkTables>

export const fromOf = ({ precision, day, words }: When) => ({
  from_precision: precision,
  from_day: day ?? null,
  from_words: words ?? null,
})
export const untilOf = ({ precision, day, words }: When) => ({
  ended: true,
  until_precision: precision,
  until_day: day ?? null,
  until_words: words ?? null,
})
export const going = { ended: false, until_precision: null, until_day: null, until_words: null }

export const partOf = (fact: Fact) => ({ body: idOf(fact.stream), entry: fact.rev, known: fact.known ?? fact.at })

export const bodyColumns = (body: Body) => ({
  family: familyOf(body.kind),
  kind: body.kind,
  name: body.name,
  alias: body.alias ?? null,
  province: body.province ?? null,
  istat: body.istat ?? null,
  cadastral: body.cadastral ?? null,
})
export const bodyFrom = (row: Rows['bodies']): Body => ({
  kind: row.kind,
  name: row.name,
  ...(row.alias !== null && { alias: row.alias }),
  ...(row.province !== null && { province: row.province }),
  ...(row.istat !== null && { istat: row.istat }),
  ...(row.cadastral !== null && { cadastral: row.cadastral }),
})

/** The row of where a fact comes from; `about` is the entry it speaks of. */
export const sourced = (at: At, fact: Fact, about: number): Change => {
  const { evidence, document, quotes, note }: Source = fact.data.source
  return at.sources.put({
    ...partOf(fact),
    event: fact.id,
    recorded: fact.at,
    about,
    fact: fact.type.slice('network.'.length),
    evidence,
    document: document ?? null,
    quotes: quotes ?? [],
    note: note ?? null,
  })
}

/** The body has gone on to this fact's revision. */
export const moved = (at: At, fact: Fact, how: Partial<Rows['bodies']> = {}): Change =>
  at.bodies.patch([idOf(fact.stream)], { ...how, revision: fact.rev })
