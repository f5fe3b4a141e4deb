// Whom a maker knows from elsewhere, found by writing a piece of their name: nobody is written down twice.
import { isProblem } from '../kernel/problem.ts'
import type { Found } from '../kernel/ui/lookup.tsx'
import { api, type Known } from './api.ts'
import { asksWords } from './asks-words.ts'

const met = new Map<string, Known>()
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Those of a laboratory’s makers whose name holds what is written. */
export const findKnown =
  (lab: string) =>
  async (written: string): Promise<readonly Found[]> => {
    const answer = await api.read('/known', {}, { lab }).send(undefined)
    if (isProblem(answer)) return []
    for (const one of answer.items) met.set(one.person, one)
    return answer.items
      .filter(({ name }) => name !== null && plain(name).includes(plain(written)))
      .map(({ person, name, title }) => ({ value: person, label: `${name} – ${title ?? asksWords().fields.agreed}`, name: name ?? '' }))
  }

/** What somebody who was found is called where they are known. */
export const nameOfKnown = (person: string | undefined): string | undefined => met.get(person ?? '')?.name ?? undefined
