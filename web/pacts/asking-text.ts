// Requests about the text: clause by clause, approved, signed, made publishable, amended.
import type { FieldSpec, Value } from '../kernel/asks/ask.ts'
import type { Given } from '../kernel/asks/given.ts'
import { rowFields, rowsGiven } from '../kernel/asks/rows.ts'
import { type Option, optionsOf } from '../kernel/ui/index.ts'
import type { Pact } from './api.ts'
import type { AsksOf } from './asking.ts'
import * as fields from './asking-fields.ts'
import { asks, fieldNames } from './asks-words.ts'
import { type Clause, clausesOf } from './draft-text.ts'
import { lists } from './lists.ts'
import { names } from './names.ts'
import { Standing } from './standing.tsx'

const longestClause = 5_000
const clauseAt = (at: number): string => `clauses.${at}.body`

const clauseFields = (pact: Pact): readonly FieldSpec[] =>
  clausesOf(pact).map(({ heading, body }, at) => ({
    ...{ name: clauseAt(at), as: 'text' as const, label: asks().clause(at + 1, heading), max: longestClause, optional: true },
    initial: body,
  }))
/** A clause left empty is no clause. */
const clausesGiven = (given: Given, pact: Pact): Clause[] =>
  clausesOf(pact).flatMap(({ heading }, at) => {
    const body = given.text(clauseAt(at))
    return body === '' ? [] : [{ heading, body }]
  })

/** The version and fingerprint of the text that waits for consent; without a text the law refuses. */
const reading = ({ parts }: Pact) => {
  const { version = 0, sha256 = '' } = parts.amendment ?? parts.text ?? {}
  return { version, sha256 }
}

const prescribed = (pact: Pact) => pact.parts.opinions.filter(({ outcome }) => outcome === 'prescriptions')
const mappedTo = (opinion: number): string => `mapped.${opinion}`

const mappingFields = (pact: Pact): readonly FieldSpec[] => {
  const clauses: readonly Option[] = clausesOf(pact).map(({ heading }, at) => ({
    value: String(at + 1),
    label: asks().clause(at + 1, heading),
  }))
  return prescribed(pact).map((one) => ({
    ...{ name: mappedTo(one.opinion), as: 'choice' as const, options: clauses },
    label: asks().mapped(lists().offices[one.office]),
    hint: one.prescriptions ?? '',
  }))
}

const { none: _, ...actOrgans } = lists.it.organs
const organOptions = (): readonly Option[] => optionsOf(lists().organs).filter(({ value }) => value !== 'none')

const promiseRows = (value: Value): readonly FieldSpec[] =>
  rowFields(value, {
    ...{ name: 'promises', max: 10, add: asks().oneMorePromise },
    row: (path, number) => [
      { name: `${path}.what`, as: 'text', label: asks().newPromise(number), max: 500, optional: true },
      { name: `${path}.side`, as: 'choice', label: fieldNames().side, options: optionsOf(names().sides), initial: 'citizens' },
    ],
  })

const droppable = (pact: Pact) => pact.parts.commitments.filter(({ status }) => status !== 'released')

export const wording: AsksOf<'word' | 'approve' | 'sign' | 'redact' | 'publish' | 'amend' | 'insure'> = {
  word: {
    ...{ exact: true, wide: true, note: () => asks().textHint, fields: clauseFields },
    data: (given, pact) => ({ clauses: clausesGiven(given, pact) }),
  },
  approve: {
    ...{ wide: true, shows: Standing },
    fields: (pact) => [
      {
        ...{ name: 'organ', as: 'choice', label: fieldNames().organ, options: organOptions() },
        initial: pact.approval === 'none' ? 'manager' : pact.approval,
      },
      { name: 'act', as: 'line', label: fieldNames().act, hint: asks().numberHint, max: 40 },
      { name: 'day', as: 'day', label: fieldNames().day },
      ...mappingFields(pact),
    ],
    data: (given, pact) => ({
      ...reading(pact),
      organ: given.one(actOrgans, 'organ'),
      act: given.text('act'),
      day: given.text('day'),
      mapped: prescribed(pact).map(({ opinion }) => ({ opinion, clause: given.number(mappedTo(opinion)) })),
    }),
  },
  sign: {
    ...{ wide: true, shows: Standing },
    fields: (pact) => [fields.party(pact, 'signing'), { name: 'read', as: 'tick', label: fieldNames().read, missing: asks().readFirst }],
    data: (given, pact) => ({ ...reading(pact), party: given.text('party') }),
  },
  redact: {
    ...{ wide: true, shows: Standing, note: () => asks().redactNote },
    fields: (_, value) => [
      { name: 'as', as: 'radios', label: fieldNames().redactedAs, options: optionsOf(lists().redactions) },
      ...(value('as') === 'file' ? [{ name: 'file', as: 'file', label: fieldNames().file } as const] : []),
    ],
    data: (given, pact) => {
      const as = given.one({ text: '', file: '' }, 'as')
      return { ...reading(pact), as, file: as === 'file' ? given.maybeFile('file') : undefined }
    },
  },
  publish: {
    note: () => asks().publishNote,
    fields: () => [
      { name: 'boardFrom', as: 'day', label: fieldNames().boardFrom, optional: true },
      { name: 'boardUntil', as: 'day', label: fieldNames().boardUntil, optional: true },
    ],
    data: (given, { parts }) => ({
      ...{ version: parts.text?.version ?? 0, sha256: parts.text?.sha256 ?? '' },
      ...{ boardFrom: given.maybe('boardFrom'), boardUntil: given.maybe('boardUntil') },
    }),
  },
  amend: {
    ...{ exact: true, wide: true, note: () => asks().amendNote },
    fields: (pact, value) => [
      { name: 'reason', as: 'text', label: fieldNames().motive, max: 1_000 },
      ...fields.act(),
      ...clauseFields(pact),
      ...promiseRows(value),
      ...droppable(pact).map((one) => ({
        ...{ name: `released.${one.commitment}`, as: 'tick' as const, label: asks().drop(one.what), optional: true },
      })),
    ],
    data: (given, pact) => ({
      ...{ clauses: clausesGiven(given, pact), reason: given.text('reason'), act: given.text('act'), actOn: given.text('actOn') },
      promises: rowsGiven(given, 'promises', (path) => {
        const what = given.text(`${path}.what`)
        return what === '' ? undefined : { side: given.one(names().sides, `${path}.side`), what }
      }),
      released: droppable(pact).flatMap(({ commitment }) => (given.yes(`released.${commitment}`) ? [commitment] : [])),
    }),
  },
  insure: {
    fields: () => [
      { name: 'policy', as: 'line', label: fieldNames().policy, max: 40 },
      { name: 'insurer', as: 'line', label: fieldNames().insurer, max: 120, optional: true },
      ...fields.period(),
    ],
    data: (given) => ({
      ...{ policy: given.text('policy'), insurer: given.maybe('insurer'), from: given.text('from'), until: given.text('until') },
    }),
  },
}
