// The pages of the requests for care as text: the board, a request, the families' and carers' own; and what the forms work out before asking.
import { describe, expect, it } from 'vitest'
import { levelFor } from '../../events/care/levels.ts'
import { covers } from '../../events/kernel/care.ts'
import { followsDue } from '../../web/care/agenda.tsx'
import * as shown from '../../web/care/lawful.ts'
import { centsIn, instantAt, nearIn, wrongMoney } from '../../web/kernel/care/amounts.ts'
import { draftOfSlots, minutesIn, saidWeek, slotsIn, wrongWeek } from '../../web/kernel/care/week.ts'
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
  ...{ trial_passed_on: null, carer_name: 'Mira Sole' },
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

const pages = ['/cura', '/cura/nuova', '/cura/agenda', '/cura/numeri', '/cura/mie', `/cura/${id}`, `/cura/${id}/valutazione`]
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
    expect((await read(url, [], {}, [over])).text).toContain('prova non superata: ha smesso l’assistente')
  })
  it('that is not there says so', async () => {
    expect((await visit(url, { me: operator })).title).toContain('Questa richiesta non si trova')
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

describe('what the forms work out', () => {
  const flags = [true, false]
  it('is the level the law works out', () => {
    for (const eats of flags)
      for (const washes of flags)
        for (const supervised of flags)
          for (const trained of flags) {
            const of = { eats, washes, walks: true, dresses: true, supervised }
            expect(shown.levelFor(of, trained)).toBe(levelFor(of, trained))
          }
  })
  it('is a week of slots, nights split at midnight and Sunday night at the end of the week', () => {
    const slots = slotsIn('0,2|08:00|12:00;6|21:00|07:00')
    expect(slots).toEqual([
      { from: 0, until: 420 },
      { from: 480, until: 720 },
      { from: 3360, until: 3600 },
      { from: 9900, until: 10080 },
    ])
    expect(minutesIn(slots)).toBe(480 + 600)
    expect(covers(slotsIn(draftOfSlots(slots)), slots)).toBe(true)
    expect(saidWeek(slotsIn('0,1,2,3,4|08:00|12:30'))).toEqual(['lun–ven 08:00–12:30'])
  })
  it('says what is wrong with a week', () => {
    expect(wrongWeek('0|08:00|12:00')).toBeUndefined()
    expect(wrongWeek('|08:00|12:00')).toContain('almeno un giorno')
    expect(wrongWeek('0|08:00|')).toContain('almeno un giorno')
    expect(wrongWeek('0|08:00|12:00;0|11:00|13:00')).toContain('si sovrappongono')
  })
  it('reads money, hours of Italy and places', () => {
    expect([centsIn('8,5'), centsIn('8.23')]).toEqual([850, 823])
    expect(wrongMoney('otto')).toContain('euro')
    expect(instantAt('2026-07-01', '10:30')).toBe('2026-07-01T08:30:00.000Z')
    expect(instantAt('2026-12-01', '00:15')).toBe('2026-11-30T23:15:00.000Z')
    // Florence in UTM 32: 681 km east, 4849 km north.
    expect(nearIn('43,7696 11,2558')).toEqual({ east: 682, north: 4849 })
    expect(nearIn('680 E 4850 N')).toEqual({ east: 680, north: 4850 })
    expect(nearIn('Firenze')).toBeUndefined()
  })
  it('is the follow-ups that are due and were not made', () => {
    const placed = [{ request: 'r', proposal: 1, carer: 'c', name: 'Bassi', stage: 'placed' as const, day: '2026-11-01' }]
    const done = [{ request: 'r', proposal: 1, day: 7 }]
    expect(followsDue({ placed, done: [] }, '2026-11-10').map(({ n }) => n)).toEqual([7])
    expect(followsDue({ placed, done }, '2026-11-28').map(({ n, due }) => [n, due])).toEqual([[30, '2026-12-01']])
  })
})
