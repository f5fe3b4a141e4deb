// The forms of the network: one for every request, in order in both languages, and what they send is what the law takes.
import { afterEach, describe, expect, it } from 'vitest'
import { check } from '../../events/kernel/index.ts'
import { commands } from '../../events/network/commands.ts'
import { evidences, isTraceable } from '../../events/network/source.ts'
import { isClear, precisions } from '../../events/network/when.ts'
import type { Ask } from '../../web/kernel/asks/ask.ts'
import type { Draft } from '../../web/kernel/form.ts'
import { chooseLanguage } from '../../web/kernel/language.ts'
import type { Body, CommandName } from '../../web/network/api.ts'
import { asking, registering } from '../../web/network/asking.ts'
import { askNames } from '../../web/network/asks-words.ts'
import { filled, shownForm } from '../support/form-page.tsx'
import { faultsOf } from '../support/page-faults.ts'
import { body, fund, town, valley } from './answers.ts'
import { answered, noDate, offer, other, place, registered, self, source, told } from './told.ts'

afterEach(() => chooseLanguage('it'))

type Sending = { readonly ask: Ask<never, object>; readonly of: unknown; readonly draft: Draft; readonly sent: object }
const stated = { evidence: 'stated', note: 'Lo sa direttamente la segreteria della rete.' }
const year = { 'when.precision': 'year', 'when.year': '2024' }
const since = { precision: 'year', day: '2024-01-01' }
const shown: Body = { ...body, id: self, belongs: body.belongs.map((tie) => ({ ...tie, body: { ...valley, id: place } })) }

// The body of the pages and that of the law are the same: one tie, one service, one figure, one note.
const history = told(registered, ['offer', offer], ['join', { of: place, role: 'active-in', when: noDate, source }])

const sendings: { readonly [C in CommandName]: Omit<Sending, 'ask'> } = {
  register: {
    of: undefined,
    draft: { kind: 'municipality', name: ' Comune di Prova ', province: 'cr', istat: '019999', cadastral: 'z123' },
    sent: { kind: 'municipality', name: 'Comune di Prova', province: 'CR', istat: '019999', cadastral: 'Z123', source: stated },
  },
  rename: { of: shown, draft: { name: 'Il Rovere', ...year }, sent: { name: 'Il Rovere', when: since, source: stated } },
  correct: {
    of: shown,
    draft: { kind: 'consortium', province: 'cr', reason: 'Era scritto male.' },
    sent: { kind: 'consortium', province: 'CR', reason: 'Era scritto male.', source: stated },
  },
  describe: {
    of: shown,
    draft: { topic: 'seat', text: 'Via di Prova 1' },
    sent: { topic: 'seat', text: 'Via di Prova 1', source: stated },
  },
  join: { of: shown, draft: { role: 'member', of: other, ...year }, sent: { role: 'member', of: other, when: since, source: stated } },
  leave: { of: shown, draft: { of: '2', ...year }, sent: { of: place, role: 'active-in', when: since, source: stated } },
  offer: {
    of: shown,
    draft: {
      ...{ title: 'L’estate in città', kind: 'youth', stage: 'planned', mode: 'co-design', 'territories.rows': '3' },
      // The second row was left empty.
      ...{ 'territories.0': place, 'territories.2': town.id, 'partners.0.body': fund.id, 'partners.0.share': 'funder', ...year },
    },
    sent: {
      ...{ service: 'l-estate-in-citta', title: 'L’estate in città', kind: 'youth', stage: 'planned', mode: 'co-design' },
      ...{ territories: [place, town.id], behalf: [], partners: [{ body: fund.id, share: 'funder' }], when: since, source: stated },
    },
  },
  cease: { of: shown, draft: { service: 'doposcuola', ...year }, sent: { service: 'doposcuola', when: since, source: stated } },
  declare: {
    of: shown,
    draft: { figure: 'staff', number: '14', about: 'educatori', ...year },
    sent: { figure: 'staff', number: 14, about: 'educatori', when: since, source: stated },
  },
  strike: { of: shown, draft: { entry: '1', reason: 'Mai esistito.' }, sent: { entry: 1, reason: 'Mai esistito.', source: stated } },
}
const forms = { register: registering, ...asking } as unknown as { readonly [C in CommandName]: Ask<unknown, object> }
const names = Object.keys(commands) as readonly CommandName[]

it('every request of the network has its form', () => {
  expect(Object.keys(forms).sort()).toEqual([...names].sort())
})

describe.each(names)('the form to %s', (name) => {
  const { of, draft, sent } = sendings[name]
  it.each(['it', 'en'] as const)('is in order in %s', (language) => {
    const page = shownForm(forms[name], of, language)
    expect(faultsOf(page)).toEqual([])
    expect(page.text).not.toMatch(/active-in|file-name|same-name|fund-manager|on-behalf/)
    expect(page.text).toContain(language === 'it' ? 'Da dove lo sai?' : 'How do you know?')
  })
  it('says what is missing, beside fields that are there', () => {
    const { wrong, names: fields } = filled(forms[name], of, {})
    expect(wrong.length).toBeGreaterThan(0)
    expect(fields).toEqual(expect.arrayContaining([...wrong]))
  })
  it('sends what was written, and the law takes it', () => {
    const form = filled(forms[name], of, draft)
    expect(form.wrong).toEqual([])
    expect(form.sent()).toEqual(sent)
    expect(check(commands[name].fields, form.sent())).toMatchObject({ ok: true })
    expect(answered(name === 'register' ? [] : history, name, form.sent() as never)).toMatchObject([{ type: /^network\./ }])
  })
})

describe('where it is known from', () => {
  const ground: Draft = { 'source.document': 'verbale-2026.pdf', 'source.quotes.0': 'Così dice.', 'source.note': 'A pagina 3.' }
  it.each(evidences)('can be said as %s, with a source one can look up', (evidence) => {
    const form = filled(asking.describe, shown, { topic: 'web', text: 'prova.example', 'source.evidence': evidence, ...ground })
    expect(form.wrong).toEqual([])
    expect(isTraceable(form.sent().source)).toBe(true)
    expect(form.sent().source.evidence).toBe(evidence)
  })
  it('is not where another answer would have it from', () => {
    const { source } = filled(asking.describe, shown, { topic: 'web', text: 'x', 'source.evidence': 'reported', ...ground }).sent()
    expect(source).toEqual({ evidence: 'reported', note: 'A pagina 3.' })
  })
  it('takes several passages, and asks for one more on a button', () => {
    const draft = { ...ground, 'source.evidence': 'quoted', 'source.quotes.rows': '2', 'source.quotes.1': 'E anche così.' }
    const form = filled(asking.describe, shown, { topic: 'web', text: 'x', ...draft })
    expect(form.sent().source.quotes).toEqual(['Così dice.', 'E anche così.'])
    expect(form.names).toContain('source.quotes.rows')
    expect(filled(asking.describe, shown, { ...draft, 'source.quotes.rows': '8' }).names).not.toContain('source.quotes.rows')
  })
  it('needs the words of a document, and a name without spaces', () => {
    const form = filled(asking.describe, shown, { 'source.evidence': 'quoted', 'source.document': 'il mio file.pdf' })
    expect(form.wrong).toEqual(expect.arrayContaining(['source.document', 'source.quotes.0']))
  })
})

describe('a date', () => {
  const written: Draft = { 'when.day': '2024-03-17', 'when.month': '11', 'when.season': '12', 'when.year': '2023' }
  const days = { day: '2024-03-17', month: '2023-11-01', season: '2023-12-01', year: '2023-01-01', by: '2024-03-17', unknown: undefined }
  it.each(precisions)('can be as exact as %s, and never more', (precision) => {
    const form = filled(asking.rename, shown, { name: 'Il Rovere', 'when.precision': precision, ...written })
    expect(form.wrong).toEqual([])
    const { when } = form.sent()
    expect(when).toEqual(days[precision] === undefined ? { precision } : { precision, day: days[precision] })
    expect(isClear(when)).toBe(true)
  })
  it('keeps the words of its source', () => {
    const draft = { name: 'Il Rovere', 'when.precision': 'unknown', 'when.words': 'da sempre' }
    expect(filled(asking.rename, shown, draft).sent().when).toEqual({ precision: 'unknown', words: 'da sempre' })
  })
  it.each(['24', '1024', 'duemila'])('does not take «%s» for a year', (given) => {
    expect(filled(asking.rename, shown, { name: 'x', 'when.precision': 'year', 'when.year': given }).wrong).toEqual(['when.year'])
  })
})

describe('what can only be chosen', () => {
  it('is refused when it was only written', () => {
    const { wrong } = filled(asking.join, shown, { role: 'member', 'of.written': 'Chissà', ...year })
    expect(wrong).toEqual(['of'])
    expect(filled(asking.offer, shown, { 'territories.0.written': 'Chissà' }).wrong).toContain('territories.0')
  })
  it('asks in what capacity only of a partner who is there', () => {
    expect(filled(asking.offer, shown, {}).wrong).not.toContain('partners.0.share')
    expect(filled(asking.offer, shown, { 'partners.0.body': fund.id }).wrong).toContain('partners.0.share')
  })
})

describe('a correction', () => {
  it('asks a municipality alone for its codes, and sends none that is not asked', () => {
    expect(filled(asking.correct, shown, {}).names).not.toContain('istat')
    const changing = filled(asking.correct, shown, { kind: 'municipality' })
    expect(changing.wrong).toEqual(expect.arrayContaining(['province', 'istat', 'cadastral']))
    const back = filled(asking.correct, shown, { kind: 'cooperative', istat: '019999', name: 'La Quercia Nuova', reason: 'x' })
    expect(back.sent()).not.toHaveProperty('istat')
  })
  it('begins with what the register says, and cannot empty it', () => {
    const known = { ...shown, alias: 'Quercia' }
    expect(filled(asking.correct, known, { alias: '', reason: 'x' }).wrong).toEqual(['alias'])
  })
})

it('every request is named in both languages', () => {
  for (const { commands: said } of [askNames.it, askNames.en]) expect(Object.keys(said).sort()).toEqual([...names].sort())
})
