// The datasets of the house: what each is called, what it holds, and the entries of the register that go in.

import type { Filter } from '../../projections/register/list.ts'
import type { Book } from '../../projections/register/tables.ts'
import type { Described } from './catalogue.ts'
import { formatNames } from './files.ts'

export type Dataset = Described & { readonly filter: Filter }

export const datasets = {
  register: {
    name: 'register',
    title: ['Registro dei beni comuni', 'Register of the commons'],
    says: [
      'Tutte le voci del registro pubblico: proposte, patti e registri pubblicati altrove e importati, con lo stato semplificato, il luogo, le date, le ore e i sostegni. Con asOf, com’era in un giorno qualsiasi.',
      'Every entry of the public register: proposals, pacts and registers published elsewhere, with simplified state, place, dates, hours and supports. With asOf, as it was on any day.',
    ],
    files: formatNames,
    filter: {},
  },
  pacts: {
    name: 'pacts',
    title: ['Patti di collaborazione', 'Collaboration pacts'],
    says: [
      'I patti di collaborazione nati in questo registro, in corso e conclusi.',
      'The collaboration pacts born in this register, current and concluded.',
    ],
    files: formatNames,
    filter: { origin: 'pact' },
  },
} as const satisfies { readonly [name: string]: Dataset }

/** A register that a municipality publishes itself, given back as it is published. */
export const publishedBy = ({ municipality, publisher, licence }: Pick<Book, 'municipality' | 'publisher' | 'licence'>): Described => ({
  name: 'register',
  query: `municipality=${municipality}`,
  title: [`Registro pubblicato dal Comune ${municipality}`, `Register published by municipality ${municipality}`],
  says: [
    'Le righe e le celle esattamente come il Comune le ha pubblicate, con le sue colonne; con asOf, la pubblicazione che valeva in quel momento.',
    'Rows and cells exactly as the municipality published them, with its own columns; with asOf, the publication that held at that moment.',
  ],
  files: ['csv'],
  publisher,
  licence,
})
