// What emerges: needs, resources, ideas, actors and tasks.
import { describe, it } from 'vitest'
import { decider } from '../../events/labs/decider.ts'
import { given } from '../support/given.ts'
import * as s from './samples.ts'

const lab = given(decider)
const entry = { entry: s.need, text: 'Un posto per i ragazzi', theme: 'adolescents' as const, session: s.session }
const raised = { type: 'labs.need-raised', data: entry } as const

describe('a need or a resource', () => {
  it('is written down once, in a session that is there, and struck with a reason', () => {
    lab(...s.ready)
      .when('raise-need', entry, s.maker)
      .records(raised)
    lab(...s.ready)
      .when('offer-resource', entry, s.maker)
      .records({ type: 'labs.resource-offered', data: entry })
    lab(...s.ready, raised)
      .when('offer-resource', entry, s.maker)
      .refused('entry-known')
    lab(s.opened).when('raise-need', entry, s.maker).refused('unknown-session')
    const struck = { type: 'labs.struck', data: { entry: s.need, reason: 'Doppione' } } as const
    lab(...s.ready, raised)
      .when('strike', struck.data, s.maker)
      .records(struck)
    lab(...s.ready, raised, struck)
      .when('strike', struck.data, s.maker)
      .refused('unknown-entry')
  })
  it('is what a priority is chosen among', () => {
    const chosen = { priority: 'I ragazzi', needs: [s.need] }
    lab(...s.ready, raised)
      .when('prioritise', chosen, s.maker)
      .records({ type: 'labs.priority-chosen', data: chosen })
    lab(...s.ready)
      .when('prioritise', chosen, s.maker)
      .refused('unknown-need')
  })
})

const {
  person: _,
  municipality: __,
  promoter: ___,
  ...thought
} = s.proposed.type === 'labs.idea-proposed' ? s.proposed.data : { ...s.here, person: '' }
const asking = { ...thought, person: s.ada } as never

describe('an idea', () => {
  it('is somebody’s own, or written down by those who run the laboratory', () => {
    lab(...s.ready)
      .when('propose-idea', asking, s.resident(s.ada))
      .records(s.proposed)
    lab(...s.ready)
      .when('propose-idea', asking, s.resident(s.bea))
      .refused('not-yours')
    lab(...s.ready, s.proposed)
      .when('propose-idea', asking, s.maker)
      .refused('idea-known')
  })
  it('is supported once by each', () => {
    const support = { idea: s.idea, person: s.bea }
    const supported = { type: 'labs.idea-supported', data: { ...support, ...s.here } } as const
    lab(...s.ready, s.proposed)
      .when('support', support, s.resident(s.bea))
      .records(supported)
    lab(...s.ready, s.proposed, supported)
      .when('support', support, s.resident(s.bea))
      .refused('supported-already')
    lab(...s.ready, s.proposed)
      .when('support', support, s.resident(s.ada))
      .refused('not-yours')
    lab(...s.ready)
      .when('support', support, s.maker)
      .refused('unknown-idea')
    lab(...s.ready, s.proposed)
      .when('unsupport', support, s.maker)
      .refused('not-supported')
    lab(...s.ready, s.proposed, supported)
      .when('unsupport', support, s.resident(s.bea))
      .records({ type: 'labs.support-withdrawn', data: support })
  })
  it('is discussed, chosen, shelved or dropped', () => {
    const reason = 'Costa troppo'
    const idea = lab(...s.ready, s.proposed)
    idea.when('discuss', { idea: s.idea }, s.maker).records({ type: 'labs.idea-discussed', data: { idea: s.idea } })
    idea.when('discuss', { idea: s.idea, session: s.id(99) }, s.maker).refused('unknown-session')
    idea.when('select', { idea: s.idea }, s.maker).records(s.selected)
    idea.when('shelve', { idea: s.idea, reason }, s.maker).records({ type: 'labs.idea-shelved', data: { idea: s.idea, reason } })
    lab(...s.ready, s.proposed, s.selected)
      .when('select', { idea: s.idea }, s.maker)
      .refused('idea-there-already')
    const dropped = { type: 'labs.idea-dropped', data: { idea: s.idea, reason } } as const
    idea.when('drop', { idea: s.idea, reason }, s.maker).records(dropped)
    const gone = lab(...s.ready, s.proposed, dropped)
    gone.when('select', { idea: s.idea }, s.maker).refused('idea-dropped')
    gone.when('support', { idea: s.idea, person: s.bea }, s.resident(s.bea)).refused('idea-dropped')
    gone.when('discuss', { idea: s.idea }, s.maker).records({ type: 'labs.idea-discussed', data: { idea: s.idea } })
  })
  it('may become several things, each once, and only when it was chosen', () => {
    const pact = { idea: s.idea, kind: 'pact' as const, became: s.id(80) }
    const became = { type: 'labs.idea-became', data: pact } as const
    lab(...s.ready, s.proposed)
      .when('became', pact, s.maker)
      .refused('not-selected')
    lab(...s.ready, s.proposed, s.selected)
      .when('became', pact, s.maker)
      .records(became)
    const once = lab(...s.ready, s.proposed, s.selected, became)
    once.when('became', pact, s.maker).refused('became-already')
    const initiative = { ...pact, kind: 'initiative' as const, became: s.id(81) }
    once.when('became', initiative, s.maker).records({ type: 'labs.idea-became', data: initiative })
  })
})

describe('the table', () => {
  it('has actors who come, are lost and come back', () => {
    const engaging = { actor: s.actor, kind: 'association' as const, name: 'Polisportiva', tie: 1 }
    const engaged = { type: 'labs.actor-engaged', data: engaging } as const
    const lost = { type: 'labs.actor-lost', data: { actor: s.actor } } as const
    lab(s.opened).when('engage', engaging, s.maker).records(engaged)
    lab(s.opened, engaged).when('engage', engaging, s.maker).refused('actor-known')
    lab(s.opened, engaged)
      .when('contact', { actor: s.actor, tie: 2 }, s.maker)
      .records({ type: 'labs.actor-contacted', data: { actor: s.actor, tie: 2 } })
    lab(s.opened).when('contact', { actor: s.actor, tie: 2 }, s.maker).refused('unknown-actor')
    lab(s.opened, engaged).when('lose', { actor: s.actor }, s.maker).records(lost)
    lab(s.opened, engaged, lost).when('lose', { actor: s.actor }, s.maker).refused('actor-lost')
    lab(s.opened, engaged, lost).when('engage', engaging, s.maker).records(engaged)
  })
  it('has tasks that are taken once and end once', () => {
    const taking = { task: s.task, what: 'Scrivere alla scuola', person: s.ada }
    const taken = { type: 'labs.task-taken', data: { ...taking, ...s.here } } as const
    lab(s.opened).when('take-task', taking, s.maker).records(taken)
    lab(s.opened)
      .when('take-task', { ...taking, idea: s.idea }, s.maker)
      .refused('unknown-idea')
    lab(s.opened, taken).when('take-task', taking, s.maker).refused('task-known')
    const done = { type: 'labs.task-done', data: { task: s.task } } as const
    lab(s.opened, taken).when('finish-task', { task: s.task }, s.maker).records(done)
    lab(s.opened, taken, done).when('drop-task', { task: s.task, reason: 'Non serve' }, s.maker).refused('task-over')
    lab(s.opened).when('finish-task', { task: s.task }, s.maker).refused('unknown-task')
    const reason = 'Non serve'
    lab(s.opened, taken)
      .when('drop-task', { task: s.task, reason }, s.maker)
      .records({ type: 'labs.task-dropped', data: { task: s.task, reason } })
  })
})
