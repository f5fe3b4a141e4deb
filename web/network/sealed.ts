// What a page of the network says of a fact and its source, ready to be held against the entry its proof is about.
import type { Claim, Entry, Sealed } from '../kernel/proof/claims.ts'
import { envelopeClaims } from '../kernel/seal/envelope.ts'
import { wordFor } from '../kernel/words.ts'
import type { Told } from './api.ts'
import { detailWords } from './detail-words.ts'
import { names } from './names.ts'

const sourceOf = ({ data }: Entry): { readonly [name: string]: unknown } =>
  typeof data.source === 'object' && data.source !== null ? (data.source as { readonly [name: string]: unknown }) : {}

export const sealedSource = (told: Told): Sealed => {
  const { source } = detailWords()
  const title = wordFor(source.facts, told.fact)
  const claims: readonly Claim[] = [
    { name: source.evidence, shown: names().evidences[told.evidence], says: told.evidence, recorded: (entry) => sourceOf(entry).evidence },
    { name: source.document, shown: told.document ?? '–', says: told.document, recorded: (entry) => sourceOf(entry).document },
    { name: source.quotes, shown: told.quotes.join(' · ') || '–', says: told.quotes, recorded: (entry) => sourceOf(entry).quotes ?? [] },
    { name: source.note, shown: told.note ?? '–', says: told.note, recorded: (entry) => sourceOf(entry).note },
  ]
  const envelope = { stream: `network-${told.body}`, revision: told.entry, type: `network.${told.fact}`, title, recorded: told.recorded }
  return { event: told.event, title, claims: [...envelopeClaims({ ...envelope, known: told.known }), ...claims] }
}
