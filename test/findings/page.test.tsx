// The pages of the findings as text: the list, one with its story, a new one, and whose turn it is.
import { describe, expect, it } from 'vitest'
import { visit } from '../support/page.tsx'
import { expectWhole } from '../support/pages-whole.ts'
import { person } from '../support/people.ts'
import * as s from './samples.ts'

const id = 'f1d00000-0000-4000-8000-000000000001'
const known = '2026-11-03T09:20:00.000Z'
const row = {
  ...{ id, revision: 1, seat: s.seat, pact: s.pact, subject: 'report-missing', weight: 'fault', what: s.asked.what, as_of: '2026-10-31' },
  ...{ facts: [], stage: 'answered', outcome: null, answers: 1, remedy: 'Raccoglierlo.', due: '2026-12-31', known },
  ...{ found_on: '2026-11-03', last_on: '2026-11-12' },
}
const line = (revision: number, type: string, role: string, says: object) => ({
  ...{ finding: id, revision, event: `e0000000-0000-4000-8000-00000000000${revision}`, type, role, says },
  ...{ day: '2026-11-03', known, recorded: known, imported: false },
})
const story = [
  line(0, 'findings.found', 'auditor', s.asked),
  line(1, 'findings.answered', 'clerk', { answer: 1, text: s.text, remedy: 'Raccoglierlo.', due: '2026-12-31' }),
  line(2, 'findings.insisted', 'auditor', { answer: 1, why: 'Una proroga viene prima.' }),
  line(3, 'findings.accepted', 'auditor', { answer: 2, note: 'Va bene.' }),
  line(4, 'findings.closed', 'auditor', { outcome: 'remedied' }),
  line(5, 'findings.withdrawn', 'auditor', { reason: 'Avevo letto male.' }),
]
const answers = (asks: readonly string[] = []) => ({
  '/api/findings': { items: [row], next: null, position: 9 },
  [`/api/findings/${id}`]: { ...row, parts: { story }, asks, position: 9 },
  [`/api/pacts/${s.pact}`]: { id: s.pact, title: 'Il sentiero del Moscato', position: 9 },
})
const fresh = `/controllo/rilievi/nuovo?pact=${s.pact}&seat=${s.seat}&day=2025-12-31`

describe.each(['/controllo/rilievi', `/controllo/rilievi/${id}`, fresh, '/controllo/rilievi/nuovo'])('%s', (url) => {
  it.each(['it', 'en'] as const)('is whole in %s', async (language) => expectWhole(await visit(url, { answers: answers(), language })))
})

describe('the findings', () => {
  it('are listed with what they are about and whose turn it is', async () => {
    const { text, asked } = await visit('/controllo/rilievi?stage=answered', { answers: answers() })
    for (const said of ['Resoconto in ritardo', 'Irregolarità', 'aspetta chi controlla']) expect(text).toContain(said)
    expect(asked.some((one) => one.startsWith('/api/findings?stage=answered'))).toBe(true)
    const none = { '/api/findings': { items: [], next: null, position: 9 } }
    expect((await visit('/controllo/rilievi', { answers: none })).text).toContain('Nessun rilievo')
    expect((await visit('/controllo/rilievi?asOf=2024-01-01', { answers: none })).text).toContain(
      'In quel giorno non c’erano ancora rilievi',
    )
  })
  it('tell question and answer, every word with its seal', async () => {
    const { text } = await visit(`/controllo/rilievi/${id}`, { answers: answers() })
    for (const said of [
      s.asked.what,
      s.text,
      'Raccoglierlo.',
      'Una proroga viene prima.',
      'Avevo letto male.',
      'rimediato',
      'Il sentiero del Moscato',
    ])
      expect(text).toContain(said)
    expect(text.match(/Sigillo/g)?.length).toBe(story.length)
  })
  it('offer to each what is theirs to do', async () => {
    const url = `/controllo/rilievi/${id}`
    const auditor = await visit(url, { answers: answers(['accept', 'insist', 'withdraw']), me: person('auditor') })
    for (const said of ['Accetta la risposta', 'Conferma il rilievo', 'Ritira il rilievo']) expect(auditor.text).toContain(said)
    expect((await visit(url, { answers: answers(['answer']), me: person('clerk') })).text).toContain('Rispondi')
    expect((await visit(url, { answers: answers() })).text).toContain('Accedi per rispondere.')
    expect((await visit(url)).title).toContain('Questo rilievo non si trova')
  })
  it('are written about a pact seen from a seat, not out of nothing', async () => {
    const { text } = await visit(fresh, { answers: answers() })
    for (const said of ['Che cosa hai visto', 'Quanto pesa', 'Una regola non è stata rispettata.']) expect(text).toContain(said)
    expect((await visit('/controllo/rilievi/nuovo')).text).toContain('Un rilievo nasce da un patto guardato da un posto di controllo')
  })
})
