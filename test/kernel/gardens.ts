// A small projection for tests of the runners: several tables, every kind of column, rows that come, change and go.
import type { NewEvent, Stored } from '../../events/kernel/index.ts'
import { day, flag, instant, json, name, nullable, projection, real, table, text, texts, whole } from '../../projections/kernel/index.ts'

export type Extra = null | number | string | readonly Extra[] | { readonly [key: string]: Extra }
export type Opened = { readonly title: string; readonly size: number; readonly tags: readonly string[]; readonly extra: Extra }

export type GardenEvent =
  | { readonly type: 'gardens.opened'; readonly data: Opened }
  | { readonly type: 'gardens.renamed'; readonly data: { readonly title: string } }
  | { readonly type: 'gardens.planted'; readonly data: { readonly bed: number; readonly plant: string } }
  | { readonly type: 'gardens.cleared'; readonly data: { readonly bed: number } }
  | { readonly type: 'gardens.closed'; readonly data: Record<string, never> }

const gardens = table(
  {
    id: text(),
    title: name(),
    shortTitle: nullable(text()),
    size: whole(),
    share: nullable(real()),
    open: flag(),
    since: day(),
    told: nullable(instant()),
    tags: texts(),
    extra: json<Extra>(),
    more: nullable(json<Extra>()),
  },
  { key: ['id'], indexes: ['title, id', 'since desc, id', 'using gin (tags)', '(lower(title)) where open'] },
)
const beds = table({ id: text(), bed: whole(), plant: name() }, { key: ['id', 'bed'], indexes: ['plant, id, bed'] })
const tallies = table({ id: text(), events: whole() }, { key: ['id'], history: false })
const tables = { gardens, beds, tallies }

/** `version` and `from` (added to every count) tell two versions of it apart. */
export const gardensProjection = ({ version = 1, from = 0 } = {}) =>
  projection<GardenEvent>()({
    name: 'gardens',
    version,
    tables,
    on: {
      'gardens.opened': ({ stream: id, data, on, known }, at) => [
        at.gardens.put({
          id,
          title: data.title,
          shortTitle: data.title.length > 5 ? [...data.title].slice(0, 5).join('') : null,
          size: data.size,
          share: data.size === 0 ? null : 1 / data.size,
          open: true,
          since: on,
          told: known ?? null,
          tags: data.tags,
          extra: data.extra,
          more: data.size % 2 === 0 ? null : data.extra,
        }),
        at.tallies.change([id], (row) => ({ id, events: (row?.events ?? from) + 1 })),
      ],
      'gardens.renamed': ({ stream: id, data }, at) => [
        at.gardens.patch([id], { title: data.title }),
        at.tallies.patch([id], ({ events }) => ({ events: events + 1 })),
      ],
      'gardens.planted': ({ stream: id, data }, at) => [at.beds.put({ id, ...data })],
      'gardens.cleared': ({ stream: id, data }, at) => [at.beds.drop([id, data.bed])],
      'gardens.closed': ({ stream: id }, at) => [at.gardens.drop([id]), at.tallies.drop([id])],
    },
  })

export type Gardens = ReturnType<typeof gardensProjection>
export const tableNames = ['gardens', 'beds', 'tallies'] as const

let made = 0
const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

/** An event to append; `known` is for what comes from an earlier register. */
export const newEvent = (event: GardenEvent | { readonly type: string; readonly data: NewEvent['data'] }, known?: string): NewEvent => {
  made += 1
  const told = known === undefined ? {} : { known }
  return {
    id: uuid(made),
    v: 1,
    on: '2025-03-01',
    actor: uuid(0),
    role: 'maker',
    ask: 'A'.repeat(43),
    n: 'A'.repeat(22),
    ...told,
    ...event,
  }
}

/** The instant `ms` milliseconds after a fixed one. */
export const instantAt = (ms: number): string => new Date(Date.UTC(2025, 0, 1) + ms).toISOString()

/** A recorded fact, for the runners that need no log. */
export const factOf = (position: number, stream: string, event: GardenEvent, times: { at?: number; known?: number } = {}): Stored => {
  const { at = position, known } = times
  return { ...newEvent(event, known === undefined ? undefined : instantAt(known)), position, stream, rev: position, at: instantAt(at) }
}
