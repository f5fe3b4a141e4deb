// The traps of JSON against an independent reading of the same text.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flawOf, maxDepth } from '../../server/kernel/json-scan.ts'
import { seeded } from '../support/seed.ts'

const clean = fc.json({ maxDepth: 5, stringUnit: 'grapheme' })

describe('the scan of JSON', () => {
  it('finds nothing in what has nothing', () => {
    fc.assert(
      fc.property(clean, fc.boolean(), (text, spaced) => {
        fc.pre(!/__proto__|constructor|prototype|\\u0000|\\ud[89a-f]/i.test(text))
        expect(flawOf(spaced ? JSON.stringify(JSON.parse(text), undefined, 2) : text)).toBeUndefined()
      }),
      seeded(500),
    )
  })
  it('finds a name given twice wherever it is, and however it is written', () => {
    const escaped = (name: string): string =>
      `"${[...name].map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')}"`
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,8}$/), clean, fc.nat(8), (name, other, depth) => {
        fc.pre(!/__proto__|constructor|prototype/.test(name) && flawOf(other) === undefined)
        const object = `{${JSON.stringify(name)}: ${other}, ${escaped(name)} : 1}`
        expect(flawOf(`${'{"a":['.repeat(depth)}${object}${']}'.repeat(depth)}`)).toBe('duplicate')
      }),
      seeded(300),
    )
  })
  it.each([
    ['{"a":{"b":1},"c":{"b":1}}', undefined],
    ['[{"a":1},{"a":1}]', undefined],
    ['{"a":"a","b":"a"}', undefined],
    ['{"a":"\\"a\\":","b":"\\\\"}', undefined],
    ['["__proto__","constructor"]', undefined],
    ['{"a":{"prototype":1}}', 'forbidden'],
    ['{"a":["\\u0000"]}', 'unwritable'],
    ['{"a":"\\ud83d\\ude00"}', undefined],
    ['{"a":"\\ude00\\ud83d"}', 'unwritable'],
    [`${'['.repeat(maxDepth)}${']'.repeat(maxDepth)}`, undefined],
    [`${'['.repeat(maxDepth + 1)}${']'.repeat(maxDepth + 1)}`, 'too-deep'],
  ])('%s', (text, flaw) => {
    expect(flawOf(text)).toBe(flaw)
  })
})
