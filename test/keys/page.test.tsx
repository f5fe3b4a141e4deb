// The page of the log's keys as text: before anything changed, after a new key, after an epoch that lost something.
import { describe, expect, it } from 'vitest'
import { visit } from '../support/page.tsx'
import { expectWhole } from '../support/pages-whole.ts'
import * as s from './samples.ts'

const url = '/controllo/chiavi'
const known = '2025-06-01T10:00:00.000Z'
const said = { day: '2025-06-01', known, recorded: known, imported: false }
const rotated = {
  ...{ id: 'e0000000-0000-4000-8000-000000000001', revision: 0, kind: 'rotated', origin: s.first, vkey: s.rotation.vkey, signs_from: 40 },
  ...{ beside: s.rotation.beside, before_origin: null, before_size: null, before_root: null, found: null, ...said },
}
const opened = {
  ...{ id: 'e0000000-0000-4000-8000-000000000002', revision: 1, kind: 'opened', origin: s.second, vkey: s.opening.vkey, signs_from: 0 },
  ...{ beside: null, before_origin: s.first, before_size: 90, before_root: s.root, found: 70, ...said },
}
const now = {
  origin: s.second,
  policy: '',
  keys: [
    { vkey: s.vkeyOf(s.first, 0), from: 0, to: 40, until: known },
    { vkey: s.vkeyOf(s.first, 1), from: 40, to: null, until: '2025-07-01T10:00:00.000Z' },
    { vkey: s.vkeyOf(s.second, 2), from: 70, to: null, until: null },
  ],
}
const answers = (items: readonly object[], keys: object = now) => ({ '/api/keys': { items, next: null, position: 9 }, '/log/keys': keys })

describe('the page of the keys', () => {
  it.each(['it', 'en'] as const)('is whole in %s', async (language) => {
    expectWhole(await visit(url, { answers: answers([opened, rotated]), language }))
    expectWhole(await visit(url, { answers: answers([]), language }))
  })
  it('says which sign, which have signed, and until when one stays beside', async () => {
    const { text } = await visit(url, { answers: answers([]) })
    for (const part of ['Ha firmato dal fatto n. 1 al n. 40', 'Firma dal fatto n. 41, fino al', 'Firma dal fatto n. 71 in poi'])
      expect(text).toContain(part)
    expect(text).toContain('Nessuna chiave è ancora cambiata')
  })
  it('says what an epoch lost, or that nothing is missing', async () => {
    const { text } = await visit(url, { answers: answers([opened, rotated]) })
    for (const part of ['Epoca nuova', 'aveva firmato 90 fatti', 'Mancano i fatti dal n. 71 al n. 90', 'Chiave nuova'])
      expect(text).toContain(part)
    expect((await visit(url, { answers: answers([{ ...opened, found: 90 }]) })).text).toContain('Non manca nessun fatto')
  })
  it('says so when the keys cannot be read', async () => {
    const { text } = await visit(url, { answers: { '/api/keys': { items: [], next: null, position: 9 } } })
    expect(text).toContain('Le chiavi non si sono potute leggere')
  })
})
