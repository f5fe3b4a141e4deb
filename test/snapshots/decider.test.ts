// A published register takes its publications in the order they came out, each once.
import { describe, expect, it } from 'vitest'
import { decider } from '../../events/snapshots/decider.ts'
import { access } from '../../server/snapshots/access.ts'
import { given, on } from '../support/given.ts'
import * as s from './samples.ts'

const book = given(decider)
const first = book(s.opened, s.arranged, on('2025-01-01T10:00:00.000Z', s.taken('a.csv')))

describe('a published register', () => {
  it('is opened by its first publication', () => {
    book().when('take', s.take('a.csv'), s.at('2025-01-01')).records(s.opened, s.arranged, s.taken('a.csv'))
  })
  it('says its columns only when they change', () => {
    first.when('take', s.take('b.csv'), s.at('2025-02-01')).records(s.taken('b.csv'))
    const columns = [...s.columns].reverse()
    first
      .when('take', { ...s.take('b.csv'), columns }, s.at('2025-02-01'))
      .records({ type: 'snapshots.arranged', data: { columns } }, s.taken('b.csv'))
  })
  it('takes nothing older, nothing twice, and nothing else at the same moment', () => {
    first.when('take', s.take('b.csv'), s.at('2024-12-31')).refused('older', { latest: '2025-01-01T10:00:00.000Z' })
    const same = { ...s.at('2025-01-01'), at: '2025-01-01T10:00:00.000Z' }
    first.when('take', s.take('a.csv'), same).refused('already-taken')
    first.when('take', s.take('b.csv'), same).refused('other-at-that-moment')
  })
  it('has one identity, and a column with the number', () => {
    book()
      .when('take', s.take('a.csv'), { ...s.at('2025-01-01'), id: '00000000-0000-4000-8000-000000000009' })
      .refused('other-register')
    book()
      .when('take', { ...s.take('a.csv'), columns: [{ header: 'Titolo', key: 'title' }] }, s.at('2025-01-01'))
      .refused('no-number')
  })
  it('is described once the same way', () => {
    const said = { publisher: 'Comune', licence: 'CC-BY-4.0' }
    book().when('describe', said).refused('unknown-register')
    first.when('describe', said).records({ type: 'snapshots.described', data: said })
    book(s.opened, { type: 'snapshots.described', data: said }).when('describe', said).refused('nothing-new')
  })
  it('is touched by nobody over HTTP', () => {
    expect(Object.values(access).flat()).toEqual([])
  })
})
