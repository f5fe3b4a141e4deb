// The difference between two texts: put together again it is either of them, and it is no longer than it must be.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clauseChanges, difference } from '../../web/pacts/diff.ts'
import { seeded } from '../support/seed.ts'

const side = (pieces: ReturnType<typeof difference>, is: 'gone' | 'new'): string =>
  pieces
    .filter((piece) => piece.is === 'same' || piece.is === is)
    .map(({ text }) => text)
    .join('')

describe('words', () => {
  it('that stay, go and come are named', () => {
    expect(difference('si zappa il sabato', 'si zappa la domenica')).toEqual([
      { is: 'same', text: 'si zappa ' },
      { is: 'gone', text: 'il sabato' },
      { is: 'new', text: 'la domenica' },
    ])
  })
  it('of equal texts all stay', () => expect(difference('a b', 'a b')).toEqual([{ is: 'same', text: 'a b' }]))
  it('put together give back both texts', () => {
    const words = fc.array(fc.constantFrom('a', 'b', ' ', 'è ', '\n', 'giardino'), { maxLength: 30 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(words, words, (before, after) => {
        const pieces = difference(before, after)
        expect([side(pieces, 'gone'), side(pieces, 'new')]).toEqual([before, after])
      }),
      seeded(500),
    )
  })
})

describe('clauses', () => {
  const clause = (heading: string, body = 'x') => ({ heading, body })
  it('are compared by their heading, whatever their place', () => {
    const changes = clauseChanges([clause('A'), clause('B', 'uno due'), clause('C')], [clause('B', 'uno tre'), clause('A'), clause('D')])
    expect(changes.map(({ heading, is }) => [heading, is])).toEqual([
      ['B', 'changed'],
      ['A', 'same'],
      ['D', 'new'],
      ['C', 'gone'],
    ])
  })
})
