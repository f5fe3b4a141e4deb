// A report as it is asked: who, for which pact, how they came, what they say.
import type { GenerativeCommands } from '../../events/generative/commands.ts'
import type { Ask, FieldSpec } from '../kernel/asks/ask.ts'
import { type Option, optionsOf } from '../kernel/ui/index.ts'
import { radios } from './asking-fields.ts'
import { isPersonCode, residents } from './known-people.ts'
import { names } from './names.ts'
import { pageWords } from './page-words.ts'

const w = () => pageWords().report
export type Reported = { readonly organisations: readonly Option[] }

/** Whoever has an account sees their path by themselves; the others are given an identity, and a code when they want one. */
const accountField = (): FieldSpec => {
  const options = residents()
  const name = 'person'
  if (options.length > 0) return { ...{ name, as: 'choice', label: w().account, hint: w().accountHint, optional: true }, options }
  return {
    ...{ name, as: 'line', label: w().code, hint: w().codeHint, max: 36, optional: true },
    check: (text) => (isPersonCode(text) ? undefined : w().codeHint),
  }
}

export const organisationField = ({ organisations }: Reported): FieldSpec => ({
  ...{ name: 'organisation', as: 'choice', label: w().organisation, options: organisations, initial: organisations[0]?.value },
})
export const kindField = (): FieldSpec => ({
  ...{ name: 'kind', as: 'radios', label: w().kind },
  options: optionsOf(names().kinds).map((one) => ({ ...one, hint: w().kindHints[one.value as keyof ReturnType<typeof w>['kindHints']] })),
})

export const reporting: Ask<Reported, GenerativeCommands['report']> = {
  personal: true,
  fields: (of) => [
    { name: 'name', as: 'line', label: w().name, max: 120 },
    { name: 'phone', as: 'line', label: w().phone, max: 40, optional: true },
    kindField(),
    radios('party', w().party, names().parties),
    radios('territory', w().territory, names().territories),
    ...(of.organisations.length > 1 ? [organisationField(of)] : []),
    { name: 'source', as: 'choice', label: w().source, options: optionsOf(names().sources) },
    { name: 'need', as: 'text', label: w().need, hint: w().needHint, max: 2_000 },
    accountField(),
    { name: 'informed', as: 'tick', label: w().informed, missing: w().informedFirst },
  ],
  data: (given, { organisations }) => ({
    ...{ person: given.maybe('person') ?? given.identity('person.new'), informed: given.yes('informed') },
    ...{ organisation: given.maybe('organisation') ?? organisations[0]?.value ?? '', kind: given.one(names().kinds, 'kind') },
    ...{ party: given.one(names().parties, 'party'), territory: given.one(names().territories, 'territory') },
    ...{ source: given.one(names().sources, 'source'), name: given.text('name'), phone: given.maybe('phone'), need: given.text('need') },
  }),
}
