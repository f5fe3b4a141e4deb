// Participation at the counter: how many take part, in what and how far it came, as of any day. Nothing can be asked here, only read.
import { dayOf, optional, whole } from '../../events/kernel/index.ts'
import { participation as projection } from '../../projections/participation/projection.ts'
import { context, reader } from '../kernel/context.ts'
import { figuresOf } from './figures-of.ts'
import * as shapes from './shapes.ts'

const { one } = reader(projection)

/** The day the figures speak of: that of time travel, or today. */
const dayAsked = (asOf: string | undefined, today: string): string => (asOf === undefined ? today : dayOf(asOf))

const reads = {
  '/': one({
    says: 'Chi partecipa in un anno: quante persone, quante volte, chi è nuovo, da quali quartieri; dall’idea al patto vivo dopo un anno. I conteggi piccoli di persone sono nascosti.',
    query: { year: optional(whole(2_000, 2_200)) },
    gives: shapes.figures,
    run: ({ db, query, asOf, today }) => {
      const day = dayAsked(asOf, today)
      return figuresOf(db, query.year ?? Number(day.slice(0, 4)), day)
    },
  }),
}

// What it is made of is not open to everybody; its counts are.
export const participation = context({ name: 'participation', secrecy: 'members', projection, reads, readers: { '/': 'everyone' } })
