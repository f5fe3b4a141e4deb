// Deciding what other offices are asked and answer, and what their answers mean for a signature.
import type { PactCommands } from './commands.ts'
import type { Decide } from './drafting.ts'
import { type Refused, when } from './rules.ts'
import { nextOf, type Opinion, type Pact } from './state.ts'

export const askOpinion: Decide['askOpinion'] = ({ required = false, ...ask }, pact) => [
  { type: 'pacts.opinion-asked', data: { opinion: nextOf(pact.opinions), required, ...ask } },
]

export const recordOpinion: Decide['recordOpinion'] = (ask, pact, { today }) => {
  const { received = today } = ask
  const opinion = pact.opinions[ask.opinion]
  return (
    when(!opinion, 'no-such-opinion', { opinion: ask.opinion }) ??
    when(opinion?.outcome !== undefined && opinion.outcome !== 'not-received', 'already-answered') ??
    when(received > today, 'in-the-future', { field: 'received' }) ??
    when(ask.outcome === 'prescriptions' && ask.prescriptions === undefined, 'prescriptions-unsaid') ?? [
      { type: 'pacts.opinion-received', data: { ...ask, received } },
    ]
  )
}

const required = (pact: Pact): readonly (readonly [number, Opinion])[] =>
  Object.entries(pact.opinions).flatMap(([number, one]) => (one.required ? [[Number(number), one] as const] : []))

const isFor = ({ outcome }: Opinion): boolean => outcome === 'favourable' || outcome === 'prescriptions'

/** What is missing before anybody consents: every opinion that is needed, and for a protected good the Soprintendenza's (art. 9 c. 6). */
export const opinionRefusal = (pact: Pact): Refused => {
  const against = required(pact).find(([, { outcome }]) => outcome === 'contrary')
  const silent = required(pact).find(([, one]) => !isFor(one))
  const heard = Object.values(pact.opinions).some((one) => one.office === 'soprintendenza' && isFor(one))
  return (
    when(against !== undefined, 'opinion-contrary', { opinion: against?.[0], office: against?.[1].office }) ??
    when(silent !== undefined, 'opinion-missing', { opinion: silent?.[0], office: silent?.[1].office }) ??
    when(pact.record.heritage === true && !heard, 'heritage-unheard')
  )
}

/** Every prescription is in a clause of the text that is approved. */
export const mappingRefusal = ({ mapped = [] }: PactCommands['approve'], pact: Pact): Refused => {
  const clauses = pact.text?.clauses ?? 0
  const said = new Set(mapped.flatMap(({ opinion, clause }) => (clause <= clauses ? [opinion] : [])))
  const unsaid = Object.entries(pact.opinions).find(([number, { outcome }]) => outcome === 'prescriptions' && !said.has(Number(number)))
  return when(unsaid !== undefined, 'prescription-unmapped', { opinion: Number(unsaid?.[0]), clauses })
}
