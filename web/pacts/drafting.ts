// Opening the draft of a pact: from an accepted proposal, with the rules of the regulation in force pinned to it.
import type { PactCommands } from '../../events/pacts/commands.ts'
import type { Organ } from '../../events/pacts/vocabulary.ts'
import type { AnswerOf } from '../../server/kernel/context.ts'
import type { proposals } from '../../server/proposals/routes.ts'
import type { regulations } from '../../server/regulations/routes.ts'
import { apiOf } from '../kernel/api.ts'
import type { Ask, FieldSpec, Value } from '../kernel/asks/ask.ts'
import type { Given } from '../kernel/asks/given.ts'
import { isProblem, type Problem } from '../kernel/problem.ts'
import { optionsOf } from '../kernel/ui/index.ts'
import { asks, fieldNames } from './asks-words.ts'
import { deskWords } from './desk-words.ts'
import { names } from './names.ts'
import { partyFields, partyGiven } from './party.ts'
import { findTown } from './towns.ts'

export const files = apiOf<typeof proposals>('proposals')
export const rules = apiOf<typeof regulations>('regulations')
export type Proposal = AnswerOf<(typeof proposals.reads)['/:id']>
export type Standing = AnswerOf<(typeof regulations.reads)['/standing']>
export type Source = { readonly proposal?: Proposal | undefined }

type Kind = PactCommands['draft']['kind']
type PartyKind = PactCommands['draft']['proposer']['kind']
const approvers: { readonly [name: string]: Organ } = { manager: 'manager', executive: 'giunta', council: 'council' }

/** A version of a regulation, with its figures. */
export type Rules = Pick<Standing, 'id' | 'version' | 'profile'>

/** What the regulation says of a pact of this kind, as the pact keeps it. */
export const pinnedBy = ({ id, version, profile }: Rules, kind: Kind): NonNullable<PactCommands['draft']['regulation']> => {
  const capMonths = kind === 'complex' ? profile.complexCap : profile.ordinaryCap
  return {
    ...{ regulation: id, version, moneyAllowed: profile.moneyAllowed },
    approval: approvers[kind === 'complex' ? profile.complexBy : profile.ordinaryBy] ?? 'manager',
    ...(capMonths === undefined ? {} : { capMonths }),
  }
}

const noVersion = (): Problem => ({ problem: true, status: 404, code: 'not-found', title: deskWords().draft.noVersion })

const versionOf = async ({ regulation, version }: NonNullable<Proposal['pinned']>): Promise<Rules | Problem> => {
  const answer = await rules.read('/:id', { id: regulation }).send()
  if (isProblem(answer)) return answer
  const found = answer.parts.versions.find((one) => one.version === version)
  return found ? { id: regulation, version, profile: found.profile } : noVersion()
}

/**
 * The rules a pact keeps to: those its proposal was registered under, whatever came later; without a proposal those in force where it is,
 * and undefined when the register knows none.
 */
export const rulesFor = async ({ proposal }: Source, territory: string): Promise<Rules | Problem | undefined> => {
  if (proposal?.pinned) return versionOf(proposal.pinned)
  const answer = await rules.read('/standing', {}, { territory }).send()
  return isProblem(answer) ? undefined : answer
}

const initial = (text: string | null | undefined) => (text ? { initial: text } : {})
const partyKindOf = (proponent: string | null | undefined): PartyKind | undefined =>
  (Object.keys(names().partyKinds) as PartyKind[]).find((kind) => kind === proponent)
const areaOf = (area: string | null | undefined): string | undefined => Object.keys(names().areas).find((name) => name === area)

const placeFields = (proposal: Proposal | undefined): readonly FieldSpec[] => [
  { name: 'place.address', as: 'line', label: fieldNames().address, max: 200, ...initial(proposal?.address) },
  ...(proposal ? [] : [{ name: 'place.municipality', as: 'lookup', label: fieldNames().town, find: findTown } as const]),
]

const textsOf = (proposal: Proposal | undefined): string | undefined => {
  const version = proposal?.parts.versions.at(-1)
  return version && [version.idea, version.activities].filter(Boolean).join('\n\n').slice(0, 2_000)
}

const fieldsFor = ({ proposal }: Source, value: Value): readonly FieldSpec[] => [
  { name: 'title', as: 'line', label: fieldNames().title, max: 140, ...initial(proposal?.title) },
  {
    ...{ name: 'kind', as: 'radios', initial: proposal?.kind === 'complex' ? 'complex' : 'ordinary', label: fieldNames().kind },
    options: optionsOf(names().kinds).map((option) => ({ ...option, hint: names().kindHints[option.value as Kind] })),
  },
  { name: 'area', as: 'choice', label: fieldNames().area, options: optionsOf(names().areas), ...initial(areaOf(proposal?.area)) },
  ...placeFields(proposal),
  { name: 'idea', as: 'text', label: fieldNames().idea, max: 2_000, ...initial(textsOf(proposal)) },
  ...partyFields('proposer', value).map((field) =>
    field.name === 'proposer.kind'
      ? { ...field, ...initial(partyKindOf(proposal?.proponent)) }
      : { ...field, ...initial(proposal?.proponent_name) },
  ),
  { name: 'months', as: 'number', label: fieldNames().months, hint: asks().monthsHint, max: 600, optional: true },
  { name: 'reportEvery', as: 'number', label: fieldNames().reportEvery, max: 60, optional: true },
  { name: 'office', as: 'line', label: fieldNames().office, max: 120, optional: true, ...initial(proposal?.sector) },
  { name: 'opening', as: 'text', label: fieldNames().opening, max: 500, optional: true },
  { name: 'insurance', as: 'tick', label: fieldNames().insurance, optional: true },
  { name: 'heritage', as: 'tick', label: fieldNames().heritage, optional: true },
]

const townOf = (given: Given, proposal: Proposal | undefined) =>
  proposal
    ? { municipality: proposal.municipality, town: proposal.town }
    : { municipality: given.text('place.municipality'), town: given.text('place.municipality.written') }

const coordinates = (proposal: Proposal | undefined) =>
  proposal?.lat !== null && proposal?.lat !== undefined && proposal.lon !== null ? { lat: proposal.lat, lon: proposal.lon } : {}

export const drafting: Ask<Source, PactCommands['draft']> = {
  note: () => deskWords().draft.lead,
  fields: fieldsFor,
  data: (given, { proposal }) => ({
    ...{ title: given.text('title'), kind: given.one(names().kinds, 'kind'), area: given.one(names().areas, 'area') },
    place: { ...townOf(given, proposal), address: given.text('place.address'), ...coordinates(proposal) },
    ...{ idea: given.text('idea'), proposer: partyGiven(given, 'proposer') },
    ...{ months: given.maybeNumber('months'), reportEvery: given.maybeNumber('reportEvery') },
    ...{ office: given.maybe('office'), opening: given.maybe('opening') },
    ...{ insurance: given.yes('insurance'), heritage: given.yes('heritage') },
    ...(proposal ? { proposal: proposal.id, goods: [...proposal.goods] } : {}),
  }),
}
