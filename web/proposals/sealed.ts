// What the page of a proposal says of each fact, ready to be held against the entry its proof is about.
import { fullDay } from '../kernel/format.ts'
import type { Claim, Entry, Sealed } from '../kernel/proof/claims.ts'
import { envelopeClaims } from '../kernel/seal/envelope.ts'
import { shell } from '../kernel/shell-words.ts'
import { wordFor } from '../kernel/words.ts'
import type { Proposal } from './api.ts'
import { titleOf } from './clock.tsx'
import { happenings } from './events-words.ts'
import { names } from './names.ts'

type Line = Proposal['parts']['story'][number]
type Data = Entry['data']

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as { readonly [name: string]: unknown })[name] : undefined

/** Where the story says something in its own way, and where the entry has it. */
const elsewhere: { readonly [name: string]: (data: Data) => unknown } = {
  days: ({ term }) => memberOf(term, 'days'),
  due: ({ due, term }) => due ?? memberOf(term, 'due'),
  items: ({ items }) => (Array.isArray(items) ? items.map((one) => memberOf(one, 'what') ?? one) : items),
  fields: ({ now }) => Object.keys(now ?? {}),
}

const tables = (): { readonly [name: string]: { readonly [word: string]: string } } => ({
  ...{ entry: names().entries, proponent: names().proponents, area: names().areas, criterion: names().criteria },
  kind: { ...names().kinds, ...names().meetings },
  outcome: { ...names().replies, ...names().opinions },
  reason: names().archives,
})

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text)
const spoken = (name: string, says: unknown): string => {
  if (typeof says === 'boolean') return says ? shell().yes : shell().no
  if (Array.isArray(says)) return says.map((one) => spoken(name, one)).join(', ')
  const text = String(says)
  return isDay(text) ? fullDay(text) : wordFor(tables()[name] ?? {}, text)
}

const saidClaim = (name: string, says: unknown): Claim => ({
  name: wordFor(happenings().sealed, name),
  shown: spoken(name, says),
  says,
  recorded: ({ data }) => (elsewhere[name] ?? (() => data[name]))(data),
})

/** A line of the story. */
export const sealedFact = (of: Proposal, line: Line): Sealed => {
  const title = wordFor(happenings().events, line.type)
  const envelope = envelopeClaims({
    ...{ stream: `proposals-${of.id}`, name: `«${titleOf(of)}»`, revision: line.revision, type: line.type, title },
    ...{ day: line.day, recorded: line.recorded, role: line.role, ...(line.imported && { known: line.known }) },
  })
  return {
    event: line.event,
    title,
    day: line.day,
    claims: [...envelope, ...Object.entries(line.says).map(([name, says]) => saidClaim(name, says))],
  }
}
