// The pages of generative pacts as text: the person's own, the desk, one pact, the plan, the figures; and what the forms work out.
import { describe, expect, it } from 'vitest'
import { committedOn } from '../../events/generative/budget.ts'
import type { GenerativeEvent } from '../../events/generative/events.ts'
import { heldOf, leftOf } from '../../web/generative/budget.ts'
import { partsOf, unlike } from '../../web/generative/plan-lines.ts'
import { draftOf, planGiven, plannedIn } from '../../web/generative/planning.ts'
import { givenBy } from '../../web/kernel/asks/given.ts'
import { createForm } from '../../web/kernel/form.ts'
import { visit } from '../support/page.tsx'
import { expectWhole } from '../support/pages-whole.ts'
import { person as someone } from '../support/people.ts'
import * as sample from './samples.ts'
import { answerOf, foldedOf, id } from './told.ts'

const { person, toActive, toBuilding, toFixed } = sample
type Facts = Parameters<typeof answerOf>[0]

const agenda = { listening: [], checks: [], resuming: [], promises: [], follows: [], position: 9 }
const none = { before: null, running: null, concluded: null, interrupted: null, declined: null, reported: null }
const figures = {
  ...{ until: '2026-09-30', waiting: { listened: 8, started: null }, budget: { spent: null, mean: null, median: null } },
  stands: {
    rows: [{ kind: 'autonomy', territory: 'crema', ...none }],
    total: { ...none, concluded: 12, reported: 23 },
  },
  goals: { reached: 14, partly: null, not: null },
  given: { hours: null, hosts: null },
  started: { job: null, training: null, enterprise: null, school: null, volunteering: null },
  ties: { before: 2, after: 5.5 },
  left: { renounced: null, default: null, moved: null, services: null },
  follows: [{ after: 'year', people: null, standings: [{ standing: 'better', people: null }] }],
  declared: [
    { programme: 'p', figure: 'f', measure: 'pacts', territory: 'crema', value: 118, until: '2018-12-31', source: 'Una relazione' },
  ],
  position: 9,
}
const rowOf = (facts: Facts) => {
  const { pact: _, limits: __, asks: ___, ...row } = answerOf(facts)
  return { ...row, asked: 0 }
}
const everything = (facts: Facts = toActive, asks?: readonly string[]) => ({
  '/api/generative': { items: [rowOf(facts)], next: null, position: 9 },
  '/api/generative/agenda': agenda,
  '/api/generative/load': { items: [], position: 9 },
  '/api/generative/figures': figures,
  '/api/generative/mine': { pacts: [answerOf(facts, asks)], position: 9 },
  '/api/generative/signing': { pacts: [], position: 9 },
  [`/api/generative/${id}`]: answerOf(facts, asks),
  [`/api/generative/${id}/history`]: { items: [], next: null, position: 9 },
  '/api/programmes': { items: [], next: null, position: 9 },
})
const asWorker = (url: string, facts?: Facts, asks?: readonly string[]) =>
  visit(url, { answers: everything(facts, asks), me: someone('coordinator') })
const asPerson = (facts?: Facts, asks: readonly string[] = []) =>
  visit('/percorso', { answers: everything(facts, asks), me: someone('resident') })

const readers = {
  '/percorso': 'resident',
  '/generativi': 'caseworker',
  '/generativi/nuovo': 'caseworker',
  '/generativi/carico': 'coordinator',
  '/generativi/cifre': 'funder',
  [`/generativi/${id}`]: 'caseworker',
  [`/generativi/${id}/piano`]: 'caseworker',
} as const
describe.each(Object.entries(readers))('%s', (url, role) => {
  it.each(['it', 'en'] as const)('is whole in %s', async (language) => {
    expectWhole(await visit(url, { answers: everything(), me: someone(role), language }))
  })
  it('shows nobody and no figure to a visitor', async () => {
    // The tab's title of the page before is gone once another page was seen.
    await visit('/privacy')
    const { text, asked } = await visit(url, { answers: everything() })
    expect(text).not.toMatch(/Sara Ponte|118|Prendere la patente/)
    expect(text).toContain('Accedi')
    expect(asked.filter((address) => address.startsWith('/api/generative'))).toEqual([])
  })
})

const checked: GenerativeEvent = {
  type: 'generative.check-in-held',
  data: { person, present: true, next: '2099-04-30', decisions: 'Avanti così', progress: [{ goal: sample.goals[0], level: 3 }] },
}
const entrusted: GenerativeEvent = { type: 'generative.entrusted', data: { caseworker: sample.worker.by, name: 'Emma' } }
const declined: GenerativeEvent = {
  type: 'generative.declined',
  data: { person, reasons: ['age'], way: 'civic-centre', words: 'Ti accompagniamo al centro civico.' },
}

describe('the person’s own page', () => {
  it('has not yet missed, on a past day, the meeting that came after it', async () => {
    const answer = answerOf(toActive)
    const pacts = [{ ...answer, pact: { ...answer.pact, next: '2024-06-29' } }]
    const answers = { ...everything(), '/api/generative/mine': { pacts, position: 9 } }
    const me = someone('resident')
    expect((await visit('/percorso?asOf=2024-06-01', { answers, me })).text).toContain('Ci vediamo il 29 giugno 2024.')
    expect((await visit('/percorso', { answers, me })).text).toContain('L’incontro era il 29 giugno 2024.')
  })
  it('says goals, both sides, money, giving back and the next meeting in words', async () => {
    const { text } = await asPerson([...toActive, sample.committed, sample.performed, checked], ['write', 'ask', 'withdraw'])
    for (const said of ['Prendere la patente', 'quasi arrivati', 'non ancora cominciato', 'Vado a scuola guida', 'Paghiamo la patente']) {
      expect(text).toContain(said)
    }
    for (const said of ['Ci vediamo il 30 aprile 2099', 'Fatte 6 ore su 10', 'Avanti così', 'Voglio fermarmi']) expect(text).toContain(said)
    expect(text).toMatch(/Spesi 0,00\s€ su 900,00\s€/)
    expect(text).toMatch(/Già destinati a qualcosa: 400,00\s€\. Restano 500,00\s€/)
  })
  it('shows the exact text and asks for the signature only while it waits for the person', async () => {
    const waiting = await asPerson(toFixed, ['sign', 'withdraw'])
    expect(waiting.text).toContain('Leggi e firma il patto')
    expect(waiting.text).toContain(sample.sha256)
    const signed = await asPerson([...toFixed, sample.signed], ['withdraw'])
    expect(signed.text).not.toContain('Leggi e firma il patto')
    expect(signed.text).toContain('aspetta la firma dell’ente')
  })
  it('offers another road in kind words', async () => {
    const { text } = await asPerson([...toBuilding.slice(0, 2), declined])
    for (const said of ['Non è un giudizio su di te', 'un centro civico vicino', 'Ti accompagniamo al centro civico.']) {
      expect(text).toContain(said)
    }
    expect(text).not.toContain('Prossimo appuntamento')
  })
  it('without a pact says whom to ask', async () => {
    const answers = { ...everything(), '/api/generative/mine': { pacts: [], position: 9 } }
    expect((await visit('/percorso', { answers, me: someone('resident') })).text).toContain('Qui non c’è ancora un patto tuo')
  })
})

describe('the desk', () => {
  it('says where each pact stands and keeps those that are over apart', async () => {
    expect((await asWorker('/generativi')).text).toContain('in corso')
    const { text } = await asWorker('/generativi', [...toBuilding, declined])
    expect(text).toContain('Nessun patto aperto così.')
    expect(text).toContain('Patti finiti (1)')
  })
  it('names what is due, and what is late', async () => {
    const due = { id, name: 'Sara Ponte', kind: 'autonomy', stage: 'active', caseworker: person, day: '2026-01-10', late: true }
    const answers = { ...everything(), '/api/generative/agenda': { ...agenda, checks: [due] } }
    const { text } = await visit('/generativi', { answers, me: someone('caseworker') })
    expect(text).toMatch(/Incontri di verifica Sara Ponte in ritardo/)
  })
  it('without pacts says how it begins', async () => {
    const answers = { ...everything(), '/api/generative': { items: [], next: null, position: 9 } }
    expect((await visit('/generativi', { answers, me: someone('caseworker') })).text).toContain('si comincia ascoltando')
  })
})

describe('a pact at the desk', () => {
  const url = `/generativi/${id}`
  it('offers first what comes next', async () => {
    const { text } = await asWorker(url, [sample.reported, entrusted, ...toFixed.slice(1)])
    expect(text).toContain('Testo fissato: prima firma la persona, con la sua famiglia se c’è, poi l’ente.')
    expect(text).toMatch(/Che cosa puoi fare Registra la firma della persona/)
  })
  it('asks first who is beside whoever does not know it yet', async () => {
    expect((await asWorker(url, [sample.reported])).text).toMatch(/Che cosa puoi fare Affida o passa il patto/)
    expect((await asWorker(url, [sample.reported, entrusted])).text).toMatch(/Che cosa puoi fare Registra il colloquio/)
  })
  it('holds what changes beside what holds', async () => {
    const changed = { ...sample.owned, goals: sample.owned.goals.slice(0, 1) }
    const { html, text } = await asWorker(url, [
      ...toActive,
      { type: 'generative.renegotiation-proposed', data: { person, why: 'Ha già fatto i colloqui', ...changed } },
    ])
    expect(text).toContain('Rinegoziazione: Ha già fatto i colloqui')
    expect(html).toMatch(/<del[^>]*>Fare cinque colloqui<\/del>/)
    expect(html).not.toMatch(/<del[^>]*>Prendere la patente/)
  })
  it('says what is left of the money and lets an open expense take its receipt', async () => {
    const { text } = await asWorker(url, [...toActive, sample.committed])
    expect(text).toMatch(/spesi 0,00\s€ su 900,00\s€, restano 500,00\s€ da destinare/)
    expect(text).toContain('Registra la ricevuta')
    expect((await asWorker(url, [...toActive])).text).not.toContain('Registra la ricevuta')
  })
  it('that is not there says so', async () => {
    expect((await visit(url, { me: someone('caseworker') })).title).toContain('Questo patto non si trova')
  })
})

describe('the figures', () => {
  it('say their day, what is hidden, and keep what was declared apart', async () => {
    const { text } = await visit('/generativi/cifre', { answers: everything(), me: someone('funder') })
    for (const said of ['Cifre al 30 settembre 2026', 'Conclusi: 12', 'non si mostra', 'troppo pochi per dirlo', 'tutti troppo piccoli']) {
      expect(text).toContain(said)
    }
    expect(text).toMatch(/La storia, come l’ha dichiarata il programma.*118.*Una relazione/)
  })
})

describe('what the forms work out', () => {
  const written = (change: (set: (path: string, text: string) => void) => void) => {
    const form = createForm('plan', draftOf(sample.plan))
    change(form.set)
    return form
  }
  it('is the plan that stands, when nobody changes it', () => {
    expect(planGiven(givenBy(written(() => undefined)))).toEqual(sample.plan)
  })
  it('leaves out the rows whose text is gone, and gives new rows an identity', () => {
    const form = written((set) => {
      set('goals.0.text', '')
      set('goals.rows', '3')
      set('goals.2.text', 'Aprire un laboratorio')
    })
    const { goals } = planGiven(givenBy(form))
    expect(goals.map(({ text }) => text)).toEqual(['Fare cinque colloqui', 'Aprire un laboratorio'])
    expect(goals[0]?.goal).toBe(sample.goals[1])
    expect(goals[1]?.goal).toMatch(/^[0-9a-f-]{36}$/)
  })
  it('is the sum of the lines that are written well', () => {
    expect(plannedIn({ 'lines.rows': '3', 'lines.0.cents': '900,50', 'lines.1.cents': 'tanti', 'lines.2.cents': '99.50' })).toBe(100_000)
  })
  it('is what the law holds of a line, open and closed', () => {
    const spent: GenerativeEvent = {
      type: 'generative.budget-spent',
      data: { expense: sample.expense, cents: 150_00, receipt: sample.file },
    }
    const released: GenerativeEvent = { type: 'generative.budget-released', data: { expense: sample.expense, cents: 250_00 } }
    for (const more of [[], [spent], [spent, released]]) {
      const pact = foldedOf([...toActive, sample.committed, ...more])
      expect(heldOf(pact, sample.line)).toBe(committedOn(pact, sample.line))
      expect(leftOf(pact, sample.line)).toBe(900_00 - committedOn(pact, sample.line))
    }
  })
  it('is what one plan says and the other does not', () => {
    const before = partsOf(sample.plan)
    const after = partsOf({ ...sample.plan, lines: [{ ...sample.plan.lines[0], cents: 500_00 } as never] })
    expect([...unlike(before.lines, after.lines)]).toEqual([sample.line])
    expect([...unlike(before.goals, after.goals)]).toEqual([])
  })
})
