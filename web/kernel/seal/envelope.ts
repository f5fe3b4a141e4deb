// The claims every fact on a page makes, whatever its context: which stream, which fact of it, when it happened and was recorded, by whom.
import { fullDay, moment, number } from '../format.ts'
import { roleNames } from '../people-words.ts'
import { type Claim, happenedOn } from '../proof/claims.ts'
import { wordFor } from '../words.ts'
import { sealWords } from './seal-words.ts'

export type Enveloped = {
  readonly stream: string
  readonly revision: number
  readonly type: string
  /** the fact's kind in words */
  readonly title: string
  readonly recorded: string
  /** the day it happened, where the page says it */
  readonly day?: string
  readonly role?: string
  readonly known?: string
  /** what the stream is called, where the page knows */
  readonly name?: string
}

const one = <T>(value: T | undefined, claim: (value: T) => Claim): readonly Claim[] => (value === undefined ? [] : [claim(value)])

export const envelopeClaims = (fact: Enveloped): readonly Claim[] => {
  const words = sealWords().claims
  return [
    { name: words.type, shown: fact.title, says: fact.type, recorded: ({ type }) => type },
    { name: words.stream, shown: fact.name ?? fact.stream, says: fact.stream, recorded: ({ stream }) => stream },
    { name: words.rev, shown: number(fact.revision + 1), says: fact.revision, recorded: ({ rev }) => rev },
    ...one(fact.day, (day) => ({ name: words.happened, shown: fullDay(day), says: day, recorded: happenedOn })),
    { name: words.recorded, shown: moment(fact.recorded), says: fact.recorded, recorded: ({ at }) => at },
    ...one(fact.known, (known) => ({
      name: words.known,
      shown: fullDay(known),
      says: known,
      recorded: (entry) => entry.known ?? entry.at,
    })),
    ...one(fact.role, (role) => ({ name: words.role, shown: wordFor(roleNames(), role), says: role, recorded: (entry) => entry.role })),
  ]
}
