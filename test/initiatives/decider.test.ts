// What an initiative allows: one household one voice, an answer with reasons, nothing told that did not happen.
import { describe, expect, it } from 'vitest'
import { commands } from '../../events/initiatives/commands.ts'
import { decider } from '../../events/initiatives/decider.ts'
import type { InitiativeEvent } from '../../events/initiatives/events.ts'
import { askable, turnOf } from '../../events/initiatives/state.ts'
import { access } from '../../server/initiatives/access.ts'
import { given } from '../support/given.ts'
import * as s from './samples.ts'

const initiative = given(decider)
const reason = 'Così non si può.'

describe('a proposal', () => {
  it('is made by its promoter, once', () => {
    initiative().when('propose', s.asked).records(s.proposed)
    initiative().when('propose', s.asked, s.neighbour).refused('not-your-initiative')
    initiative(s.proposed).when('propose', s.asked).refused('already-proposed')
    initiative()
      .when('endorse', { household: s.house(2) })
      .refused('unknown-initiative')
  })
  it('is amended by its promoter until neighbours are asked', () => {
    initiative(s.proposed).when('amend', s.plan).records({ type: 'initiatives.amended', data: s.plan })
    initiative(s.proposed).when('amend', s.plan, s.neighbour).refused('not-your-initiative')
    initiative(s.proposed, s.collecting).when('amend', s.plan).refused('not-now', { stage: 'collecting' })
  })
})

describe('the collection', () => {
  it('lasts as the rules say, and counts one voice a household', () => {
    initiative(s.proposed).when('collect', s.rules, s.manager).records(s.collecting)
    const open = initiative(s.proposed, s.collecting)
    open.when('endorse', { household: s.house(2) }, s.neighbour).records(s.voice(2))
    open.when('endorse', { household: s.house(1) }, s.neighbour).refused('own-household')
    const once = initiative(s.proposed, s.collecting, s.voice(2))
    once.when('endorse', { household: s.house(2) }, s.neighbour).refused('already-endorsed')
    once.when('endorse', { household: s.house(3) }, s.neighbour).records(s.voice(3), s.reached)
  })
  it('says once that it is enough, and goes on to its last day', () => {
    const enough = initiative(s.proposed, s.collecting, s.voice(2), s.voice(3), s.reached)
    enough.when('endorse', { household: s.house(4) }, s.neighbour).records(s.voice(4))
    enough.when('endorse', { household: s.house(4) }, { ...s.neighbour, today: '2025-06-15' }).records(s.voice(4))
    enough.when('endorse', { household: s.house(4) }, { ...s.neighbour, today: '2025-06-16' }).refused('window-over', { day: '2025-06-15' })
  })
  it('takes a voice back while the window is open', () => {
    const once = initiative(s.proposed, s.collecting, s.voice(2))
    const back: InitiativeEvent = { type: 'initiatives.endorsement-withdrawn', data: { household: s.house(2) } }
    once.when('withdraw', { household: s.house(2) }, s.neighbour).records(back)
    once.when('withdraw', { household: s.house(3) }, s.neighbour).refused('not-endorsed')
    once.when('withdraw', { household: s.house(2) }, { ...s.neighbour, today: '2025-06-16' }).refused('window-over')
    expect(initiative(s.proposed, s.collecting, s.voice(2), back).state.endorsed).toEqual([])
  })
  it('closes when its days are over, and may begin again after thirty', () => {
    const open = initiative(s.proposed, s.collecting, s.voice(2))
    open.when('close-window', {}, s.manager).refused('window-open', { day: '2025-06-15' })
    const closed: InitiativeEvent = { type: 'initiatives.window-closed', data: { households: 1, again: '2025-07-15' } }
    open.when('close-window', {}, { ...s.manager, today: '2025-06-16' }).records(closed)
    const over = initiative(s.proposed, s.collecting, s.voice(2), closed)
    over.when('repropose', {}, { today: '2025-07-14' }).refused('too-soon', { day: '2025-07-15' })
    over.when('repropose', {}, { today: '2025-07-15' }).records({ type: 'initiatives.reproposed', data: {} })
    expect(initiative(s.proposed, s.collecting, s.voice(2), closed, { type: 'initiatives.reproposed', data: {} }).state).toMatchObject({
      stage: 'proposed',
      endorsed: [],
    })
  })
  it('is put to the manager by the promoter, who gets an answer on a working day', () => {
    const enough = initiative(s.proposed, s.collecting, s.voice(2), s.voice(3), s.reached)
    enough.when('ask', {}).records(s.put)
    enough.when('ask', {}, s.neighbour).refused('not-your-initiative')
    // Ten days after 5 June 2025 is a Sunday.
    enough.when('ask', {}, { today: '2025-06-05' }).records({ type: 'initiatives.asked', data: { due: '2025-06-16' } })
    initiative(s.proposed, s.collecting).when('ask', {}).refused('not-now')
  })
})

describe('the answer', () => {
  it('approves no more than was asked, refuses and sends back with a reason', () => {
    const waits = initiative(...s.upToAnswer())
    waits.when('approve', { conditions: ['In ordine entro le 19.'], cents: 42_000 }, s.manager).records(s.approved)
    waits.when('approve', { conditions: [], cents: 42_001 }, s.manager).refused('more-than-asked', { cents: 42_000 })
    waits.when('refuse', { reason }, s.manager).records({ type: 'initiatives.refused', data: { reason } })
    const back: InitiativeEvent = { type: 'initiatives.sent-back', data: { reason } }
    waits.when('send-back', { reason }, s.manager).records(back)
    expect(initiative(...s.upToAnswer(), back, { type: 'initiatives.amended', data: s.plan }).state.stage).toBe('supported')
    expect(initiative(s.proposed, back, { type: 'initiatives.amended', data: s.plan }).state.stage).toBe('proposed')
    initiative(...s.upToAnswer(), { type: 'initiatives.refused', data: { reason } })
      .when('cancel', { reason })
      .refused('over')
  })
  it('touches what belongs to all only with the owner’s or the assembly’s consent', () => {
    const yes = { conditions: [], cents: 0 }
    const waits = initiative(...s.upToAnswer(s.touching))
    const requested: InitiativeEvent = { type: 'initiatives.owner-consent-requested', data: {} }
    waits.when('approve', yes, s.manager).refused('consent-missing')
    waits.when('consent', {}, s.owner).refused('consent-not-asked')
    waits.when('deny-consent', { reason }, s.owner).refused('consent-not-asked')
    waits.when('request-consent', {}, s.manager).records(requested)
    waits
      .when('note-assembly', { assembly: s.assembly }, s.manager)
      .records({ type: 'initiatives.assembly-consented', data: { assembly: s.assembly } })
    const asked = initiative(...s.upToAnswer(s.touching), requested)
    asked.when('request-consent', {}, s.manager).refused('consent-asked')
    asked.when('approve', yes, s.manager).refused('consent-missing')
    asked.when('consent', {}, s.owner).records({ type: 'initiatives.owner-consent-given', data: {} })
    const denied: InitiativeEvent = { type: 'initiatives.owner-consent-denied', data: { reason } }
    asked.when('deny-consent', { reason }, s.owner).records(denied)
    initiative(...s.upToAnswer(s.touching), requested, denied)
      .when('approve', yes, s.manager)
      .refused('consent-denied')
    for (const consented of [
      [requested, { type: 'initiatives.owner-consent-given', data: {} }],
      [{ type: 'initiatives.assembly-consented', data: { assembly: s.assembly } }],
    ] as const satisfies readonly (readonly InitiativeEvent[])[])
      initiative(...s.upToAnswer(s.touching), ...consented)
        .when('approve', yes, s.manager)
        .records({ type: 'initiatives.approved', data: yes })
    initiative(...s.upToAnswer())
      .when('request-consent', {}, s.manager)
      .refused('no-common-parts')
    initiative(...s.upToAnswer())
      .when('note-assembly', { assembly: s.assembly }, s.manager)
      .refused('no-common-parts')
  })
  it('forgets a consent to what was rewritten', () => {
    const { state } = initiative(
      ...s.upToAnswer(s.touching),
      { type: 'initiatives.assembly-consented', data: { assembly: s.assembly } },
      { type: 'initiatives.sent-back', data: { reason } },
      { type: 'initiatives.amended', data: { ...s.plan, touchesCommonParts: true } },
    )
    expect(state.consent).toBe('none')
  })
  it('waits for the owner while a consent is asked for', () => {
    expect([turnOf('asked', 'requested'), turnOf('asked', 'given'), turnOf('collecting', 'none')]).toEqual([
      'owner',
      'manager',
      'neighbours',
    ])
  })
})

describe('what is done', () => {
  it('has its days, and starts on the first', () => {
    const yes = initiative(...s.upToAnswer(), s.approved)
    yes.when('schedule', s.dates).records(s.scheduled)
    yes.when('schedule', { ...s.dates, until: '2025-05-31' }).refused('ends-before-it-starts')
    const ready = initiative(...s.upToAnswer(), s.approved, s.scheduled)
    ready.when('start', {}, { today: '2025-05-31' }).refused('not-yet', { day: '2025-06-01' })
    ready.when('start', {}).records(s.started)
    ready.when('start', {}, s.neighbour).refused('not-your-initiative')
    ready.when('start', {}, s.manager).records(s.started)
  })
  it('is insured when people from outside may come', () => {
    const open: InitiativeEvent = { type: 'initiatives.proposed', data: { ...s.asked, openTo: 'district' } }
    const insured: InitiativeEvent = { type: 'initiatives.scheduled', data: { ...s.dates, insurance: 'RC-1' } }
    initiative(...s.upToAnswer(open), s.approved, s.scheduled)
      .when('start', {})
      .refused('not-insured')
    initiative(...s.upToAnswer(open), s.approved, insured)
      .when('start', {})
      .records(s.started)
    initiative(...s.upToAnswer(open), s.approved, insured, s.scheduled)
      .when('start', {})
      .records(s.started)
  })
  it('is told each time, with photographs nobody minds', () => {
    const going = initiative(...s.running)
    const told = { day: '2025-06-01', ...s.heads, photos: [], consenting: false }
    going.when('tell', told).records(s.carried)
    going.when('tell', told, { by: s.manager.by, role: 'maker' }).records(s.carried)
    going.when('tell', { ...told, day: '2025-06-02' }).refused('in-the-future')
    going.when('tell', { ...told, day: '2025-05-31' }).refused('before-it-started', { day: '2025-06-01' })
    going.when('tell', { ...told, photos: [s.photo] }).refused('photos-without-consent')
    const shown = { occasion: 1, day: '2025-06-01', ...s.heads, photos: [s.photo] }
    going.when('tell', { ...told, photos: [s.photo], consenting: true }).records({ type: 'initiatives.carried-out', data: shown })
    const again = initiative(...s.running, s.carried)
    again.when('retell', { occasion: 1, ...s.heads }).records({ type: 'initiatives.retold', data: { occasion: 1, ...s.heads } })
    again.when('retell', { occasion: 2, ...s.heads }).refused('unknown-occasion')
  })
  it('is concluded with a card, once it has been told', () => {
    const card = { outcome: 'hoped' as const, learned: 'Serve un rubinetto vicino.', again: true, tidy: true }
    initiative(...s.running)
      .when('conclude', card)
      .refused('nothing-told')
    initiative(...s.running, s.carried)
      .when('conclude', card)
      .records({ type: 'initiatives.concluded', data: card })
  })
  it('is suspended and taken up where it was, or cancelled', () => {
    const stopped: InitiativeEvent = { type: 'initiatives.suspended', data: { reason } }
    initiative(...s.running)
      .when('suspend', { reason }, s.manager)
      .records(stopped)
    initiative(...s.running, stopped)
      .when('resume', {}, s.manager)
      .records({ type: 'initiatives.resumed', data: {} })
    expect(initiative(...s.running, stopped, { type: 'initiatives.resumed', data: {} }).state.stage).toBe('running')
    initiative(...s.running, stopped)
      .when('tell', { day: '2025-06-01', ...s.heads, photos: [], consenting: false })
      .refused('not-now')
    initiative(...s.running)
      .when('cancel', { reason }, s.neighbour)
      .refused('not-your-initiative')
    initiative(...s.running)
      .when('cancel', { reason }, s.manager)
      .records({ type: 'initiatives.cancelled', data: { reason } })
  })
  it('goes on when its days are moved while it is under way', () => {
    expect(initiative(...s.running, s.scheduled).state.stage).toBe('running')
  })
  it('has every command askable somewhere, and somebody for it', () => {
    expect([...new Set(Object.values(askable).flat())].sort()).toEqual(Object.keys(commands).sort())
    expect(Object.keys(access).sort()).toEqual(Object.keys(commands).sort())
  })
})
