// What is asked of a household that signs together: who the adults are, and the signature of one of them on paper.
import type { FieldSpec, Value } from '../kernel/asks/ask.ts'
import type { Given } from '../kernel/asks/given.ts'
import { number } from '../kernel/format.ts'
import type { Asked, AsksOf } from './asked.ts'
import { Exact } from './exact.tsx'
import { householdWords } from './household-words.ts'
import { isPersonCode, residents } from './known-people.ts'

const w = () => householdWords()
/** As many as the law has room for. */
const mostMembers = 10
const longest = 120

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const wrongNames = (text: string): string | undefined => {
  const lines = linesOf(text)
  if (lines.length > mostMembers) return w().tooMany(number(mostMembers))
  return lines.some((line) => line.length > longest) ? w().tooLong : undefined
}

/** Whoever has an account signs from their own page: the name is tied to who they are here. */
const accountFields = ({ household, person }: Asked, value: Value): readonly FieldSpec[] =>
  linesOf(value('members')).flatMap((name, nth) => {
    const isNamed = household.some((one) => one.name === name)
    return isNamed || nth >= mostMembers ? [] : [accountField(`account.${nth}`, w().account(name), person)]
  })
const accountField = (name: string, label: string, person: string): FieldSpec => {
  const known = residents().filter(({ value }) => value !== person)
  if (known.length > 0) return { ...{ name, as: 'choice', label, hint: w().accountChoice, optional: true }, options: known }
  return { ...{ name, as: 'line', label, hint: w().accountHint, max: 36, optional: true }, check: wrongCode }
}
const wrongCode = (text: string): string | undefined => (isPersonCode(text) ? undefined : w().accountHint)

const memberFields = (of: Asked, value: Value): readonly FieldSpec[] => [
  {
    ...{ name: 'members', as: 'text', label: w().members, hint: w().membersHint, max: 1_300, optional: true },
    ...{ initial: of.household.map(({ name }) => name).join('\n'), check: wrongNames },
  },
  ...accountFields(of, value),
  { name: 'adults', as: 'tick', label: w().adults, missing: w().adultsFirst },
]
/** Whoever was named already stays who they are: their code and their signature are theirs. */
const membersOf = (given: Given, { household }: Asked) =>
  linesOf(given.maybe('members') ?? '').map((name, nth) => ({
    member:
      household.find((one) => one.name === name)?.member ?? given.maybe(`account.${nth}`)?.toLowerCase() ?? given.identity(`member.${nth}`),
    name,
  }))

const unsigned = ({ household, text }: Asked) => household.filter(({ member }) => text?.members[member] === undefined)

export const householdAsking: AsksOf<'household' | 'cosign'> = {
  household: {
    ...{ personal: true, note: () => w().note, fields: memberFields },
    data: (given, of) => ({ adults: given.yes('adults'), members: membersOf(given, of) }),
  },
  cosign: {
    ...{ personal: true, wide: true, note: () => w().cosignNote, shows: Exact },
    fields: (of) => [
      { name: 'member', as: 'radios', label: w().who, options: unsigned(of).map(({ member, name }) => ({ value: member, label: name })) },
      { name: 'paper', as: 'file', label: w().paper },
    ],
    data: (given, { text }) => ({ sha256: text?.sha256 ?? '', member: given.text('member'), paper: given.maybeFile('paper') }),
  },
}
