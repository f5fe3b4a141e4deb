// docs/events.json is the truth about recorded events: no shape changes unnoticed. Accept on purpose with UPDATE=1.
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  type Catalogue,
  event,
  type Fields,
  group,
  hasPersonal,
  list,
  open,
  personal,
  reference,
  text,
  whole,
} from '../../events/kernel/index.ts'
import { jsonSchemaOf } from '../../events/kernel/schema.ts'
import { read, root } from './source.ts'

const lock = 'docs/events.json'
const contexts = readdirSync(join(root, 'events')).filter((name) => name !== 'kernel')
const catalogues = await Promise.all(
  contexts.map(async (name) => ((await import(`../../events/${name}/events.ts`)) as { events: Catalogue }).events),
)

type Shapes = { readonly [versioned: string]: unknown }
// Inside a group only what belongs to people is said: that it does must not change unnoticed either.
const reachOf = (fields: Fields): { readonly [name: string]: unknown } =>
  Object.fromEntries(Object.entries(fields).map(([name, { reach, parts }]) => [name, parts && hasPersonal(parts) ? reachOf(parts) : reach]))
const shapesOf = (catalogue: Catalogue): Shapes =>
  Object.fromEntries(
    Object.values(catalogue).map((one) => [`${one.name}@${one.version}`, { reach: reachOf(one.fields), shape: jsonSchemaOf(one.fields) }]),
  )
const now: Shapes = Object.fromEntries(
  Object.entries(Object.assign({}, ...catalogues.map(shapesOf)) as Shapes).sort(([a], [b]) => (a < b ? -1 : 1)),
)
if (process.env.UPDATE) writeFileSync(join(root, lock), `${JSON.stringify(now, null, 2)}\n`)

/** Recorded versions whose shape is no longer what it was, or that nothing can read any more. */
const changed = (locked: Shapes, current: Shapes): string[] =>
  Object.keys(locked).filter((name) => JSON.stringify(locked[name]) !== JSON.stringify(current[name]))

describe('the catalogue of events', () => {
  it('is the one that was accepted', () => {
    expect(existsSync(join(root, lock))).toBe(true)
    const locked = JSON.parse(read(lock)) as Shapes
    expect(changed(locked, now)).toEqual([])
    expect(Object.keys(now).filter((name) => !(name in locked))).toEqual([])
  })
  it('sees a field that changed its shape under the same version', () => {
    const before = shapesOf({ a: event('x.a', { note: open(text(10)), hours: whole(0, 9) }) })
    expect(changed(before, shapesOf({ a: event('x.a', { note: open(text(20)), hours: whole(0, 9) }) }))).toEqual(['x.a@1'])
    expect(changed(before, shapesOf({ a: event('x.a', { note: open(text(10)), hours: whole(0, 9) }) }))).toEqual([])
  })
  it('sees a value deep inside that stopped belonging to somebody, or became less delicate', () => {
    const guests = (name: Fields[string]) => shapesOf({ a: event('x.a', { guests: list(group({ guest: reference(), name })) }) })
    const before = guests(personal('guest', text(10), 'P3'))
    expect(changed(before, guests(open(text(10))))).toEqual(['x.a@1'])
    expect(changed(before, guests(personal('guest', text(10))))).toEqual(['x.a@1'])
    expect(changed(before, guests(personal('guest', text(10), 'P3')))).toEqual([])
  })
})
