// Query strings: what a read understands, and what it says of the rest.
import { describe, expect, it } from 'vitest'
import { flag, oneOf, open, optional, text, whole } from '../../events/kernel/index.ts'
import { languageOf } from '../../server/kernel/language.ts'
import { encodeCursor, readQuery } from '../../server/kernel/query.ts'

const fields = { q: optional(open(text(10))), least: optional(whole(0, 9)), dry: optional(flag()), sort: optional(oneOf(['name', 'age'])) }
const now = '2026-05-04T10:00:00.000Z'
const read = (query: string, paged = true) => readQuery(fields, paged, new URLSearchParams(query), now)
const problemsOf = (query: string, paged = true) => {
  const answer = read(query, paged)
  return answer.ok ? [] : answer.problems
}

describe('a query', () => {
  it('is empty by default', () => {
    expect(read('')).toEqual({ ok: true, value: { own: {}, page: { limit: 20, cursor: undefined }, asOf: undefined, after: undefined } })
  })
  it('reads every name as what its field wants', () => {
    expect(read(`q=12&least=3&dry=true&sort=age&limit=5&cursor=${encodeCursor(['à', '1'])}&asOf=2026-05-03&after=9`)).toEqual({
      ok: true,
      value: {
        own: { q: '12', least: 3, dry: true, sort: 'age' },
        page: { limit: 5, cursor: ['à', '1'] },
        asOf: '2026-05-03T21:59:59.999Z',
        after: 9,
      },
    })
  })
  it.each([
    ['least=x', { at: 'least', says: 'number' }],
    ['least=99', { at: 'least', says: 'too-large', limit: 9 }],
    ['dry=yes', { at: 'dry', says: 'flag' }],
    ['sort=size', { at: 'sort', says: 'choice' }],
    ['colour=red', { at: 'colour', says: 'unknown' }],
    ['q=', { at: 'q', says: 'blank' }],
    ['q=%00', { at: 'q', says: 'unwritable' }],
    ['q=a&q=b', { at: 'q', says: 'repeated' }],
    ['limit=0', { at: 'limit', says: 'too-small', limit: 1 }],
    ['limit=101', { at: 'limit', says: 'too-large', limit: 100 }],
    ['limit=1e1', { at: 'limit', says: 'number' }],
    ['after=-1', { at: 'after', says: 'number' }],
    ['asOf=2026-05-05', { at: 'asOf', says: 'future' }],
    ['asOf=ieri', { at: 'asOf', says: 'moment' }],
    ['cursor=!', { at: 'cursor', says: 'cursor' }],
    ['cursor=AAAA', { at: 'cursor', says: 'cursor' }],
    [`cursor=${Buffer.from('[1]').toString('base64url')}`, { at: 'cursor', says: 'cursor' }],
    [`cursor=${Buffer.from('["\\u0000"]').toString('base64url')}`, { at: 'cursor', says: 'cursor' }],
    [`cursor=${Buffer.from('[]').toString('base64url')}`, { at: 'cursor', says: 'cursor' }],
    [`cursor=${'A'.repeat(2001)}`, { at: 'cursor', says: 'cursor' }],
    ['__proto__=1', { at: '__proto__', says: 'unknown' }],
  ])('%s', (query, problem) => {
    expect(problemsOf(query)).toContainEqual(problem)
  })
  it('says everything that is wrong at once', () => {
    expect(problemsOf('least=x&limit=0&asOf=ieri').map(({ at }) => at)).toEqual(['least', 'limit', 'asOf'])
  })
  it('of a single answer knows no pages', () => {
    expect(problemsOf('limit=5', false)).toEqual([{ at: 'limit', says: 'unknown' }])
    expect(read('asOf=2026-05-03&after=1', false).ok).toBe(true)
  })
})

describe('the language', () => {
  it.each([
    [undefined, 'it'],
    ['', 'it'],
    ['*', 'it'],
    ['de', 'it'],
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['it,en;q=0.9', 'it'],
    ['de,en;q=0.8,it;q=0.2', 'en'],
    ['it;q=0,en;q=0.1', 'en'],
    ['en;q=x', 'it'],
  ])('%s is %s', (header, language) => {
    expect(languageOf(header)).toBe(language)
  })
})
