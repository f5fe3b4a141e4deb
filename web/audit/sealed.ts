// What a page of control says of a fact, ready to be held against the entry its proof is about.
import type { Claim, Sealed } from '../kernel/proof/claims.ts'
import { envelopeClaims } from '../kernel/seal/envelope.ts'
import { wordFor } from '../kernel/words.ts'
import type { Change, Correction } from './api.ts'
import { factWords } from './facts-words.ts'
import { words } from './words.ts'

type Fact = Omit<Change, 'type' | 'place' | 'known_on' | 'late' | 'title'> & { readonly type: string; readonly title: string }

const sealed = (fact: Fact, more: readonly Claim[] = []): Sealed => {
  const title = wordFor(factWords().types, fact.type)
  const { context, id, revision, type, recorded, day, role, imported, known, title: name } = fact
  const envelope = { stream: `${context}-${id}`, name: `«${name}»`, revision, type, title, recorded, day, role, ...(imported && { known }) }
  return { event: fact.event, title, day, claims: [...envelopeClaims(envelope), ...more] }
}

export const sealedChange = (change: Change): Sealed => sealed(change)

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as { readonly [name: string]: unknown })[name] : undefined

/** `shown` writes the values of the field as the page does. */
export const sealedCorrection = (one: Correction, name: string, shown: (value: unknown) => string): Sealed => {
  const now: Claim = {
    name,
    shown: shown(one.now),
    says: one.now,
    recorded: ({ data }) => (one.context === 'pacts' ? memberOf(data.now, one.field) : data[one.field]),
  }
  const reason: Claim = { name: words().corrections.why, shown: one.reason, says: one.reason, recorded: ({ data }) => data.reason }
  return sealed({ ...one, type: `${one.context}.corrected` }, [now, reason])
}
