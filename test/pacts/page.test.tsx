// The pages of the pacts: register, one pact, proposing; full, empty, loading, past, refused, in English.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { glance, refusal, visit } from '../support/page.tsx'
import { faultsOf } from '../support/page-faults.ts'
import { amendment, answers, id, nothing, pact, row } from './pact-page.ts'

const me = { id: 'd0000000-0000-4000-8000-000000000005', label: 'Elena Ponti, dirigente del Comune', roles: ['manager'] } as const
const detail = `/patti/${id}`

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-22T10:00:00Z'), toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('every page is in order', () => {
  const pages = [
    ...['/patti', detail, '/patti/da-fare', '/patti/bozza', `${detail}/testo/1`, `${detail}/testo/2?con=1`],
    ...[`${detail}?asOf=2026-04-01`, '/patti?asOf=2026-04-01', '/patti?stage=active&q=tigli'],
  ]
  for (const language of ['it', 'en'] as const) {
    it.each(pages)(`%s in ${language}`, async (url) => {
      expect(faultsOf(await visit(url, { answers, language }))).toEqual([])
    })
  }
})

describe('the home', () => {
  const soon = { day: '2026-11-22', items: [{ ...row, ends_on: '2027-01-10' }] }
  const trace = { thing: id, context: 'pacts', facts: 1, first_on: '2026-05-01', latest_on: '2026-06-01' }
  const home = (who: object | undefined, items: readonly object[] = []) =>
    visit('/', {
      answers: { ...answers, '/api/pacts/ending': soon, '/api/traces/followed': { items, next: null, position: 9 } },
      ...(who ? { me: who as typeof me } : {}),
    })
  const resident = { id: 'd0000000-0000-4000-8000-000000000001', label: 'Anna Prati, abitante', roles: ['resident'], grants: [] }

  it('reminds the office of its own pacts, and who acted on one of that one', async () => {
    const grants = (town: string) => ({
      ...me,
      grants: [{ role: 'manager', scope: { kind: 'municipality', id: town }, from: '2023-01-09' }],
    })
    for (const who of [grants('019036'), me]) {
      const { text } = await home(who)
      for (const seen of ['Ti riguarda: in scadenza', 'Il giardino di via dei Tigli', 'mancano 49 giorni', 'entro 60 giorni'])
        expect(text).toContain(seen)
    }
    expect((await home(resident, [trace])).text).toContain('mancano 49 giorni')
    for (const who of [grants('019035'), resident, undefined]) expect((await home(who)).text).not.toContain('Ti riguarda')
  })
})

describe('the register', () => {
  it('shows each pact with where it stands, its promises and its dates', async () => {
    const { text, title } = await visit('/patti', { answers })
    expect(title).toBe('Registro dei patti – Comunanza')
    expect(text).toContain('Il giardino di via dei Tigli')
    for (const seen of ['Attivo', '1/2', '28 feb 2027', '30 giu 2026', '1 patto']) expect(text).toContain(seen)
  })
  it('says what to do when it is empty', async () => {
    const { text } = await visit('/patti', { answers: nothing })
    expect(text).toContain('Il registro è ancora vuoto')
    expect(text).toContain('Proponi un patto')
  })
  it('says what to do when nothing is found', async () => {
    const { text } = await visit('/patti?q=zzz', { answers: nothing })
    expect(text).toContain('Nessun patto con questi filtri')
    expect(text).not.toContain('Il registro è ancora vuoto')
  })
  it('never looks empty while it loads', async () => {
    await visit('/patti', { answers: nothing })
    const { text, html } = await glance('/patti', { answers: nothing })
    expect(text).toContain('Sto leggendo il registro…')
    expect(text).not.toContain('ancora vuoto')
    expect(html).toContain('aria-busy="true"')
  })
  it('asks for what the address says, and leaves out what it does not know', async () => {
    const { asked } = await visit('/patti?stage=active&area=nulla&sort=title&q=orto', { answers })
    expect(asked).toContain('/api/pacts?stage=active&q=orto&sort=title')
  })
  it('offers the following page only when there is one', async () => {
    const more = { ...answers, '/api/pacts': { items: [pact], next: 'abc', position: 80 } }
    expect((await visit('/patti', { answers: more })).text).toContain('Mostra altri')
    expect((await visit('/patti', { answers })).text).not.toContain('Mostra altri')
  })
  it('says why when the counter refuses', async () => {
    const stopped = { ...answers, '/api/pacts': refusal(503, 'Le pagine si stanno preparando: riprova tra poco.') }
    const { text } = await visit('/patti', { answers: stopped })
    expect(text).toContain('Le pagine si stanno preparando: riprova tra poco.')
    expect(text).toContain('Riprova')
    expect(text).not.toContain('ancora vuoto')
  })
})

describe('the past', () => {
  it('asks for that day, says so on the page and keeps it in the links', async () => {
    const { text, html, asked } = await visit('/patti?asOf=2026-04-01', { answers })
    expect(asked).toContain('/api/pacts?asOf=2026-04-01')
    expect(text).toContain('Stai guardando il registro com’era il 1 aprile 2026')
    expect(text).toContain('Torna a oggi')
    expect(html).toContain(`href="${detail}?asOf=2026-04-01"`)
  })
  it('cannot be asked anything', async () => {
    const { text } = await visit(`${detail}?asOf=2026-04-01`, {
      answers: { ...answers, [`/api/pacts/${id}`]: { ...pact, asks: ['end'] } },
      me,
    })
    expect(text).toContain('per chiedere qualcosa torna a oggi')
    expect(text).not.toContain('Fai finire il patto prima del tempo')
  })
  it('cannot be proposed to', async () => {
    const { html } = await visit('/patti/proponi?asOf=2026-04-01', { answers })
    expect(html).not.toContain('<form')
  })
  it('is not a day that has not come', async () => {
    const { text, asked } = await visit('/patti?asOf=2030-01-01', { answers })
    expect(asked).toContain('/api/pacts')
    expect(text).not.toContain('Stai guardando')
  })
})

describe('one pact', () => {
  it('says what, where, who, until when and what was kept', async () => {
    const { text, title } = await visit(detail, { answers })
    expect(title).toBe('Il giardino di via dei Tigli – Comunanza')
    for (const seen of [
      'Un giardino aperto a tutti.',
      'Via dei Tigli 8',
      'Vicini di via dei Tigli',
      'dal 1 marzo 2026 al 28 febbraio 2027',
    ])
      expect(text).toContain(seen)
    for (const seen of ['1 su 2 mantenute', 'entro il 30 settembre 2026', '2 firme su 3', 'non ha ancora firmato'])
      expect(text).toContain(seen)
  })
  it('names no person', async () => {
    const { text } = await visit(detail, { answers })
    expect(text).toContain('una persona')
    expect(text).not.toContain('7b0c2a52')
  })
  it('tells every fact with its two dates and where it comes from', async () => {
    const { text, html } = await visit(detail, { answers })
    expect(html.match(/class="story-item/g)).toHaveLength(pact.parts.story.length)
    expect(text).toContain('registrato 22 nov 2026')
    expect(text).toContain('da un registro precedente')
    expect(text).toContain('Rettifica del registro')
  })
  it('folds all but the latest facts of a long story, and offers the whole', async () => {
    const { text, html } = await visit(detail, { answers })
    expect(html.match(/class="[^"]*story-folded/g)).toHaveLength(pact.parts.story.length - 5)
    expect(text).toContain(`Mostra tutta la storia (${pact.parts.story.length} fatti)`)
    const short = { ...pact, parts: { ...pact.parts, story: pact.parts.story.slice(0, 5) } }
    const other = await visit(detail, { answers: { ...answers, [`/api/pacts/${id}`]: short } })
    expect(other.html).not.toContain('story-folded')
    expect(other.text).not.toContain('Mostra tutta la storia')
  })
  it('says what one can do right after the facts, before the promises', async () => {
    const { text } = await visit(detail, { answers })
    expect(text.indexOf('Quanto dura')).toBeLessThan(text.indexOf('Che cosa puoi fare'))
    expect(text.indexOf('Che cosa puoi fare')).toBeLessThan(text.indexOf('Che cosa si sono promessi'))
  })
  it('shows what a correction replaced', async () => {
    const { html } = await visit(detail, { answers })
    expect(html).toMatch(/<del[^>]*>Riuso<\/del>/)
    expect(html).toMatch(/<ins[^>]*>Verde<\/ins>/)
  })
  it('shows the fingerprint of the text and who signed it', async () => {
    const { text } = await visit(detail, { answers })
    expect(text).toContain('c72dd985…4e26')
    expect(text).toContain('Firmata da Vicini di via dei Tigli')
  })
  it('offers what its reader may ask, and nothing else', async () => {
    const { text } = await visit(detail, { answers: { ...answers, [`/api/pacts/${id}`]: { ...pact, asks: ['end', 'extend'] } }, me })
    expect(text).toContain('Fai finire il patto prima del tempo')
    expect(text).toContain('Proroga')
    expect(text).not.toContain('Rettifica un dato')
  })
  it('says to sign in when nobody is', async () => {
    const { text, html } = await visit(detail, { answers })
    expect(text).toContain('Accedi per aderire')
    expect(html).toContain(`href="/accedi?torna=${encodeURIComponent(detail)}"`)
  })
  it('says so when there is no such pact', async () => {
    const visited = await visit('/patti/00000000-0000-4000-8000-000000000000', { answers })
    expect(visited.text).toContain('Questo patto non si trova')
    expect(faultsOf(visited)).toEqual([])
  })
  it('speaks English', async () => {
    const { text, language } = await visit(detail, { answers, language: 'en' })
    expect(language).toBe('en')
    for (const seen of [
      'What they promised each other',
      '1 of 2 kept',
      'from 1 March 2026 to 28 February 2027',
      'Correction of the record',
    ])
      expect(text).toContain(seen)
  })
})

describe('a version of the text', () => {
  const two = {
    ...answers,
    [`/api/pacts/${id}`]: {
      ...pact,
      amendment: 2,
      parts: { ...pact.parts, amendment, versions: [...pact.parts.versions, { ...pact.parts.versions[0], version: 2 }] },
    },
  }
  it('is compared with the one before, word by word', async () => {
    const { html, text } = await visit(`${detail}/testo/2`, { answers: two })
    expect(text).toContain('Che cosa cambia dalla versione 1 alla 2')
    expect(html).toMatch(/<ins\b/)
    expect(html).toContain('anche d’inverno')
    expect(html).toMatch(/<del\b/)
  })
  it('is whole where there is nothing to compare it with', async () => {
    const { html, text } = await visit(`${detail}/testo/1`, { answers })
    expect(text).toContain('Art. 1 – Oggetto')
    expect(html).not.toMatch(/<del\b/)
  })
  it('that waits for signatures is said to wait, and the other still holds', async () => {
    const { text } = await visit(detail, { answers: two })
    expect(text).toContain('Il testo che vale resta quello firmato da tutti')
  })
})

describe('the desk', () => {
  it('says what waits for whom and since when, what ends soon, and that nothing is late', async () => {
    const { text } = await visit('/patti/da-fare', { answers })
    for (const seen of [
      'Tocca al Comune',
      'esaminare un resoconto',
      '10 giorni',
      'mancano 70 giorni',
      'entro 90 giorni',
      'Nessun resoconto è in ritardo',
    ])
      expect(text).toContain(seen)
  })
  it('invites to draft only who may', async () => {
    expect((await visit('/patti/da-fare', { answers })).text).not.toContain('Scrivi la bozza di un patto')
    expect((await visit('/patti/da-fare', { answers, me })).text).toContain('Scrivi la bozza di un patto')
    expect((await visit('/patti/bozza', { answers })).text).toContain('comincia da una proposta')
    expect((await visit('/patti/bozza', { answers, me })).text).toContain('Quando è aperto a tutti')
  })
})
