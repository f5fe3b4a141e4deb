// What each request about a carer asks for and how it becomes a command. Hours are taken and given back by the requests for care.
import type { CarerCommands, CommandName } from '../../events/carers/commands.ts'
import type { Ask, FieldSpec } from '../kernel/asks/ask.ts'
import type { CareDesk } from '../kernel/care/desk.tsx'
import { townName } from '../kernel/care/towns.ts'
import { fullDay } from '../kernel/format.ts'
import { session } from '../kernel/session.ts'
import { optionsOf } from '../kernel/ui/index.ts'
import type { Carer } from './api.ts'
import { profiling } from './asking-profile.ts'
import { pageWords } from './page-words.ts'
import { words } from './words.ts'

export type Askable = Exclude<CommandName, 'apply' | 'place'>
const f = () => pageWords().fields
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const choice = (name: string, label: string, of: { readonly [value: string]: string }): FieldSpec => ({
  ...{ name, as: 'radios', label, options: optionsOf(of) },
})
const text = (name: string, label: string, max: number, optional = true): FieldSpec => ({ name, as: 'text', label, max, optional })
const contacts = (of: Pick<Carer, 'name' | 'phone' | 'email'> | undefined): readonly FieldSpec[] => [
  { name: 'name', as: 'line', label: f().name, max: 120, initial: of?.name ?? '' },
  { name: 'phone', as: 'line', label: f().phone, max: 40, initial: of?.phone ?? '' },
  { name: 'email', as: 'line', label: f().email, max: 120, optional: true, initial: of?.email ?? '' },
]
const accountField = (): FieldSpec => {
  const known = (session()?.people ?? []).filter(({ roles }) => roles.includes('resident') || roles.includes('carer'))
  const name = 'carer'
  const check = (code: string) => (uuid.test(code) ? undefined : f().codeHint)
  if (known.length === 0) return { name, as: 'line', label: f().code, hint: f().codeHint, max: 36, optional: true, check }
  const options = known.map((one) => ({ value: one.id, label: one.label }))
  return { name, as: 'choice', label: f().account, hint: f().accountHint, optional: true, options }
}

export const applying: Ask<CareDesk, CarerCommands['apply']> = {
  personal: true,
  fields: (desk) => [
    ...contacts(undefined),
    {
      ...{ name: 'municipality', as: 'choice', label: f().municipality },
      options: desk.municipalities.map((istat) => ({ value: istat, label: townName(istat) })),
    },
    accountField(),
  ],
  data: (given, desk) => ({
    ...{ carer: given.maybe('carer') ?? given.identity('carer.new'), desk: desk.id, organisation: desk.organisation },
    ...{ municipality: given.text('municipality'), name: given.text('name'), phone: given.text('phone'), email: given.maybe('email') },
  }),
}

const placementsOf = ({ parts }: Carer) => parts.placements.filter(({ freed_on }) => freed_on === null)
/** The families she has worked for, each by the first day of the last work there; none of those she is parted from. */
const servedBy = ({ parts, parted }: Carer): ReadonlyMap<string, string> =>
  new Map(
    [...parts.placements].reverse().flatMap(({ family, starts_on }) => (parted.includes(family) ? [] : [[family, starts_on] as const])),
  )
const waiting = ({ parts }: Carer) => parts.objections.filter(({ answered_on }) => answered_on === null)

export const asking: { readonly [C in Askable]: Ask<Carer, CarerCommands[C]> } = {
  profile: profiling,
  amend: {
    personal: true,
    fields: (of) => contacts(of),
    data: (given, of) => ({ carer: of.person, name: given.text('name'), phone: given.text('phone'), email: given.maybe('email') }),
  },
  interview: {
    personal: true,
    fields: () => [choice('suitable', f().suitable, f().suits), text('note', f().note, 1_000)],
    data: (given, of) => ({ carer: of.person, suitable: given.yes('suitable'), note: given.maybe('note') }),
  },
  register: {
    fields: () => [choice('tier', f().tier, words().tiers)],
    data: (given) => ({ tier: given.one(words().tiers, 'tier') }),
  },
  document: {
    fields: () => [choice('document', f().document, words().documents), { name: 'expires', as: 'day', label: f().expires, optional: true }],
    data: (given) => ({ document: given.one(words().documents, 'document'), expires: given.maybe('expires') }),
  },
  train: {
    fields: () => [
      { name: 'course', as: 'line', label: f().course, max: 200 },
      { name: 'hours', as: 'number', label: f().hours, max: 2_000 },
    ],
    data: (given) => ({ course: given.text('course'), hours: given.number('hours') }),
  },
  refer: {
    personal: true,
    fields: () => [
      { name: 'months', as: 'number', label: f().months, max: 720 },
      { name: 'heard', as: 'tick', label: f().heard, optional: true },
      text('note', f().note, 1_000),
    ],
    data: (given, of) => ({ carer: of.person, months: given.number('months'), heard: given.yes('heard'), note: given.maybe('note') }),
  },
  pause: {
    fields: () => [choice('why', f().why, words().absences), { name: 'until', as: 'day', label: f().until, optional: true }],
    data: (given) => ({ why: given.one(words().absences, 'why'), until: given.maybe('until') }),
  },
  return: { fields: () => [], data: () => ({}) },
  suspend: {
    ...{ grave: true, personal: true },
    fields: () => [choice('why', f().why, words().suspensions), text('reason', f().reason, 500)],
    data: (given, of) => ({ carer: of.person, why: given.one(words().suspensions, 'why'), reason: given.maybe('reason') }),
  },
  readmit: { fields: () => [], data: () => ({}) },
  free: {
    fields: (of) => [
      {
        ...{ name: 'request', as: 'choice', label: f().request },
        options: placementsOf(of).map(({ request, starts_on }) => ({ value: request, label: fullDay(starts_on) })),
      },
      choice('why', f().why, words().endings),
    ],
    data: (given) => ({ request: given.text('request'), why: given.one(words().endings, 'why') }),
  },
  part: {
    ...{ grave: true, personal: true },
    note: () => f().partNote,
    fields: (of) => [
      {
        ...{ name: 'family', as: 'choice', label: f().family },
        options: [...servedBy(of)].map(([family, day]) => ({ value: family, label: f().workSince(fullDay(day)) })),
      },
      text('reason', f().reason, 500),
    ],
    data: (given, of) => ({ carer: of.person, family: given.text('family'), reason: given.maybe('reason') }),
  },
  object: {
    personal: true,
    fields: () => [text('about', f().about, 1_000, false)],
    data: (given, of) => ({ carer: of.person, about: given.text('about') }),
  },
  answer: {
    personal: true,
    fields: (of) => [
      {
        ...{ name: 'objection', as: 'choice', label: f().objection },
        options: waiting(of).map(({ revision, about }) => ({ value: String(revision), label: about ?? String(revision) })),
      },
      text('answer', f().answer, 1_000, false),
    ],
    data: (given, of) => ({ carer: of.person, objection: given.number('objection'), answer: given.text('answer') }),
  },
  remove: {
    ...{ grave: true, personal: true },
    fields: () => [choice('why', f().why, words().removals), text('reason', f().reason, 500)],
    data: (given, of) => ({ carer: of.person, why: given.one(words().removals, 'why'), reason: given.maybe('reason') }),
  },
}
const wants: { readonly [C in Askable]?: (of: Carer) => boolean } = {
  free: (of) => placementsOf(of).length > 0,
  part: (of) => servedBy(of).size > 0,
  answer: (of) => waiting(of).length > 0,
}
/** What cannot be asked when there is nothing to ask it of. */
export const possible = (of: Carer): readonly string[] => of.asks.filter((command) => wants[command as Askable]?.(of) ?? true)
