// The pages of the laboratories as text: the list, one, its sessions, its sheet, its people, its ideas.
import { describe, expect, it } from 'vitest'
import { type Visitor, visit } from '../support/page.tsx'
import { expectWhole } from '../support/pages-whole.ts'
import { person } from '../support/people.ts'
import * as s from './page-samples.ts'

const at = `/laboratori/${s.lab}`
const meeting = `${at}/incontri/${s.session}`
const urls = ['/laboratori', '/laboratori/nuovo', at, meeting, `${meeting}/presenze`, `${at}/persone`, `${at}/idee/${s.idea}`]
const maker = person('maker')
const running = ['schedule', 'present', 'hold', 'reschedule', 'cancel', 'select', 'became', 'propose-idea', 'support']
const read = (url: string, more: Visitor = {}) => visit(url, { answers: s.answers(), ...more })

describe.each(urls)('%s', (url) => {
  it.each(['it', 'en'] as const)('is whole in %s, for anybody and for a maker', async (language) => {
    expectWhole(await read(url, { language }))
    expectWhole(await read(url, { language, me: maker, answers: s.answers(running) }))
  })
})

describe('the list', () => {
  it('says where each laboratory stands and when one can come', async () => {
    const { text, asked } = await read('/laboratori?fase=priorities&stato=open')
    for (const said of ['Laboratorio del Cambonino', 'Priorità', '4 incontri fatti', '1 idea', 'Prossimo incontro'])
      expect(text).toContain(said)
    expect(asked.some((one) => one.startsWith('/api/labs?phase=priorities&stage=open'))).toBe(true)
  })
  it('says what to do when there is none, and offers to open one to who may', async () => {
    const none = { ...s.answers(), '/api/labs': { items: [], next: null, position: 1 } }
    expect((await read('/laboratori', { answers: none })).text).toContain('Nessun laboratorio da mostrare')
    expect((await read('/laboratori')).text).not.toContain('Apri un laboratorio')
    expect((await read('/laboratori', { me: maker })).text).toContain('Apri un laboratorio')
  })
})

describe('a laboratory', () => {
  it('shows its road, its sessions, its ideas, what came up, who is at the table, and figures with their day', async () => {
    const { text } = await read(at)
    for (const said of [
      ...['Capire che cosa serve.', 'siamo qui', 'Lettura dei bisogni', 'Incontro 5', 'Un doposcuola aperto', '7 persone la sostengono'],
      ...[
        'Un patto di collaborazione',
        'Un posto dove studiare.',
        'scelto come priorità',
        'Circolo del quartiere',
        'A volte si lavora insieme',
      ],
      ...['40', 'presenze in tutto', '18', 'persone diverse', 'non si mostra', '161', 'al 22 novembre 2026'],
    ])
      expect(text).toContain(said)
  })
  it('lets who is signed in support an idea, once', async () => {
    expect((await read(at)).text).not.toMatch(/Sostengo\s+Un doposcuola/)
    expect((await read(at, { me: person('resident') })).html).toMatch(/aria-pressed="false"[^>]*>.*Sostengo/s)
    const mine = { ...s.answers(), [`/api/labs/${s.lab}`]: s.whole([], { own: { ...s.whole().own, supports: [s.idea] } }) }
    expect((await read(at, { me: person('resident'), answers: mine })).html).toMatch(/aria-pressed="true"/)
  })
  it('offers what may be asked, and nothing else', async () => {
    const { text } = await read(at, { me: maker, answers: s.answers(['schedule', 'move', 'close']) })
    for (const said of ['Metti in calendario un incontro', 'Cambia fase', 'Chiudi il laboratorio', 'Gente e lavoro'])
      expect(text).toContain(said)
    expect(text).not.toContain('Affida ad altri')
    expect((await visit(at)).title).toContain('Questo laboratorio non si trova')
  })
})

describe('a session', () => {
  const signed = { own: { ...s.whole().own, enrolled: true, signed: [s.session] } }
  const future = { starts: new Date(Date.now() + 86_400_000).toISOString() }
  const shown = (more: object, about: object = {}) => ({
    ...s.answers(),
    [`/api/labs/${s.lab}/sessions/${s.session}`]: s.shownSession([], more, about),
  })
  it('lets one sign up, and then shows the code and the way back', async () => {
    const resident = person('resident')
    expect((await read(meeting, { answers: shown({}, future) })).text).toContain('Accedi per iscriverti.')
    const before = await read(meeting, { answers: shown({}, future), me: resident })
    for (const said of ['Mi iscrivo', 'Con quale nome ti chiamiamo']) expect(before.text).toContain(said)
    const after = await read(meeting, { answers: shown(signed, future), me: resident })
    for (const said of ['La tua iscrizione a questo incontro c’è.', 'Il mio codice', 'Non posso venire']) expect(after.text).toContain(said)
  })
  it('takes the six digits of the door from the address of its QR', async () => {
    const soon = { starts: new Date(Date.now() + 3_600_000).toISOString() }
    const { html, text } = await read(`${meeting}?codice=402913`, { answers: shown({}, soon), me: person('resident') })
    expect(text).toContain('Sono qui')
    expect(html).toContain('value="402913"')
  })
  it('once told shows minutes and decisions, and how many were there if they were not few', async () => {
    const told = { state: 'held', told: 'Si è scelto il doposcuola.', decisions: ['Cominciare a gennaio.'], amended_on: '2026-11-23' }
    const { text } = await read(meeting, { answers: shown({ people: 21 }, told) })
    for (const said of ['Si è scelto il doposcuola.', 'Cominciare a gennaio.', '21 persone', 'corretto il 23 novembre 2026'])
      expect(text).toContain(said)
    expect((await read(meeting, { answers: shown({}, told) })).text).toContain('Poche: il numero non si mostra.')
  })
  it('opens roster, sheet and courtyard to who runs it', async () => {
    const { text, html } = await read(meeting, { me: maker, answers: s.answers(running) })
    for (const said of ['Apri in cortile', 'Segna o correggi le presenze', 'Racconta l’incontro', 'Annulla l’incontro'])
      expect(text).toContain(said)
    expect(html).toContain(`/api/labs/${s.lab}/sessions/${s.session}/roster.pdf`)
    expect((await read(meeting)).text).not.toContain('Apri in cortile')
  })
})

describe('for those who run it', () => {
  it('the sheet shows what stands, what was put right and why, counts, notes and the door code', async () => {
    const { text, html } = await read(`${meeting}/presenze`, { me: maker })
    for (const said of [
      'Olga',
      '3 presenze in tutto',
      'prima: assente. Segnata per errore.',
      'Minori',
      '9',
      'Servono più sedie.',
      '402913',
    ])
      expect(text).toContain(said)
    expect(html).toMatch(/aria-pressed="true"[^>]*aria-label="Olga: Presente"/)
  })
  it('people and tasks, with who took them', async () => {
    const { text } = await read(`${at}/persone`, { me: maker })
    for (const said of ['Olga', '30–44 anni', 'Chiedere la sala.', 'entro il 1 dicembre 2026', 'Aggiungi una persona', 'Segna un compito'])
      expect(text).toContain(said)
  })
})

describe('an idea', () => {
  const url = `${at}/idee/${s.idea}`
  it('says what it has become, and leads there', async () => {
    const { text, html } = await read(url)
    for (const said of ['Due pomeriggi alla settimana.', 'scelta', 'È diventata', 'dal 10 ottobre 2026']) expect(text).toContain(said)
    expect(html).toContain(`href="/patti/${s.pact}"`)
  })
  it('chosen, becomes a proposal or an initiative for who runs it', async () => {
    const { text, html } = await read(url, { me: maker, answers: s.answers(running) })
    expect(text).toContain('Comincia una proposta al Comune')
    expect(html).toContain(`/iniziative/nuova?lab=${s.lab}&amp;idea=${s.idea}`)
    expect((await read(url)).text).not.toContain('Comincia una proposta al Comune')
  })
  it('that is not chosen yet says what comes first', async () => {
    const open = { parts: { ...s.whole().parts, ideas: [{ ...s.thought, status: 'discussed', became: [] }] } }
    const answers = { ...s.answers(), [`/api/labs/${s.lab}`]: s.whole(running, open) }
    const { text } = await read(url, { me: maker, answers })
    expect(text).toContain('Prima il laboratorio la sceglie.')
    expect(text).not.toContain('È diventata…')
  })
  it('that is not there says so', async () => {
    expect((await read(`${at}/idee/${s.olga}`)).text).toContain('Questa idea non si trova')
  })
})
