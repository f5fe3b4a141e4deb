// What the facts about what emerges change: needs, ideas, actors, tasks.
import type { emerging } from '../../events/labs/facts-of-ideas.ts'
import type { Change } from '../kernel/index.ts'
import { type At, dayOn, type Fact, type HandlersOf, kept, knownOf, labOf, moved, type Of, type Rows, shown } from './seen.ts'

type OfIdea = Fact & { readonly data: { readonly idea: string } }
type Sets<R> = Partial<R> | ((row: R) => Partial<R>)
const idea = (at: At, fact: OfIdea, sets: Sets<Rows['ideas']>): readonly Change[] => [
  at.ideas.patch([labOf(fact), fact.data.idea], (row) => ({ ...(typeof sets === 'function' ? sets(row) : sets), known: knownOf(fact) })),
  moved(at, fact),
]
const entry = (fact: Of<'labs.need-raised'> | Of<'labs.resource-offered'>, at: At): readonly Change[] => {
  const { session = null, ...data } = fact.data
  const kind = fact.type === 'labs.need-raised' ? 'need' : 'resource'
  return [at.entries.put({ ...shown(fact), ...data, kind, session, day: dayOn(fact), chosen: false, struck_why: null }), moved(at, fact)]
}

type Voiced = Of<'labs.idea-proposed'> | Of<'labs.idea-supported'>
type Voice = 'proposed' | 'supports'
const voice = (at: At, fact: Voiced, person: string, is: Voice): Change =>
  at.voices.change([labOf(fact), fact.data.idea, person], (row) => ({
    ...(row ?? { ...kept(fact, person), idea: fact.data.idea, person, proposed: false, supports: false }),
    ...{ [is]: true, known: knownOf(fact) },
  }))

const proposed = (fact: Of<'labs.idea-proposed'>, at: At): readonly Change[] => {
  const { idea: id, title, text, theme, session = null, person } = fact.data
  const fresh = { supporters: 0, reason: null, selected_on: null, became: [], status: 'proposed' } as const
  return [
    at.ideas.put({ ...shown(fact), ...fresh, idea: id, title, text, theme, session, proposed_on: dayOn(fact) }),
    ...(person === undefined ? [] : [voice(at, fact, person, 'proposed')]),
    moved(at, fact, ({ ideas }) => ({ ideas: ideas + 1 })),
  ]
}
const became = (fact: Of<'labs.idea-became'>, at: At): readonly Change[] => {
  const { idea: id, kind, became: what } = fact.data
  const on = dayOn(fact)
  return [
    at.births.put({ ...shown(fact), idea: id, became: what, kind, day: on }),
    ...idea(at, fact, (row) => ({ became: [...row.became, { kind, became: what, on }] })),
  ]
}

type OfActor = Fact & { readonly data: { readonly actor: string } }
const actor = (at: At, fact: OfActor, sets: Partial<Rows['actors']>): readonly Change[] => [
  at.actors.patch([labOf(fact), fact.data.actor], { ...sets, known: knownOf(fact) }),
  moved(at, fact),
]
type OfTask = Fact & { readonly data: { readonly task: string } }
const task = (at: At, fact: OfTask, sets: Partial<Rows['tasks']>): readonly Change[] => [
  at.tasks.patch([labOf(fact), fact.data.task], { ...sets, known: knownOf(fact) }),
  moved(at, fact),
]

export const ofIdeas: HandlersOf<keyof typeof emerging> = {
  'labs.need-raised': entry,
  'labs.resource-offered': entry,
  'labs.struck': (fact, at) => [
    at.entries.patch([labOf(fact), fact.data.entry], { struck_why: fact.data.reason, known: knownOf(fact) }),
    moved(at, fact),
  ],
  'labs.idea-proposed': proposed,
  'labs.idea-supported': (fact, at) => [
    voice(at, fact, fact.data.person, 'supports'),
    ...idea(at, fact, ({ supporters }) => ({ supporters: supporters + 1 })),
  ],
  'labs.support-withdrawn': (fact, at) => [
    at.voices.patch([labOf(fact), fact.data.idea, fact.data.person], { supports: false, known: knownOf(fact) }),
    ...idea(at, fact, ({ supporters }) => ({ supporters: supporters - 1 })),
  ],
  'labs.idea-discussed': (fact, at) => idea(at, fact, { status: 'discussed' }),
  'labs.idea-selected': (fact, at) => idea(at, fact, { status: 'selected', selected_on: dayOn(fact), reason: fact.data.why ?? null }),
  'labs.idea-shelved': (fact, at) => idea(at, fact, { status: 'shelved', reason: fact.data.reason }),
  'labs.idea-dropped': (fact, at) => idea(at, fact, { status: 'dropped', reason: fact.data.reason }),
  'labs.idea-became': became,
  'labs.actor-engaged': (fact, at) => {
    const { actor: id, kind, name, tie } = fact.data
    const row = { actor: id, kind, name, tie, engaged_on: dayOn(fact), contacted_on: null, lost_on: null, note: null }
    return [at.actors.put({ ...shown(fact), ...row }), moved(at, fact)]
  },
  'labs.actor-contacted': (fact, at) => {
    const { tie, note = null } = fact.data
    return actor(at, fact, { tie, note, contacted_on: dayOn(fact) })
  },
  'labs.actor-lost': (fact, at) => actor(at, fact, { lost_on: dayOn(fact), note: fact.data.reason ?? null }),
  'labs.task-taken': (fact, at) => {
    const { task: id, what, idea: of = null, due = null, person } = fact.data
    const row = {
      task: id,
      what,
      idea: of,
      due,
      person: person ?? null,
      taken_on: dayOn(fact),
      done_on: null,
      dropped_on: null,
      note: null,
    }
    return [at.tasks.put({ ...kept(fact, ...(person === undefined ? [] : [person])), ...row }), moved(at, fact)]
  },
  'labs.task-done': (fact, at) => task(at, fact, { done_on: dayOn(fact), note: fact.data.note ?? null }),
  'labs.task-dropped': (fact, at) => task(at, fact, { dropped_on: dayOn(fact), note: fact.data.reason }),
}
