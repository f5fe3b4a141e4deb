// Random histories of gardens that could have been told, for fast-check.
import fc from 'fast-check'
import type { NewEvent } from '../../events/kernel/index.ts'
import { type Extra, type GardenEvent, instantAt, newEvent } from './gardens.ts'

export type Told = { readonly stream: string; readonly at: number; readonly event: NewEvent }

const writableText = fc
  .string({ unit: 'grapheme', maxLength: 8 })
  .filter((text) => !text.includes('\u0000') && !/\p{Surrogate}/u.test(text))
const anything = fc
  .jsonValue({ maxDepth: 2 })
  .filter((value) => !JSON.stringify(value).includes('\\u') && !JSON.stringify(value).includes('__proto__')) as fc.Arbitrary<Extra>

const openedData = fc.record({
  title: fc.oneof(writableText, fc.constantFrom('Orto «di tutti»', '"; drop', '\\', '{a,b}', 'NULL', 'perché 🌱')),
  size: fc.oneof(fc.nat(9), fc.constantFrom(Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER)),
  tags: fc.array(fc.oneof(writableText, fc.constantFrom('NULL', '', '{}', 'a,b', '"', '\\')), { maxLength: 3 }),
  extra: anything,
})
const event: fc.Arbitrary<GardenEvent> = fc.oneof(
  { weight: 2, arbitrary: openedData.map((data) => ({ type: 'gardens.opened' as const, data })) },
  { weight: 4, arbitrary: writableText.map((title) => ({ type: 'gardens.renamed' as const, data: { title } })) },
  { weight: 4, arbitrary: fc.record({ bed: fc.nat(2), plant: writableText }).map((data) => ({ type: 'gardens.planted' as const, data })) },
  { weight: 2, arbitrary: fc.nat(2).map((bed) => ({ type: 'gardens.cleared' as const, data: { bed } })) },
  { weight: 1, arbitrary: fc.constant({ type: 'gardens.closed' as const, data: {} }) },
)
const move = fc.record({ garden: fc.nat(2), later: fc.nat(2), back: fc.option(fc.nat(12), { nil: undefined }), event })

type Garden = { open: boolean; moment: number }

// Only what is open can be renamed or closed; and nothing of a garden becomes known before what was known of it.
const tell = (moves: readonly (typeof move extends fc.Arbitrary<infer M> ? M : never)[]): readonly Told[] => {
  const gardens: Garden[] = Array.from({ length: 3 }, () => ({ open: false, moment: 0 }))
  let at = 20
  return moves.flatMap(({ garden, later, back, event: wanted }) => {
    const state = gardens[garden]
    const needsOpen = wanted.type === 'gardens.renamed' || wanted.type === 'gardens.closed'
    if (!state || (needsOpen && !state.open)) return []
    at += later
    const known = back === undefined ? undefined : Math.max(state.moment, at - back)
    state.moment = known ?? at
    state.open = wanted.type === 'gardens.opened' || (state.open && wanted.type !== 'gardens.closed')
    return [{ stream: `gardens-${garden}`, at, event: newEvent(wanted, known === undefined ? undefined : instantAt(known)) }]
  })
}

/** What was told, in log order, `at` in milliseconds. */
export const garden = fc.array(move, { minLength: 1, maxLength: 60, size: 'max' }).map(tell)
export const batchSizes = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 8 })
