// No free text without an owner: every text of every event is open on purpose or belongs to a person.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Catalogue, event, type Fields, group, list, open, optional, personal, text } from '../../events/kernel/index.ts'
import { root } from './source.ts'

const contexts = readdirSync(join(root, 'events')).filter((name) => name !== 'kernel')
const catalogues = await Promise.all(
  contexts.map(async (name) => ({ name, catalogue: ((await import(`../../events/${name}/events.ts`)) as { events: Catalogue }).events })),
)

type Shape = {
  readonly type: string
  readonly pipe?: readonly Shape[]
  readonly wrapped?: Shape
  readonly item?: Shape
  readonly requirement?: unknown
}

// A string is free when nothing but its length and its letters is checked: neither a pattern nor a list of choices.
const closed = (shape: Shape): boolean =>
  (shape.pipe ?? []).some(
    (step) => step.type === 'regex' || (step.type === 'check' && /day|instant/.test(String((step as { message?: unknown }).message))),
  )
const inner = (shape: Shape): Shape =>
  shape.wrapped
    ? inner(shape.wrapped)
    : shape.item
      ? inner(shape.item)
      : shape.pipe?.find((step) => step.item)
        ? inner(shape.pipe.find((step) => step.item) as Shape)
        : shape
const isFree = (shape: Shape): boolean => inner(shape).type === 'string' && !closed(inner(shape))

/** Paths of free text nobody has declared, or that names a subject which is not a field beside it. */
const undeclared = (fields: Fields, at: string): string[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    const path = `${at}.${name}`
    if (field.parts) return undeclared(field.parts, path)
    if (typeof field.reach === 'object') return Object.hasOwn(fields, field.reach.personal) ? [] : [`${path} belongs to nobody`]
    return field.reach === 'plain' && isFree(field.shape as unknown as Shape) ? [path] : []
  })

describe('free text', () => {
  it.each(catalogues)('is open or personal in every event of $name', ({ catalogue }) => {
    expect(Object.keys(catalogue).length).toBeGreaterThan(1)
    expect(Object.values(catalogue).flatMap((one) => undeclared(one.fields, one.name))).toEqual([])
  })
  it('finds planted text without an owner, however deep', () => {
    const bare = { shape: text(50).text, reach: 'plain' } as const
    const planted = event('x.planted', {
      note: bare,
      deep: list(group({ note: optional(bare) })),
      lost: personal('nobody', text()),
      fine: open(text()),
    })
    expect(undeclared(planted.fields, 'x')).toEqual(['x.note', 'x.deep.note', 'x.lost belongs to nobody'])
  })
  it('names of events say their context', () => {
    for (const { name, catalogue } of catalogues)
      for (const one of Object.values(catalogue)) expect(one.name).toMatch(new RegExp(`^${name}\\.[a-z]+(-[a-z]+)*$`))
  })
})
