// docs/security.md tells the truth: every requirement once, every named file there, every event of the log listed.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { securityEvents } from '../../server/kernel/security-log.ts'
import { read, root } from './source.ts'

const text = read('docs/security.md')
const asvs = text.slice(text.indexOf('## ASVS'), text.indexOf('## The list S1'))
const list = text.slice(text.indexOf('## The list S1'), text.indexOf('## Scanners'))

/** Requirements of levels 1 and 2 in each section of OWASP ASVS 5.0.0. */
const sections: { readonly [section: string]: number } = {
  ...{
    '1.1': 2,
    '1.2': 9,
    '1.3': 11,
    '1.4': 3,
    '1.5': 2,
    '2.1': 3,
    '2.2': 3,
    '2.3': 4,
    '2.4': 1,
    '3.2': 2,
    '3.3': 4,
    '3.4': 6,
    '3.5': 5,
    '3.7': 2,
  },
  ...{
    '4.1': 3,
    '4.2': 1,
    '4.3': 2,
    '4.4': 4,
    '5.1': 1,
    '5.2': 3,
    '5.3': 2,
    '5.4': 3,
    '6.1': 3,
    '6.2': 12,
    '6.3': 4,
    '6.4': 4,
    '6.5': 5,
    '6.6': 3,
  },
  ...{
    '6.8': 4,
    '7.1': 3,
    '7.2': 4,
    '7.3': 2,
    '7.4': 5,
    '7.5': 2,
    '7.6': 2,
    '8.1': 2,
    '8.2': 3,
    '8.3': 1,
    '8.4': 1,
    '9.1': 3,
    '9.2': 4,
    '10.1': 2,
  },
  ...{
    '10.2': 2,
    '10.3': 4,
    '10.4': 11,
    '10.5': 5,
    '10.6': 2,
    '10.7': 3,
    '11.1': 2,
    '11.2': 3,
    '11.3': 3,
    '11.4': 4,
    '11.5': 1,
    '11.6': 1,
    '12.1': 3,
  },
  ...{
    '12.2': 2,
    '12.3': 4,
    '13.1': 1,
    '13.2': 5,
    '13.3': 2,
    '13.4': 5,
    '14.1': 2,
    '14.2': 4,
    '14.3': 3,
    '15.1': 3,
    '15.2': 3,
    '15.3': 7,
    '16.1': 1,
  },
  ...{ '16.2': 5, '16.3': 4, '16.4': 3, '16.5': 3, '17.1': 1, '17.2': 4, '17.3': 2 },
}

type Row = { readonly id: string; readonly state: string; readonly how: string; readonly files: readonly string[] }
const rowsIn = (part: string): readonly Row[] =>
  [...part.matchAll(/^\| ([S\d][\d.]*) \| (.+?) \| (.*) \| (.*) \|$/gm)].map(([, id = '', state = '', how = '', where = '']) => ({
    ...{ id, state, how },
    files: [...where.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path),
  }))
const outside = [...asvs.matchAll(/^Does not apply: (.+)$/gm)].flatMap(([, said = '']) => said.match(/\d+\.\d+\.\d+/g) ?? [])
const rows = [...rowsIn(asvs), ...rowsIn(list)]

describe('the table of requirements', () => {
  it('has each of the 253 once', () => {
    const ids = [...rowsIn(asvs).map(({ id }) => id), ...outside]
    expect(new Set(ids).size).toBe(ids.length)
    const counted: Record<string, number> = {}
    for (const id of ids) counted[id.replace(/\.\d+$/, '')] = (counted[id.replace(/\.\d+$/, '')] ?? 0) + 1
    expect(counted).toEqual(sections)
    expect(ids).toHaveLength(253)
  })
  it('counts them as it says', () => {
    const [, ...figures] = /(\d+) met, (\d+) in part, (\d+) not met, (\d+) that/.exec(asvs) ?? []
    const of = (wanted: string): string => String(rowsIn(asvs).filter(({ state }) => state === wanted).length)
    expect(figures).toEqual([of('met'), of('in part'), of('not met'), String(outside.length)])
  })
  it('has S1 to S44', () => expect(rowsIn(list).map(({ id }) => id)).toEqual(Array.from({ length: 44 }, (_, i) => `S${i + 1}`)))
  it('names for what is met a file that is there, and for what is not a reason', () => {
    for (const { id, state, how, files } of rows) {
      expect([id, ['met', 'in part', 'not met', 'does not apply'].includes(state)]).toEqual([id, true])
      if (state === 'met') expect([id, files.length > 0]).toEqual([id, true])
      else expect([id, how.length > 12]).toEqual([id, true])
      expect([id, files.filter((path) => !existsSync(join(root, path)))]).toEqual([id, []])
    }
  })
})

it('every event of the security log is listed', () => {
  const log = text.slice(text.indexOf('## Security log'), text.indexOf('## Cryptography'))
  const listed = [...log.matchAll(/^\| `([a-z-]+)` \| .+ \|$/gm)].map(([, name]) => name)
  expect(listed).toEqual(['security', ...Object.keys(securityEvents)])
})
it('what the scanners found is written down', () => {
  const found = text.slice(text.indexOf('## Scanners'))
  expect(found).toMatch(/wapiti \d/i)
  expect(found).toMatch(/sqlmap \d/i)
})
