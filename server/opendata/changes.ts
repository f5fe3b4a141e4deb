// What changed between two days as CSV: one line for each entry and each thing that became of it.
import { type Changed, type ChangeKind, changeKinds } from '../../projections/register/changes.ts'
import { csv } from '../kernel/csv.ts'

type Line = { readonly kind: ChangeKind; readonly one: Changed }

const labels: { readonly [K in ChangeKind]: string } = {
  new: 'nuova',
  advanced: 'passata di stato',
  amended: 'modificata',
  late: 'resoconto in ritardo',
  ended: 'conclusa',
  corrected: 'rettificata',
  'stepped-back': 'tornata indietro',
}

export const changesCsv = (items: readonly Changed[]): string =>
  csv<Line>(
    [
      { header: 'id', cell: ({ one }) => one.entry.id },
      { header: 'cambiamento', cell: ({ kind }) => kind },
      { header: 'cambiamento_detto', cell: ({ kind }) => labels[kind] },
      { header: 'origine', cell: ({ one }) => one.entry.origin },
      { header: 'numero', cell: ({ one }) => one.entry.number },
      { header: 'titolo', cell: ({ one }) => one.entry.title },
      { header: 'comune_istat', cell: ({ one }) => one.entry.municipality },
      { header: 'stato_prima', cell: ({ one }) => one.was?.state },
      { header: 'stato_dopo', cell: ({ one }) => one.entry.state },
      { header: 'titolo_prima', cell: ({ one }) => one.was?.title },
      { header: 'finisce_il_prima', cell: ({ one }) => one.was?.ends_on },
      { header: 'finisce_il_dopo', cell: ({ one }) => one.entry.ends_on },
      { header: 'ultimo_fatto_il', cell: ({ one }) => one.entry.last_on },
    ],
    items.flatMap((one) => changeKinds.flatMap((kind) => (one.kinds.includes(kind) ? [{ kind, one }] : []))),
  )
