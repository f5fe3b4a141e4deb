// What a resident reads before booking, of days that are not as usual; and what who looks after the space corrects and makes anew.
import { describe, expect, it } from 'vitest'
import type { Rules } from '../../events/spaces/vocabulary.ts'
import { closedDaysOf } from '../../server/spaces/closed-days.ts'
import { differentOf, isShut, notesOn } from '../../web/spaces/different.ts'
import { visit } from '../support/page.tsx'
import { person } from '../support/people.ts'
import { answers, feast, one, space } from './page-answers.ts'
import * as s from './samples.ts'

const [resident, manager] = [person('resident'), person('social-manager')]
const url = (page = '') => `/spazi/${space}${page}`

describe('the days on which a space is closed', () => {
  const closed = (change: Partial<Rules>, from: string) => closedDaysOf({ ...s.rules, ...change }, from)
  it('are the feasts to come, the patron’s and those its rules name, each with why, as far as one may book', () => {
    const days = closed({ advanceDays: 200, seriesWeeks: 0, closedDays: ['2026-12-24', '2026-12-25'] }, '2026-11-10')
    expect(days.slice(0, 5)).toEqual([
      { day: '2026-11-13', why: 'patron' },
      { day: '2026-12-08', why: 'feast' },
      { day: '2026-12-24', why: 'rules' },
      { day: '2026-12-25', why: 'rules' },
      { day: '2026-12-26', why: 'feast' },
    ])
    expect(days.map(({ day }) => day)).toContain('2027-03-29')
    expect(days.at(-1)).toEqual({ day: '2027-05-01', why: 'feast' })
  })
  it('are none where it is open on holidays, or has no rules', () => {
    expect(closed({ holidays: 'open' }, '2026-11-10')).toEqual([])
    expect(closed({ holidays: 'open', closedDays: ['2026-12-01'] }, '2026-11-10')).toEqual([{ day: '2026-12-01', why: 'rules' }])
    expect(closedDaysOf(null, '2026-11-10')).toEqual([])
  })
})

describe('what is said of them', () => {
  const closure = (starts_at: string, ends_at: string) => ({
    ...{ space, closure: 1, starts_at, ends_at, reason: 'Si imbianca.', reopened: false },
  })
  const parts = {
    ...one().parts,
    days: [
      { day: '2099-04-12', why: 'feast' },
      { day: '2099-04-13', why: 'feast' },
      { day: '2099-11-13', why: 'patron' },
    ],
    closures: [closure('2099-04-12T12:00:00.000Z', '2099-04-14T16:00:00.000Z')],
  } as never
  it('goes in order of time, with the name of each feast, and leaves out what is over', () => {
    expect(differentOf({ parts }, '2099-03-01T00:00:00.000Z').map(({ when, says }) => `${when} ${says}`)).toEqual([
      'domenica 12 aprile 2099 Chiuso: Pasqua',
      'da domenica 12 aprile 2099 alle 14:00 a martedì 14 aprile 2099 alle 18:00 Chiuso',
      'lunedì 13 aprile 2099 Chiuso: Lunedì dell’Angelo',
      'venerdì 13 novembre 2099 Chiuso: festa del patrono',
    ])
    expect(differentOf({ parts }, '2099-04-20T00:00:00.000Z')).toHaveLength(3)
  })
  it('names the hours of a day that are closed, or the whole of it', () => {
    const [easter, monday, tuesday] = ['2099-04-12', '2099-04-13', '2099-04-14'].map((day) => notesOn({ parts }, day))
    expect(easter).toEqual([{ says: 'Chiuso: Pasqua' }, { says: 'Chiuso dalle 14:00 alle 24:00', reason: 'Si imbianca.' }])
    expect(monday).toEqual([{ says: 'Chiuso: Lunedì dell’Angelo' }, { says: 'Chiuso', reason: 'Si imbianca.' }])
    expect(tuesday).toEqual([{ says: 'Chiuso dalle 00:00 alle 18:00', reason: 'Si imbianca.' }])
    expect(notesOn({ parts }, '2099-04-15')).toEqual([])
  })
  it('knows the days on which no place can become free', () => {
    const days = ['2099-04-12', '2099-04-13', '2099-04-14', '2099-11-13']
    expect(days.map((day) => isShut({ parts }, day))).toEqual([true, true, false, true])
    expect(isShut({ parts: { ...(parts as object), days: [] } as never }, '2099-04-13')).toBe(true)
  })
  it('stands on the page of the space before its week, and beside the day one is about to book', async () => {
    const { text } = await visit(url(), { answers: answers(['book']), me: resident })
    expect(text.indexOf('Giorni diversi dal solito')).toBeLessThan(text.indexOf('Quando è libero'))
    for (const said of ['Chiuso: Natale', 'Si rifà il pavimento.']) expect(text).toContain(said)
    const booking = await visit(`${url('/prenota')}?giorno=${feast}`, { answers: answers(['book']), me: resident })
    expect(booking.text.match(/Chiuso: Natale/g)).toHaveLength(2)
    expect(booking.text).toContain('Giorni diversi dal solito: 2')
    const full = { ...answers(['book']), '/api/spaces/free': { items: [], position: 9 } }
    const shut = (await visit(`${url('/prenota')}?giorno=${feast}`, { answers: full, me: resident })).text
    expect(shut).toContain('non si prenota: scegli un altro giorno')
    expect(shut).not.toContain('Avvisami se si libera')
    const usual = {
      ...answers(['book']),
      [`/api/spaces/${space}`]: { ...one(['book']), parts: { ...one().parts, days: [], closures: [] } },
    }
    expect((await visit(url(), { answers: usual, me: resident })).text).not.toContain('Giorni diversi dal solito')
    expect((await visit(url(), { answers: answers(), language: 'en' })).text).toContain('Closed: Christmas')
  })
})

describe('who governs a space', () => {
  it('is corrected from its page, and the story says to whom and why', async () => {
    const step = {
      ...one().parts.steps[0],
      ...{ revision: 5, event: '5e000000-0000-4000-8000-000000000005', type: 'spaces.governed' },
      says: { governedBy: { kind: 'initiative', id: space }, reason: 'Il patto è finito.' },
    }
    const freed = { ...step, revision: 6, event: '5e000000-0000-4000-8000-000000000006', says: { reason: 'Si è sciolto il gruppo.' } }
    const of = { ...one(['govern']), parts: { ...one().parts, steps: [...one().parts.steps, step, freed] } }
    const { text } = await visit(url(), { answers: { ...answers(), [`/api/spaces/${space}`]: of }, me: manager })
    for (const said of [
      'Correggi chi lo governa',
      'Corretto chi lo governa',
      'Lo governa un’iniziativa degli abitanti',
      'Il patto è finito.',
    ])
      expect(text).toContain(said)
    expect(text).toContain('Lo governa solo chi cura lo spazio')
    expect((await visit(url(), { answers: answers(['book']), me: resident })).text).not.toContain('Correggi chi lo governa')
  })
})

describe('the code of the door', () => {
  it('says what it is for and until when, and can be made anew', async () => {
    for (const page of ['/cura', '/cartello']) {
      const { text } = await visit(url(page), { answers: answers(), me: manager })
      for (const said of ['Chi arriva inquadra il foglio', 'valgono per sabato 5 dicembre', 'fino a mezzanotte', 'Nuovo codice adesso'])
        expect(text).toContain(said)
      expect(text).not.toContain('numero 2')
    }
  })
  it('says which one of the day it is once it was made anew, on paper too', async () => {
    const door = {
      [`/api/spaces/${space}/door`]: { day: '2026-12-05', turn: 1, token: 'abcdefghijklmnopqrstuv', code: '048213', position: 9 },
    }
    const { text } = await visit(url('/cartello'), { answers: { ...answers(), ...door }, me: manager })
    for (const said of ['questo è il numero 2', 'Foglio numero 2 di oggi']) expect(text).toContain(said)
  })
})
