// Who takes part, on PostgreSQL: people are counted once, times each time, small numbers not at all; an idea is followed to the pact it became.
import { beforeAll, describe, expect, it } from 'vitest'
import * as contexts from '../../server/registry.ts'
import { drafted } from '../pacts/samples.ts'
import { submitted } from '../proposals/samples.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'
import * as f from './facts.ts'

let app: TestApp
beforeAll(async () => {
  app = await makeTestApp({ contexts, now: '2026-11-22T10:00:00.000Z' })
  await f.tell(app, f.lab, f.laboratory())
})

const read = async (query = 'year=2026') => {
  await app.settled('participation')
  const answer = await app.get(`/api/participation?${query}`)
  expect(answer.status).toBe(200)
  return answer.json()
}

describe('taking part in a laboratory', () => {
  it('counts people once and times each time, and not what was called off', async () => {
    const { totals, kinds, months } = await read()
    expect(totals).toMatchObject({ people: 12, attendances: 18, hours: 36, corrected: 0 })
    expect(kinds).toEqual([{ kind: 'lab', things: 1, people: 12, attendances: 18, hours: 36 }])
    expect(months).toEqual([
      { month: '2026-02', people: 12, attendances: 12, hours: 24 },
      { month: '2026-03', people: 6, attendances: 6, hours: 12 },
    ])
  })
  it('tells who came once and not again from who comes back', async () => {
    const { totals } = await read()
    expect(totals).toMatchObject({ newcomers: 12, known: 0, once: 6, often: 0 })
  })
  it('says no share of newcomers from which a hidden count could be worked out', async () => {
    expect((await read()).totals.newcomersShare).toBe(1)
    const before = Array.from({ length: 10 }, (_, n) => f.present(n + 1, 4, '2025-03-03'))
    await f.tell(app, f.nth(401), before)
    expect((await read()).totals).toMatchObject({ people: 12, newcomers: null, newcomersShare: null })
  })
  it('keeps those who were only counted apart', async () => {
    expect((await read()).heads).toEqual([{ who: 'minors', n: 11 }])
  })
  it('says by district and age only what hides nobody', async () => {
    const { equity } = await read()
    expect(equity.people).toBe(12)
    expect(
      equity.districts.map(({ district, people, hours }: { district: string; people: number; hours: number }) => [district, people, hours]),
    ).toEqual([
      ['Cambonino', 6, 24],
      ['Po', 6, 12],
    ])
    // Three of each age in each district: too few to be said.
    expect(equity.districts.map(({ byBand }: { byBand: unknown }) => byBand)).toEqual([
      [null, null],
      [null, null],
    ])
  })
  it('follows a correction, and says that there was one', async () => {
    const correct = (is: string, was: string, on: string) => ({
      ...{ on, type: 'labs.attendance-corrected' },
      data: { session: f.session(1), person: f.person(12), number: 12, was, is, reason: 'Sbagliato' },
    })
    await f.tell(app, f.lab, [correct('absent', 'present', '2026-05-01')])
    expect((await read()).totals).toMatchObject({ people: 11, attendances: 17 })
    await f.tell(app, f.lab, [correct('present', 'absent', '2026-05-02')])
    expect((await read()).totals).toMatchObject({ people: 12, attendances: 18, corrected: 1 })
  })
  it('is read as it was on any past day', async () => {
    expect((await read('year=2026&asOf=2026-02-20')).totals).toMatchObject({ people: 12, attendances: 12 })
    expect((await read('asOf=2026-01-20')).totals).toMatchObject({ people: 0, attendances: 0, newcomers: 0 })
  })
  it('says nothing of a year without anybody', async () => {
    expect(await read('year=2024')).toMatchObject({ totals: { people: 0 }, kinds: [], months: [], busiest: [] })
  })
})

describe('taking part elsewhere', () => {
  it('hides how many there were where they were fewer than five', async () => {
    await f.tell(app, f.building, [
      { on: '2026-01-02', type: 'housing.registered', data: { name: 'Casa', municipality: '019036', address: 'Via' } },
    ])
    await f.tell(app, f.initiative, [
      {
        ...{ on: '2026-06-01', type: 'initiatives.proposed' },
        data: { building: f.building, household: f.nth(60), promoter: f.person(20), shownAs: 'nobody', ...f.plan },
      },
      ...[61, 62].map((n) => ({
        on: '2026-06-02',
        type: 'initiatives.endorsed',
        data: { household: f.nth(n) },
        by: f.person(n),
        role: 'resident',
      })),
    ])
    const { kinds, busiest } = await read()
    expect(kinds.find(({ kind }: { kind: string }) => kind === 'initiative')).toEqual({
      ...{ kind: 'initiative', things: 1, people: null, attendances: 0, hours: 0 },
    })
    expect(JSON.stringify(busiest)).not.toContain('Cena')
  })
  it('an endorsement that was taken back was never given', async () => {
    const more = [63, 64, 65].map((n) => ({
      on: '2026-06-03',
      type: 'initiatives.endorsed',
      data: { household: f.nth(n) },
      by: f.person(n),
      role: 'resident',
    }))
    await f.tell(app, f.initiative, more)
    expect((await read()).kinds[0]).toMatchObject({ kind: 'initiative', people: 6 })
    await f.tell(app, f.initiative, [{ on: '2026-06-04', type: 'initiatives.endorsement-withdrawn', data: { household: f.nth(63) } }])
    expect((await read()).kinds[0]).toMatchObject({ kind: 'initiative', people: 5 })
  })
  it('counts who came to a room with the length of what was booked, moved or not', async () => {
    const booked = { booking: f.nth(70), from: '2026-07-01T16:00:00.000Z', to: '2026-07-01T18:00:00.000Z', ...f.claim }
    await f.tell(app, f.room, [
      {
        on: '2026-06-01',
        type: 'spaces.opened',
        data: { name: 'Sala', kind: 'room', municipality: '019036', capacity: 20, purpose: 'Stare' },
      },
      { on: '2026-06-10', type: 'spaces.booked', data: booked },
      {
        on: '2026-06-11',
        type: 'spaces.moved',
        data: { scope: 'this', moves: [{ booking: f.nth(70), from: booked.from, to: '2026-07-01T19:00:00.000Z' }] },
      },
      ...[1, 2, 3, 4, 5].map((n) => ({
        on: '2026-07-01',
        type: 'spaces.checked-in',
        data: { booking: f.nth(70), by: f.person(n), how: 'qr' },
      })),
    ])
    expect((await read()).kinds.find(({ kind }: { kind: string }) => kind === 'space')).toMatchObject({
      people: 5,
      attendances: 5,
      hours: 15,
    })
    await f.tell(app, f.room, [
      { on: '2026-07-02', type: 'spaces.cancelled', data: { scope: 'this', bookings: [{ booking: f.nth(70), late: true }] } },
    ])
    expect((await read()).kinds.map(({ kind }: { kind: string }) => kind)).not.toContain('space')
  })
})

describe('from an idea to a pact that lives', () => {
  const place = { municipality: '019036', town: 'Cremona', address: 'Via' }
  const promise = { commitment: 1, side: 'citizens', what: 'Annaffiare' }
  it('follows the links and the years', async () => {
    expect((await read()).funnel.ideas).toEqual({ all: 1, proposals: 1, pacts: 0, initiatives: 0 })
    await f.tell(app, f.proposal, [
      { on: '2026-03-11', type: 'proposals.submitted', data: submitted.data, role: 'resident', by: f.person(1) },
      { on: '2026-05-01', type: 'proposals.accepted', data: { act: 'DD-1', actOn: '2026-05-01', mapped: [] } },
    ])
    await f.tell(app, f.pact, [
      { on: '2026-05-10', type: 'pacts.drafted', data: { ...drafted.data, place, proposal: f.proposal } },
      { on: '2026-06-01', type: 'pacts.activated', data: { number: '1/2026', from: '2026-06-01', until: '2029-06-01' } },
    ])
    const { funnel } = await read()
    expect(funnel.ideas).toEqual({ all: 1, proposals: 1, pacts: 1, initiatives: 0 })
    expect(funnel.proposals).toEqual({ all: 1, accepted: 1, pacts: 1, active: 1, alive: 0, young: 1 })
    expect(funnel.pacts).toEqual({ all: 1, active: 1, alive: 0, young: 1 })
  })
  it('tells alive after a year from ended before it', async () => {
    const old = (n: number, over?: string) => [
      { on: '2024-01-10', type: 'pacts.drafted', data: { ...drafted.data, place, title: `Patto ${n}` } },
      { on: '2024-02-01', type: 'pacts.activated', data: { number: `${n}/2024`, from: '2024-02-01', until: '2027-02-01' } },
      ...(over === undefined ? [] : [{ on: over, type: 'pacts.ended', data: { reason: 'withdrawn', last: over } }]),
    ]
    await f.tell(app, f.nth(301), old(1))
    await f.tell(app, f.nth(302), old(2, '2024-12-31'))
    await f.tell(app, f.nth(303), old(3, '2025-02-01'))
    expect((await read('year=2024')).funnel.pacts).toEqual({ all: 3, active: 3, alive: 2, young: 0 })
  })
  it('counts as acting who speaks for the citizens, and no office', async () => {
    await f.tell(app, f.pact, [
      ...[1, 2, 3, 4, 5].map((n) => ({ on: '2026-08-01', type: 'pacts.promised', data: promise, by: f.person(n), role: 'representative' })),
      { on: '2026-08-01', type: 'pacts.promised', data: promise, by: f.person(50), role: 'clerk' },
    ])
    expect((await read()).kinds.find(({ kind }: { kind: string }) => kind === 'pact')).toMatchObject({ people: 5, attendances: 0 })
  })
  it('is taken away as a CSV that says the same, and says what it hides', async () => {
    const answer = await app.get('/api/participation/export.csv?year=2026')
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8; header=present'])
    const lines = (await answer.text()).split('\r\n')
    expect(lines[0]).toBe('year,day,group,of,figure,value,hidden')
    const { totals } = await read()
    expect(lines).toContain(`2026,2026-11-22,total,,people,${totals.people},no`)
    expect(lines.some((line) => line.endsWith(',,sì'))).toBe(true)
    // To an initiative nobody is marked as having come: there is nothing to say, and nothing is hidden.
    expect(lines.filter((line) => line.includes(',kind,initiative,')).map((line) => line.split(',')[4])).toEqual(['people'])
    expect((await app.get('/api/participation/export.csv?year=x')).status).toBe(422)
    expect((await app.get('/api/participation/export.csv?asOf=2030-01-01')).status).toBe(422)
  })
  it('names nobody in any answer', async () => {
    const somebody = f.person(0).slice(0, -2)
    for (const year of [2024, 2026]) expect(JSON.stringify(await read(`year=${year}`))).not.toContain(somebody)
  })
})
