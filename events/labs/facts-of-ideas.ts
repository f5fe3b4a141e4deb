// The facts about what emerges: needs and resources, ideas and what became of them, actors at the table, tasks.
import { day, event, oneOf, optional, reference } from '../kernel/index.ts'
import { here } from './facts-of-life.ts'
import { actorKinds, outcomes, prose, themes, tie, title } from './vocabulary.ts'

/** `session`: where it came up, when that is known. */
export const found = { entry: reference(), text: prose(), theme: oneOf(themes), session: optional(reference()) }
export const thought = { idea: reference(), title: title(), text: prose(4_000), theme: oneOf(themes), session: optional(reference()) }
export const undertaken = { task: reference(), what: prose(400), idea: optional(reference()), due: optional(day()) }
export const atTable = { actor: reference(), kind: oneOf(actorKinds), name: title(), tie: tie() }
const idea = reference()
const person = reference()

export const emerging = {
  'labs.need-raised': event('labs.need-raised', found),
  'labs.resource-offered': event('labs.resource-offered', found),
  /** a need or a resource that was written down by mistake */
  'labs.struck': event('labs.struck', { entry: reference(), reason: prose() }),
  /** `person`: whose idea it is, known to those who run the laboratory */
  'labs.idea-proposed': event('labs.idea-proposed', { ...thought, person: optional(person), ...here }),
  'labs.idea-supported': event('labs.idea-supported', { idea, person, ...here }),
  'labs.support-withdrawn': event('labs.support-withdrawn', { idea, person }),
  'labs.idea-discussed': event('labs.idea-discussed', { idea, session: optional(reference()), note: optional(prose()) }),
  'labs.idea-selected': event('labs.idea-selected', { idea, why: optional(prose()) }),
  'labs.idea-shelved': event('labs.idea-shelved', { idea, reason: prose() }),
  'labs.idea-dropped': event('labs.idea-dropped', { idea, reason: prose() }),
  /** `became` is the identity of the proposal, the pact or the initiative; an idea may become several */
  'labs.idea-became': event('labs.idea-became', { idea, kind: oneOf(outcomes), became: reference() }),
  /** an organisation or a group, never a person */
  'labs.actor-engaged': event('labs.actor-engaged', atTable),
  'labs.actor-contacted': event('labs.actor-contacted', { actor: reference(), tie: tie(), note: optional(prose(400)) }),
  'labs.actor-lost': event('labs.actor-lost', { actor: reference(), reason: optional(prose(400)) }),
  'labs.task-taken': event('labs.task-taken', { ...undertaken, person: optional(person), ...here }),
  'labs.task-done': event('labs.task-done', { task: reference(), note: optional(prose(400)) }),
  'labs.task-dropped': event('labs.task-dropped', { task: reference(), reason: prose(400) }),
}
