// The dossier of a period on paper: the figures, and every pact with what happened to it.
import type { Period } from '../../../projections/pacts/queries.ts'
import { written } from '../format.ts'
import type { Mark } from '../imprint.ts'
import { factsIn, spanIn, type Touched } from '../period.ts'
import * as words from '../words.ts'
import { altOf, frame, proofPieces } from './frame.ts'
import { heading, labelled, said, soft, table, title } from './pieces.ts'
import type { Paper } from './print.ts'

const sum = (all: readonly Touched[], of: (one: Touched) => number): string =>
  written(
    'number',
    all.reduce((total, one) => total + of(one), 0),
  )

const row = (one: Touched): readonly string[] => [
  `${one.pact.title}${one.pact.number === null ? '' : ` (n. ${one.pact.number})`}`,
  words.stages[one.pact.stage],
  one.pact.commitments === 0 ? '' : `${one.pact.kept} su ${one.pact.commitments}`,
  factsIn(one),
]

export type PeriodOf = { readonly period: Period; readonly town: string; readonly mark: Mark; readonly proof: string }

/** `proof`: the address the QR leads to. */
export const periodPaper = (all: readonly Touched[], { period, town, mark, proof }: PeriodOf): Paper => ({
  ...{ title: `Fascicolo dei patti del Comune di ${town}, ${spanIn(period)}`, author: `Comune di ${town}` },
  ...{ subject: mark.asOf, dated: mark.dated, alt: altOf(proof) },
  ...frame(`Comune di ${town}`, mark),
  content: [
    soft('Fascicolo di un periodo'),
    title(`I patti di collaborazione ${spanIn(period)}`),
    said(`I patti del Comune di ${town} ai quali è successo qualcosa in questo periodo, ${mark.asOf}.`),
    ...labelled('Patti', written('number', all.length)),
    ...labelled(
      'Fatti nel periodo',
      sum(all, ({ facts }) => facts.reduce((count, { times }) => count + times, 0)),
    ),
    ...labelled('Impegni mantenuti finora', `${sum(all, ({ pact }) => pact.kept)} su ${sum(all, ({ pact }) => pact.commitments)}`),
    ...labelled(
      'Ore donate finora',
      sum(all, ({ pact }) => pact.hours),
    ),
    heading('I patti, uno per uno'),
    ...(all.length === 0
      ? [soft('In questo periodo non è successo niente.')]
      : [table('patti', ['Patto', 'A che punto è', 'Impegni', 'Che cosa è successo'], all.map(row), ['*', 'auto', 'auto', '*'])]),
    ...proofPieces(mark, proof),
  ],
})
