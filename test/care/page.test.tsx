// The pages of the requests for care as text: the board, a request, the figures, the families’ and carers’ own.
import { describe, expect, it } from 'vitest'
import { visit } from '../support/page.tsx'
import { expectWhole } from '../support/pages-whole.ts'
import { person } from '../support/people.ts'
import { need, parts, score } from './samples.ts'

const desk = 'de500000-0000-4000-8000-000000000001'
const id = 'ca4e0000-0000-4000-8000-000000000101'
const carer = 'ca4e0000-0000-4000-8000-000000000005'
const { near, start, until = null, wishedLanguages, ownRoom, health: _, ...rest } = need
const row = {
  ...{ ...rest, id, revision: 7, desk, organisation: desk, channel: 'convention', act: 'CONV-1', referral: 'hospital', urgency: 'weeks' },
  ...{ east: near.east, north: near.north, starts_on: start, ends_on: until, wished_languages: wishedLanguages, own_room: ownRoom },
  ...{ stage: 'proposing', family: 'f', assisted: need.assisted, name: 'Sara Bassi', phone: '055', assisted_name: 'Lina Bassi' },
  ...{ health: 'Demenza lieve', assessed: 1, gender: null, gender_reason: null, proposals: 1, turn: 'family', turn_since: '2026-11-01' },
  ...{ opened_on: '2026-10-20', hired_on: null, trial_until: null, carer: null, closed_on: null, closed_why: null },
  known: '2026-10-20T08:00:00.000Z',
}
const proposal = {
  ...{ request: id, proposal: 1, carer, person: 'p', family: 'f', score, parts, rank: 2, weights: 1, round: null, reason: 'Più vicina' },
  ...{ stands: 'offered', held_until: '2099-01-01T09:00:00.000Z', proposed_on: '2026-11-01', ended_on: null, ended_why: null },
  ...{ interview_at: null, level: null, minutes: null, pay: null, starts_on: null, noticed_on: null, trial_until: null },
  ...{ trial_passed_on: null, carer_name: 'Mira Sole', parted: false },
}
const weights = {
  ...{ desk, version: 1, starts_on: '2026-01-01' },
  weights: { distance: 25, skills: 20, hours: 10, languages: 10, continuity: 10, wage: 10, licence: 5, waiting: 10 },
}
const candidate = (name: string, at: string) => ({
  ...{
    carer: at,
    person: at,
    name,
    score,
    parts,
    waited: 12,
    level: 'CS',
    tier: 'open',
    skills: ['dementia'],
    languages: ['it:A1', 'it:B1'],
  },
  ...{ free_minutes: 600, hourly: 850, monthly: -1, east: 1, north: 1 },
})
const excluded = [
  { by: 'hours', first: 8, alone: 3 },
  { by: 'level', first: 3, alone: 0 },
]
const listed = (items: readonly object[]) => ({
  items,
  one: null,
  weights,
  funnel: { carers: 11 + items.length, fit: items.length, excluded },
  position: 9,
})
const whole = (asks: readonly string[], more: object = {}, made: readonly object[] = [proposal]) => ({
  ...{ ...row, ...more, parts: { proposals: made, follows: [], lists: [] }, asks, position: 9 },
})
const deskRow = { id: desk, name: 'Sportello di prova', municipalities: ['048019'], organisation: desk }
const table = {
  ...{ number: 1, starts_on: '2026-01-01', source: 'Accordo', part_levels: ['BS'], trial_long: 30, trial_short: 8 },
  pay: [{ level: 'CS', hour: 823, month: 118_319 }],
  limits: { liveIn: 3_240, partLiveIn: 1_800, hourly: 2_400, night: 3_000 },
}
const everything = (asks: readonly string[] = [], more: object = {}, made?: readonly object[]) => ({
  '/api/desks': { items: [deskRow], next: null, position: 9 },
  [`/api/desks/${desk}`]: {
    ...deskRow,
    parts: { agreements: [], authorisations: [], pay_tables: [table], weights: [] },
    asks: [],
    position: 9,
  },
  '/api/care': { items: [{ ...row, ...more }], next: null, position: 9 },
  [`/api/care/${id}`]: whole(asks, more, made),
  [`/api/care/${id}/candidates`]: listed([candidate('Mira Sole', carer), candidate('Bea Riva', desk)]),
  [`/api/care/${id}/history`]: { items: [], next: null, position: 9 },
  '/api/care/agenda': { interviews: [], unanswered: [], trials: [], placed: [], done: [], position: 9 },
  '/api/carers/counted': { items: [{ stage: 'registered', tier: 'open', level: 'CS', carers: 12 }], total: 12, position: 9 },
  '/api/carers/expiring': { items: [], position: 9 },
  '/api/care/mine': { requests: [], offers: [], position: 9 },
  '/api/care/figures': {
    ...{ opened: { items: [], total: { requests: 0, hired: 0, closed: 0, running: 0 } }, followed: [], forgotten: null, position: 9 },
    matching: { days: null, proposalsPerTen: null },
  },
  '/api/network': { items: [], next: null, position: 9 },
})
const operator = person('operator')
const read = (url: string, asks?: readonly string[], more?: object, made?: readonly object[]) =>
  visit(url, { answers: everything(asks, more, made), me: operator })

const pages = [
  '/cura',
  '/cura/nuova',
  '/cura/agenda',
  '/cura/cifre',
  '/cura/mie',
  `/cura/${id}`,
  `/cura/${id}/valutazione`,
  `/cura/${id}/foglio/1`,
]
describe.each(pages)('%s', (url) => {
  it.each(['it', 'en'] as const)('is whole in %s', async (language) => {
    expectWhole(await visit(url, { answers: everything(['assess', 'propose', 'accept']), me: operator, language }))
  })
  it('shows nobody to a visitor', async () => {
    // The tab's title of the page before is gone once another page was seen.
    await visit('/privacy')
    const { text } = await visit(url, { answers: everything() })
    expect(text).not.toContain('Sara Bassi')
    expect(text).toContain('Accedi')
  })
})

describe('the board', () => {
  it('says where each request stands and whose turn it is', async () => {
    const { text } = await read('/cura')
    for (const said of ['Sara Bassi', 'proposte inviate', 'tocca alla famiglia da', 'CS, a ore']) expect(text).toContain(said)
  })
  it('without requests says what to do', async () => {
    const answers = { ...everything(), '/api/care': { items: [], next: null, position: 9 } }
    expect((await visit('/cura', { answers, me: operator })).text).toContain('Nessuna richiesta, per ora')
  })
  it('without a desk says who opens one', async () => {
    const answers = { ...everything(), '/api/desks': { items: [], next: null, position: 9 } }
    expect((await visit('/cura', { answers, me: operator })).text).toContain('Non c’è ancora nessuno sportello')
  })
})

describe('a request', () => {
  const url = `/cura/${id}`
  it('shows the need, the proposals with their reason, and the steps that can be taken now', async () => {
    const { text } = await read(url, ['accept', 'refuse', 'meet', 'retract'])
    for (const said of ['lun 08:00–12:00', 'ha bisogno di aiuto per lavarsi', 'Mira Sole', 'aspetta la famiglia', 'Più vicina']) {
      expect(text).toContain(said)
    }
    expect(text).toContain('La famiglia accetta')
    expect(text).not.toContain('Fissa il colloquio')
  })
  it('lists who fits with parts that add up, and who does not by what', async () => {
    const { text } = await read(url, ['propose'], {}, [])
    for (const said of ['Mira Sole', 'Bea Riva', '69 su 100', 'distanza', '25 su 25', 'Escluse: 8 dagli orari, 3 dal livello.']) {
      expect(text).toContain(said)
    }
    expect(text).toContain('gli orari: 3 in più')
    expect(text).not.toContain('il livello: 0 in più')
  })
  it('does not offer to propose who is out already, nor to who may not', async () => {
    const { text } = await read(url, ['propose'])
    expect(text).toContain('già proposta')
    expect(text).not.toContain('Proponi Mira Sole')
    expect(text).toContain('Proponi Bea Riva')
    expect((await read(url, [])).text).not.toContain('Proponi Bea Riva')
  })
  it('keeps in words why an earlier proposal ended', async () => {
    const over = { ...proposal, stands: 'over', ended_on: '2026-11-10', ended_why: 'trial:carer' }
    const { text } = await read(url, [], {}, [over])
    for (const said of ['prova non superata: ha smesso l’assistente', 'Non riproporre a questa famiglia']) expect(text).toContain(said)
    const parted = await read(url, [], {}, [{ ...over, parted: true }])
    expect(parted.text).toContain('Non va riproposta a questa famiglia')
    expect(parted.text).not.toContain('Non riproporre a questa famiglia')
    expect((await read(url)).text).not.toContain('Non riproporre a questa famiglia')
  })
  it('that is not there says so', async () => {
    expect((await visit(url, { me: operator })).title).toContain('Questa richiesta non si trova')
  })
})

describe('the figures', () => {
  it.each(['operator', 'manager', 'funder', 'caseworker'] as const)('are for %s, counts and nothing else', async (role) => {
    const { text } = await visit('/cura/cifre', { answers: everything(), me: person(role) })
    for (const said of ['Sportello di prova', 'Assistenti negli elenchi, oggi', 'elenco aperto', 'In tutto: 12.'])
      expect(text).toContain(said)
  })
  it('are for nobody else', async () => {
    expect((await visit('/cura/cifre', { answers: everything(), me: person('resident') })).text).not.toContain('Assistenti negli elenchi')
  })
})

describe('what is proposed to oneself', () => {
  const { level, mode, week, minutes, needs, wishes, features, budget, autonomy } = need
  const work = {
    ...{ municipality: '048019', level, mode, week, minutes, starts_on: start, ends_on: null, needs, wishes, features, budget, autonomy },
    own_room: false,
  }
  const offer = {
    ...{ request: id, proposal: 1, stands: 'proposed', held_until: '2099-01-01T09:00:00.000Z', interview_at: null, starts_on: null },
    ...{ revision: 4, work, family: null },
  }
  const mine = (offers: readonly object[]) =>
    visit('/cura/mie', { answers: { ...everything(), '/api/care/mine': { requests: [], offers, position: 9 } }, me: person('carer') })
  it('is the work, with a yes and a no, and no name', async () => {
    const { text } = await mine([offer])
    for (const said of ['Ti va bene questo lavoro?', 'Sì, mi interessa', 'No, grazie', 'lun 08:00–12:00']) expect(text).toContain(said)
    expect(text).not.toContain('Bassi')
  })
  it('cannot be answered when its time is over', async () => {
    const { text } = await mine([{ ...offer, held_until: '2020-01-01T09:00:00.000Z' }])
    expect(text).toContain('Il tempo per rispondere è passato')
    expect(text).not.toContain('Sì, mi interessa')
  })
})
