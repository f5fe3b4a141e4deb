// The pages of the broken glasses as text: for who broke one, for those whose case it is, for a visitor, and on the home.
import { describe, expect, it } from 'vitest'
import type { Role } from '../../server/kernel/people.ts'
import { visit } from '../support/page.tsx'
import { expectWhole } from '../support/pages-whole.ts'
import { person } from '../support/people.ts'
import * as s from './samples.ts'

const id = '91a55000-0000-4000-8000-0000000000aa'
const broken = '2026-03-01T10:00:00.000Z'
const row = (more: object = {}) => ({
  ...{ id, revision: 0, thing: 'ward', case: s.ofCase, by: s.breaker, role: 'coordinator', reason: s.reason },
  ...{ broken_at: broken, until: '2026-03-01T10:30:00.000Z', seen_at: null, seen_as: null, note: null, asks: ['see'], ...more },
})
const answers = (...items: readonly object[]) => ({ '/api/glass': { items, next: null, position: 9 } })
const page = (url: string, as?: Role, ...items: readonly object[]) =>
  visit(url, { answers: answers(...items), ...(as ? { me: person(as) } : {}) })

describe.each(['/emergenze', '/emergenze/nuovo'])('%s', (url) => {
  it.each(['it', 'en'] as const)('is whole in %s', async (language) =>
    expectWhole(await visit(url, { answers: answers(row()), language, me: person('coordinator') })),
  )
})

describe('the list', () => {
  it('says who broke it, before which case, why and until when, and asks who is in charge to say so', async () => {
    const { text } = await page('/emergenze', 'caseworker', row())
    for (const said of ['Rotto da: coordinamento dei servizi', s.reason, s.ofCase, 'Da vedere', 'Ho visto']) expect(text).toContain(said)
  })
  it('tells who broke it that somebody else has to see it', async () => {
    const own = row({ by: person('coordinator').id, asks: [] })
    const { text } = await page('/emergenze', 'coordinator', own)
    expect(text).toContain('L’hai rotto tu')
    expect(text).toContain('Rompi il vetro')
  })
  it('says who has seen it', async () => {
    const done = row({ seen_at: '2026-03-01T11:00:00.000Z', seen_as: 'dpo', note: 'Va bene', asks: [] })
    const { text } = await page('/emergenze', 'dpo', done)
    for (const said of ['Visto da responsabile della protezione dei dati', 'Va bene']) expect(text).toContain(said)
    expect(text).not.toContain('Da vedere')
  })
  it('without any says what would be there, and asks a visitor to enter', async () => {
    expect((await page('/emergenze', 'dpo')).text).toContain('Nessun vetro rotto')
    const visitor = await page('/emergenze')
    expect(visitor.asked).not.toContain('/api/glass')
  })
})

describe('breaking', () => {
  it('takes the case from the address, and is for who coordinates', async () => {
    const url = `/emergenze/nuovo?thing=ward&case=${s.ofCase}`
    const { text } = await page(url, 'coordinator')
    for (const said of ['Perché serve vedere adesso', 'Quale caso']) expect(text).toContain(said)
    expect((await page(url, 'maker')).text).toContain('Rompe il vetro chi coordina')
  })
})

describe('the home', () => {
  it('tells those whose case it is, and nobody else', async () => {
    expect((await page('/', 'caseworker', row())).text).toContain('Ti riguarda')
    expect((await page('/', 'caseworker')).text).not.toContain('Ti riguarda')
    expect((await page('/', 'coordinator', row({ by: person('coordinator').id }))).text).not.toContain('Ti riguarda')
    const maker = await page('/', 'maker', row())
    expect(maker.text).not.toContain('Ti riguarda')
    expect(maker.asked.some((url) => url.startsWith('/api/glass'))).toBe(false)
  })
})
