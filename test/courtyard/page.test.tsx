// The pages of the courtyard as text: the sessions of these days, one session, and what somebody else is told.
import { describe, expect, it } from 'vitest'
import { refusal, visit } from '../support/page.tsx'
import { expectWhole } from '../support/pages-whole.ts'
import { person } from '../support/people.ts'

const lab = '1ab00000-0000-4000-8000-000000000001'
const session = '5e550000-0000-4000-8000-000000000011'
const [olga, pino] = ['d2000000-0000-4000-8000-000000000001', 'd2000000-0000-4000-8000-000000000002']
const me = person('maker')
const mark = { session, person: pino, number: 2, signed_on: '2026-11-20', withdrew_on: null, withdrew_late: false, how: 'roster' }
const today = {
  ...{ day: '2026-11-22', position: 9, more: 0 },
  labs: [
    {
      ...{ id: lab, title: 'Laboratorio del Cambonino', municipality: '019036' },
      people: [
        { person: olga, number: 1, name: 'Olga', as: 'citizen', district: null, band: null },
        { person: pino, number: 2, name: null, as: 'volunteer', district: null, band: null },
      ],
    },
  ],
  sessions: [
    {
      ...{ lab, session, n: 5, starts: new Date().toISOString(), minutes: 120, place: 'Cortile', agenda: 'Scegliere.', state: 'scheduled' },
      ...{ code: '402913', marks: [{ ...mark, is: 'absent' }] },
      counts: [{ session, group: 'minors||', kind: 'minors', name: null, band: null, n: 7, was: null, reason: null }],
    },
  ],
}
const known = {
  items: [{ person: 'd2000000-0000-4000-8000-000000000009', name: 'Ornella', as: 'citizen', band: null, title: 'Un altro laboratorio' }],
}
const answers = { '/api/labs/today': today, '/api/labs/known': known }
const url = `/cortile/${session}`

describe.each(['/cortile', url])('%s', (page) => {
  it.each(['it', 'en'] as const)('is whole in %s', async (language) => {
    expectWhole(await visit(page, { answers, language, me }))
    expectWhole(await visit(page, { answers, language }))
  })
})

describe('the sessions of these days', () => {
  it('say what to open before going out, and what stays on the telephone', async () => {
    const { text, html } = await visit('/cortile', { answers, me })
    for (const said of [
      'Incontro 5 – Laboratorio del Cambonino',
      'aprilo con la rete',
      'si cancellano quando esci',
      'Guardo che cosa resta da inviare…',
    ])
      expect(text).toContain(said)
    expect(html).toContain(`href="${url}"`)
  })
  it('say so when there are none, and when the server refuses', async () => {
    const none = { '/api/labs/today': { ...today, sessions: [], labs: [] } }
    expect((await visit('/cortile', { answers: none, me })).text).toContain('Nessun incontro nei prossimi sette giorni')
    const many = { '/api/labs/today': { ...today, more: 12 } }
    const { text, html } = await visit('/cortile', { answers: many, me })
    expect(text).toContain('12 altri incontri…')
    expect(html).toContain('href="/cortile?da=1"')
    const forbidden = { '/api/labs/today': refusal(403, 'Non è per te.', 'forbidden') }
    expect((await visit('/cortile', { answers: forbidden, me })).text).toContain('Non è per te.')
  })
  it('are for who runs a laboratory, and for nobody who has not signed in', async () => {
    const { text, asked } = await visit('/cortile', { answers })
    expect(text).toContain('Questa pagina è di chi conduce i laboratori.')
    expect(asked.filter((one) => one.startsWith('/api/labs'))).toEqual([])
  })
})

describe('one session', () => {
  it('has two big buttons for each person, with their name, and shows what stands', async () => {
    const { text, html } = await visit(url, { answers, me })
    for (const said of [
      '0 presenti su 2 in elenco',
      'Olga',
      'Partecipante 2',
      'ha detto che viene',
      'Persona nuova',
      'Leggi un codice',
      '402913',
    ])
      expect(text).toContain(said)
    expect(html).toMatch(/aria-pressed="false"[^>]*aria-label="Olga: Presente"/)
    expect(html).toMatch(/aria-pressed="true"[^>]*aria-label="Partecipante 2: Assente"/)
    // Who signed up is looked for first.
    expect(text.indexOf('Partecipante 2')).toBeLessThan(text.indexOf('Olga'))
  })
  it('counts from what was counted, with a name for every step', async () => {
    const { html } = await visit(url, { answers, me })
    expect(html).toContain('aria-label="Minori: uno in più"')
    expect(html).toMatch(/<output[^>]*>7</)
  })
  it('that is not among these says where to look', async () => {
    const { text } = await visit('/cortile/5e550000-0000-4000-8000-000000000099', { answers, me })
    expect(text).toContain('Questo incontro non è qui')
  })
})
