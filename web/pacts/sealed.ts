// What the page of a pact says of each fact, ready to be held against the entry its proof is about.

import type { Claim, Entry, Sealed } from '../kernel/proof/claims.ts'
import { envelopeClaims } from '../kernel/seal/envelope.ts'
import { shell } from '../kernel/shell-words.ts'
import { wordFor } from '../kernel/words.ts'
import type { Pact } from './api.ts'
import { fieldNames } from './asks-words.ts'
import { happenings } from './events-words.ts'
import { names } from './names.ts'
import { shown } from './shown.ts'
import { partyName, promiseOf } from './who.ts'
import { words } from './words.ts'

/** Fields the forms never ask for. */
const sealFields = () => words().sealed

type Line = Pact['parts']['story'][number]
type Data = Entry['data']

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as { readonly [name: string]: unknown })[name] : undefined
const partyIn = ({ party, proposer }: Data): unknown => party ?? proposer

/** Where the story says something in its own way, and where the entry has it. */
const elsewhere: { readonly [name: string]: (data: Data) => unknown } = {
  party: (data) => memberOf(partyIn(data), 'id') ?? partyIn(data),
  partyKind: (data) => memberOf(partyIn(data), 'kind'),
  town: ({ place }) => memberOf(place, 'town'),
  fields: (data) => Object.keys(data),
}

const inOrder = (value: unknown): unknown => (Array.isArray(value) ? [...value].sort() : value)

/** Names that stand for something are shown as what they stand for. */
const spoken = (pact: Pact, name: string, says: unknown): string => {
  const tables: { readonly [name: string]: { readonly [word: string]: string } } = {
    ...{ side: names().sides, partyKind: names().partyKinds },
    // Why a pact ended is a word of a list; why somebody left is a sentence of theirs.
    ...(Object.hasOwn(names().endings, String(says)) ? { reason: names().endings } : {}),
  }
  if (typeof says === 'boolean') return says ? shell().yes : shell().no
  if (name === 'party') return partyName(pact, String(says))
  if (name === 'commitment') return promiseOf(pact, says)
  if (name === 'fields' && Array.isArray(says)) return says.map((field) => wordFor(fieldNames(), String(field))).join(', ')
  if (typeof says === 'object' && says !== null && !Array.isArray(says))
    return Object.entries(says)
      .map(([field, value]) => `${wordFor(fieldNames(), field)}: ${shown(field, value)}`)
      .join(', ')
  return typeof says === 'string' && Object.hasOwn(tables, name) ? wordFor(tables[name] ?? {}, says) : shown(name, says)
}

const saidClaim = (pact: Pact, name: string, says: unknown): Claim => ({
  name: wordFor({ ...fieldNames(), ...sealFields() }, name),
  shown: spoken(pact, name, says),
  says: name === 'fields' ? inOrder(says) : says,
  recorded: ({ data }) => (name === 'fields' ? inOrder(elsewhere.fields?.(data)) : (elsewhere[name]?.(data) ?? data[name])),
})

const sealedLine = (pact: Pact, line: Line, more: readonly Claim[] = []): Sealed => {
  const title = wordFor(happenings().events, line.type)
  const envelope = envelopeClaims({
    ...{ stream: `pacts-${pact.id}`, name: `«${pact.title}»`, revision: line.revision, type: line.type, title },
    ...{ day: line.day, recorded: line.recorded, role: line.role, ...(line.imported && { known: line.known }) },
  })
  return {
    ...{ event: line.event, title, day: line.day },
    claims: [...envelope, ...Object.entries(line.says).map(([name, says]) => saidClaim(pact, name, says)), ...more],
  }
}

/** A line of the story. */
export const sealedFact = (pact: Pact, line: Line): Sealed => sealedLine(pact, line)

const last = (pact: Pact, type: string, fits: (says: Line['says']) => boolean): Line | undefined =>
  pact.parts.story.filter((line) => line.type === type && fits(line.says)).at(-1)

/** The signature of a party on the text that stands. */
export const sealedSignature = (pact: Pact, party: string): Sealed | undefined => {
  const line = last(pact, 'pacts.signed', (says) => says.party === party && says.version === (pact.amendment ?? pact.version))
  return line && sealedLine(pact, line)
}

/** A report as it was told; what was put right later has a fact, and a seal, of its own. */
export const sealedReport = (pact: Pact, report: Pact['parts']['reports'][number]): Sealed | undefined => {
  const line = last(pact, 'pacts.reported', (says) => says.report === report.report)
  const activities: Claim = {
    name: wordFor(fieldNames(), 'activities'),
    shown: report.activities,
    says: report.activities,
    recorded: ({ data }) => data.activities,
  }
  return line && sealedLine(pact, line, [activities])
}

const texts: readonly string[] = ['pacts.worded', 'pacts.amendment-proposed']

/** A version of the text: by its fingerprint, and word for word where the page has its words. */
export const sealedText = (pact: Pact, version: number): Sealed | undefined => {
  const line = pact.parts.story.find(({ type, says }) => texts.includes(type) && says.version === version)
  const text = [pact.parts.text, pact.parts.amendment].find((one) => one?.version === version)
  if (!line || !text) return line && sealedLine(pact, line)
  const whole = { name: wordFor(fieldNames(), 'text'), shown: `${text.text.slice(0, 90)}…`, says: text.clauses }
  return sealedLine(pact, line, [{ ...whole, recorded: ({ data }) => data.clauses }])
}
