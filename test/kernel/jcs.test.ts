// Canonical JSON against the public vectors, the numbers of RFC 8785, and itself.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonical, type Json } from '../../events/kernel/index.ts'
import { seeded } from '../support/seed.ts'

const vectors = new URL('../../../shared/vectors/jcs/', import.meta.url)
const present = existsSync(vectors)
if (!present) console.warn('SKIPPED: the public JCS vectors are not beside the project (../shared/vectors/jcs)')
const names = present ? readdirSync(new URL('input/', vectors)).map((name) => name.replace('.json', '')) : ['none']

describe('the public vectors', () => {
  test.skipIf(!present).each(names)('%s, byte for byte', (name) => {
    const input: Json = JSON.parse(readFileSync(new URL(`input/${name}.json`, vectors), 'utf8'))
    const bytes = readFileSync(new URL(`outhex/${name}.txt`, vectors), 'utf8').replaceAll(/\s/g, '')
    expect(Buffer.from(canonical(input), 'utf8').toString('hex')).toBe(bytes)
  })
  test.skipIf(!present)('are all there', () => {
    expect(names.length).toBeGreaterThanOrEqual(6)
  })
})

// RFC 8785, appendix B: the bits of a double and its text.
const numbers: readonly (readonly [string, string])[] = [
  ['0000000000000000', '0'],
  ['8000000000000000', '0'],
  ['0000000000000001', '5e-324'],
  ['8000000000000001', '-5e-324'],
  ['7fefffffffffffff', '1.7976931348623157e+308'],
  ['ffefffffffffffff', '-1.7976931348623157e+308'],
  ['4340000000000000', '9007199254740992'],
  ['c340000000000000', '-9007199254740992'],
  ['4430000000000000', '295147905179352830000'],
  ['44b52d02c7e14af5', '9.999999999999997e+22'],
  ['44b52d02c7e14af6', '1e+23'],
  ['44b52d02c7e14af7', '1.0000000000000001e+23'],
  ['444b1ae4d6e2ef4e', '999999999999999700000'],
  ['444b1ae4d6e2ef4f', '999999999999999900000'],
  ['444b1ae4d6e2ef50', '1e+21'],
  ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
  ['3eb0c6f7a0b5ed8d', '0.000001'],
  ['41b3de4355555553', '333333333.3333332'],
  ['41b3de4355555554', '333333333.33333325'],
  ['41b3de4355555555', '333333333.3333333'],
  ['41b3de4355555556', '333333333.3333334'],
  ['41b3de4355555557', '333333333.33333343'],
  ['becbf647612f3696', '-0.0000033333333333333333'],
  ['43143ff3c1cb0959', '1424953923781206.2'],
]

test.each(numbers)('the double %s is written %s', (bits, text) => {
  expect(canonical(Buffer.from(bits, 'hex').readDoubleBE())).toBe(text)
})

const json = fc.jsonValue({ stringUnit: 'binary' }).map((value): Json => JSON.parse(JSON.stringify(value)))

// Built the other way round, so that the order of keys cannot come from the order of insertion.
const reversed = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(reversed)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, reversed(part ?? null)]),
  )
}

describe('any value', () => {
  test('comes back as it was, and is written the same again', () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = canonical(value)
        expect(JSON.parse(text)).toEqual(value)
        expect(canonical(JSON.parse(text))).toBe(text)
      }),
      seeded(500),
    )
  })
  test('is written the same in whatever order its keys came', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonical(reversed(value))).toBe(canonical(value))
      }),
      seeded(500),
    )
  })
})

test('keys are ordered by UTF-16 code units', () => {
  expect(canonical({ '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '😀': 5, '\u0080': 6, ö: 7 })).toBe(
    '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}',
  )
})

test('members that are undefined are left out, anywhere else undefined is refused', () => {
  expect(canonical({ a: undefined, b: 1 })).toBe('{"b":1}')
  expect(() => canonical(undefined)).toThrow(TypeError)
})

test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, '\ud800', 'a\udc00', { '\ud83d': 1 }, ['\udc00']])(
  'what has no canonical form is refused: %j',
  (value) => expect(() => canonical(value as Json)).toThrow(TypeError),
)
