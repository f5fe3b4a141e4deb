// What a care desk allows: agreements for the places it serves, whole tables, weights that add up and are published beforehand.
import { describe, expect, it } from 'vitest'
import { commands, type DeskCommands } from '../../events/desks/commands.ts'
import { decider } from '../../events/desks/decider.ts'
import type { DeskEvent } from '../../events/desks/events.ts'
import { askable } from '../../events/desks/state.ts'
import { access } from '../../server/desks/access.ts'
import { given } from '../support/given.ts'
import { agreeing, house, organisation, tabling, weighing, weights } from './samples.ts'

const desk = given(decider)
const now = { at: '2026-03-02T09:00:00.000Z', today: '2026-03-02', role: 'coordinator' }
const opening: DeskCommands['open'] = { ...house, organisation }
const opened: DeskEvent = { type: 'desks.opened', data: opening }
const weighed: DeskEvent = { type: 'desks.weighed', data: { version: 1, ...weighing } }

describe('a desk', () => {
  it('opens once, for at least one municipality', () => {
    desk().when('open', opening, now).records(opened)
    desk(opened).when('open', opening, now).refused('already-open')
    desk()
      .when('open', { ...opening, municipalities: [] }, now)
      .refused('no-municipality')
    desk()
      .when('open', { ...opening, municipalities: ['048019', '048019'] }, now)
      .refused('same-twice')
    desk().when('amend', opening, now).refused('unknown-desk')
  })
  it('agrees only for the places it serves, and for a time that makes sense', () => {
    desk(opened).when('agree', agreeing, now).records({ type: 'desks.agreed', data: agreeing })
    desk(opened)
      .when('agree', { ...agreeing, municipalities: ['019036'] }, now)
      .refused('not-of-this-desk')
    desk(opened)
      .when('agree', { ...agreeing, until: '2025-12-31' }, now)
      .refused('end-before-start')
    desk(opened).when('authorise', { number: 'AUT-1', from: '2026-01-01', until: '2025-01-01' }, now).refused('end-before-start')
    const open = { number: 'AUT-1', from: '2026-01-01' }
    desk(opened).when('authorise', open, now).records({ type: 'desks.authorised', data: open })
  })
  it('keeps pay tables whole and dated', () => {
    const tabled: DeskEvent = { type: 'desks.tabled', data: { table: 1, ...tabling } }
    desk(opened).when('table', tabling, now).records(tabled)
    desk(opened, tabled).when('table', tabling, now).refused('table-from-same-day', { from: '2026-01-01' })
    desk(opened)
      .when('table', { ...tabling, pay: tabling.pay.slice(1) }, now)
      .refused('levels-missing', { missing: ['A'] })
    desk(opened)
      .when('table', { ...tabling, pay: [...tabling.pay, { level: 'A', hour: 1 }] }, now)
      .refused('same-twice')
  })
  it('publishes weights that make a hundred, before they hold, and only when they change', () => {
    desk(opened).when('weigh', weighing, now).records(weighed)
    desk(opened)
      .when('weigh', { ...weighing, weights: { ...weights, distance: 24 } }, now)
      .refused('points-not-100')
    desk(opened)
      .when('weigh', { ...weighing, from: '2026-03-01' }, now)
      .refused('weights-in-the-past')
    desk(opened, weighed).when('weigh', weighing, now).refused('same-weights')
  })
  it('does nothing more once it is closed', () => {
    const closed: DeskEvent = { type: 'desks.closed', data: { reason: 'Fine del servizio' } }
    desk(opened).when('close', { reason: 'Fine del servizio' }, now).records(closed)
    desk(opened, closed).when('weigh', weighing, now).refused('closed')
    desk(opened)
      .when('amend', { name: 'Altro nome', address: opening.address, municipalities: ['048019'] }, now)
      .records({
        type: 'desks.amended',
        data: { name: 'Altro nome', address: opening.address, municipalities: ['048019'] },
      })
  })
  it('every command can be asked at some stage, and by somebody', () => {
    expect([...new Set(Object.values(askable).flat())].sort()).toEqual(Object.keys(commands).sort())
    expect(Object.keys(access).sort()).toEqual(Object.keys(commands).sort())
  })
})
