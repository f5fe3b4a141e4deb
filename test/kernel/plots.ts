// A projection of one table whose whole past can be asked.
import { projection, table, text, whole } from '../../projections/kernel/index.ts'

export type PlotEvent =
  | { readonly type: 'plots.sown'; readonly data: { readonly crop: string } }
  | { readonly type: 'plots.reaped'; readonly data: Record<string, never> }

export const plots = projection<PlotEvent>()({
  name: 'plots',
  version: 1,
  tables: { plots: table({ id: text(), crop: text(), times: whole() }, { key: ['id'], indexes: ['crop, id'] }) },
  on: {
    'plots.sown': ({ stream: id, data }, at) => [at.plots.change([id], (row) => ({ id, crop: data.crop, times: (row?.times ?? 0) + 1 }))],
    'plots.reaped': ({ stream: id }, at) => [at.plots.drop([id])],
  },
})
