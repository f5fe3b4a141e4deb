// Answering with a code: the sheet the desk prints for one proposal, and the page it leads to.
import { renderToString } from 'solid-js/web'
import { describe, expect, it } from 'vitest'
import { Card } from '../../web/care/reply.tsx'
import { type Opened, sideOf } from '../../web/care/reply-code.ts'
import { visit } from '../support/page.tsx'
import { expectWhole } from '../support/pages-whole.ts'
import { person } from '../support/people.ts'
import { need, parts, score } from './samples.ts'

const id = 'ca4e0000-0000-4000-8000-000000000101'
const { level, mode, week, minutes, needs, wishes, features, budget, autonomy } = need
const work = {
  ...{ municipality: '048019', level, mode, week, minutes, starts_on: '2026-12-01', ends_on: null, needs, wishes, features, budget },
  ...{ autonomy, own_room: false },
}
const offer = (stands: string) => ({
  ...{ request: id, proposal: 1, stands, held_until: '2099-01-01T09:00:00.000Z', interview_at: null, starts_on: null, revision: 4, work },
  family: null,
})
const proposal = (stands: string) => ({
  ...{
    request: id,
    proposal: 1,
    carer: 'c',
    person: 'p',
    family: 'f',
    score,
    parts,
    rank: 1,
    weights: 1,
    round: null,
    reason: null,
    stands,
  },
  ...{ held_until: '2099-01-01T09:00:00.000Z', carer_name: 'Mira Sole', parted: false },
})
const request = (stands: string) => ({
  ...{ ...work, id, revision: 7, name: 'Sara Bassi', phone: '055', stage: 'proposing', family: 'f', asks: [], position: 9 },
  parts: { proposals: [proposal(stands)], follows: [], lists: [] },
})
const answers = (stands: string) => ({
  [`/api/care/${id}`]: request(stands),
  '/api/care/mine': { requests: [], offers: [offer(stands)], position: 9 },
  '/api/network': { items: [], next: null, position: 9 },
})
const sheet = (stands: string) => visit(`/cura/${id}/foglio/1`, { answers: answers(stands), me: person('operator') })

describe('the page to answer on', () => {
  it.each(['it', 'en'] as const)('is whole in %s, entered or not', async (language) => {
    expectWhole(await visit('/cura/rispondi', { answers: answers('proposed'), language }))
    expectWhole(await visit('/cura/rispondi', { answers: answers('proposed'), me: person('resident'), language }))
  })
  it('asks for the code and nothing else', async () => {
    const { text } = await visit('/cura/rispondi', { answers: answers('proposed') })
    expect(text).toContain('Il codice del foglio')
    expect(text).not.toContain('Sì, mi interessa')
  })
  it('shows the proposal the code opens, with a yes and a no', () => {
    const shown = (opened: unknown) =>
      renderToString(() => <Card held={{ code: 'K7QM', opened: opened as Opened }} onDone={() => undefined} />)
    const forCarer = shown({ side: 'carer', offer: offer('proposed') })
    for (const said of ['Vedi solo questa proposta', 'Ti va bene questo lavoro?', 'Sì, mi interessa', 'No, grazie'])
      expect(forCarer).toContain(said)
    const forFamily = shown({ side: 'family', request: id, work, proposed: { ...proposal('offered'), name: 'Mira Sole', carer: null } })
    for (const said of ['Vedete solo questa proposta', 'Mira Sole']) expect(forFamily).toContain(said)
    expect(forFamily).not.toContain('Ti va bene questo lavoro?')
  })
  it('is the carer’s answer first, then the family’s', () => {
    expect(['proposed', 'offered', 'agreed', 'over'].map((stands) => sideOf({ stands } as never))).toEqual([
      'carer',
      'family',
      undefined,
      undefined,
    ])
  })
})

describe('the sheet', () => {
  it.each(['it', 'en'] as const)('is whole in %s', async (language) => {
    expectWhole(await visit(`/cura/${id}/foglio/1`, { answers: answers('proposed'), me: person('operator'), language }))
  })
  it('is for whom the proposal waits for, and has no code before it is prepared', async () => {
    const { text } = await sheet('proposed')
    for (const said of ['per Mira Sole, l’assistente', 'Prepara il foglio']) expect(text).toContain(said)
    expect(text).not.toContain('Inquadra il disegno')
    expect(text).toContain('apre solo questa proposta')
    expect((await sheet('offered')).text).toContain('per Sara Bassi, la famiglia')
  })
  it('is for nobody where nobody is waited for', async () => {
    const { text } = await sheet('agreed')
    expect(text).toContain('non aspetta una risposta')
    expect(text).not.toContain('Prepara il foglio')
  })
})
