// Requests of the time in which a pact is agreed: from clarifying to signing.
import type { FieldSpec } from '../kernel/asks/ask.ts'
import { optionsOf } from '../kernel/ui/index.ts'
import type { Pact } from './api.ts'
import type { AsksOf } from './asking.ts'
import * as fields from './asking-fields.ts'
import { asks, fieldNames } from './asks-words.ts'
import { draftOf } from './draft-text.ts'
import { names } from './names.ts'
import { partyFields, partyGiven } from './party.ts'
import { Standing } from './standing.tsx'
import { promiseOf } from './who.ts'

/** What is written, when it differs from what the register says. */
const changed = <T>(now: T, before: T | null): T | undefined => (now === before ? undefined : now)

/** The version and fingerprint of the text that stands; without a text the law refuses. */
const reading = (pact: Pact) => ({ version: pact.parts.text?.version ?? 0, sha256: pact.parts.text?.sha256 ?? '' })

const stillOpen = (pact: Pact): FieldSpec => ({
  name: 'commitment',
  as: 'choice',
  label: fieldNames().commitment,
  options: pact.parts.commitments
    .filter((one) => one.status === 'open')
    .map((one) => ({ value: String(one.commitment), label: promiseOf(pact, one.commitment) })),
})

export const agreeing: AsksOf<'clarify' | 'join' | 'leave' | 'promise' | 'release' | 'word' | 'approve' | 'sign' | 'abandon'> = {
  clarify: {
    exact: true,
    fields: (pact) => [
      { name: 'title', as: 'line', label: fieldNames().title, max: 140, initial: pact.title },
      { name: 'kind', as: 'choice', label: fieldNames().kind, options: optionsOf(names().kinds), initial: pact.kind },
      { name: 'area', as: 'choice', label: fieldNames().area, options: optionsOf(names().areas), initial: pact.area },
      { name: 'place.address', as: 'line', label: fieldNames().address, max: 200, initial: pact.address },
      { name: 'idea', as: 'text', label: fieldNames().idea, max: 2000, initial: pact.idea },
      {
        ...{ name: 'months', as: 'number', label: fieldNames().months, hint: asks().monthsHint, max: 600, optional: true },
        initial: pact.months === null ? '' : String(pact.months),
      } as const,
      { name: 'derogation', as: 'text', label: fieldNames().derogation, max: 500, optional: true, initial: pact.derogation ?? '' },
    ],
    data: (given, pact) => {
      const address = changed(given.text('place.address'), pact.address)
      return {
        title: changed(given.text('title'), pact.title),
        kind: changed(given.one(names().kinds, 'kind'), pact.kind),
        area: changed(given.one(names().areas, 'area'), pact.area),
        idea: changed(given.text('idea'), pact.idea),
        months: changed(given.maybeNumber('months'), pact.months),
        derogation: changed(given.maybe('derogation'), pact.derogation),
        ...(address === undefined ? {} : { place: { municipality: pact.municipality, town: pact.town, address } }),
      }
    },
  },
  join: { fields: (_, value) => partyFields('party', value), data: (given) => ({ party: partyGiven(given, 'party') }) },
  leave: {
    grave: true,
    fields: (pact) => [fields.party(pact, 'citizens', true), fields.reason()],
    data: (given) => ({ party: given.text('party'), reason: given.maybe('reason') }),
  },
  promise: {
    fields: () => [
      { name: 'side', as: 'radios', label: fieldNames().side, options: optionsOf(names().sides) },
      { name: 'what', as: 'text', label: fieldNames().what, max: 500 },
      { name: 'due', as: 'day', label: fieldNames().due, optional: true },
    ],
    data: (given) => ({ side: given.one(names().sides, 'side'), what: given.text('what'), due: given.maybe('due') }),
  },
  release: {
    fields: (pact) => [stillOpen(pact), fields.reason()],
    data: (given) => ({ commitment: given.number('commitment'), reason: given.maybe('reason') }),
  },
  word: {
    exact: true,
    wide: true,
    note: () => asks().textHint,
    fields: (pact) => [
      {
        ...{ name: 'text', as: 'text', label: fieldNames().text, max: 20_000 },
        ...(pact.parts.text ? {} : { hint: asks().draftStart }),
        initial: pact.parts.text?.text ?? draftOf(pact),
      } as const,
    ],
    data: (given) => ({ text: given.text('text') }),
  },
  approve: {
    wide: true,
    shows: Standing,
    fields: () => [
      { name: 'act', as: 'line', label: fieldNames().act, hint: asks().numberHint, max: 40 },
      { name: 'day', as: 'day', label: fieldNames().day },
    ],
    data: (given, pact) => ({ ...reading(pact), act: given.text('act'), day: given.text('day') }),
  },
  sign: {
    wide: true,
    shows: Standing,
    fields: (pact) => [fields.party(pact, 'signing'), { name: 'read', as: 'tick', label: fieldNames().read, missing: asks().readFirst }],
    data: (given, pact) => ({ ...reading(pact), party: given.text('party') }),
  },
  abandon: {
    grave: true,
    note: () => asks().abandonNote,
    fields: () => [{ name: 'reason', as: 'text', label: fieldNames().reason, max: 1000 }],
    data: (given) => ({ reason: given.text('reason') }),
  },
}
