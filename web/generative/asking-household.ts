// What is asked of a household that signs together: who the adults are, and the signature of one of them on paper.
import type { FieldSpec } from '../kernel/asks/ask.ts'
import type { Given } from '../kernel/asks/given.ts'
import { number } from '../kernel/format.ts'
import type { Asked, AsksOf } from './asked.ts'
import { Exact } from './exact.tsx'
import { householdWords } from './household-words.ts'

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

const memberFields = ({ household }: Asked): readonly FieldSpec[] => [
  {
    ...{ name: 'members', as: 'text', label: w().members, hint: w().membersHint, max: 1_300, optional: true },
    ...{ initial: household.map(({ name }) => name).join('\n'), check: wrongNames },
  },
  { name: 'adults', as: 'tick', label: w().adults, missing: w().adultsFirst },
]
/** Whoever was named already stays who they are: their code and their signature are theirs. */
const membersOf = (given: Given, { household }: Asked) =>
  linesOf(given.maybe('members') ?? '').map((name, nth) => ({
    ...{ member: household.find((one) => one.name === name)?.member ?? given.identity(`member.${nth}`), name },
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
