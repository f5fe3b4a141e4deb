// Whom a verifier trusts (C2SP tlog-policy): the keys of the log, the witnesses, and how many of them must have cosigned.
import { openCheckpoint } from '../log/checkpoint.ts'
import { algorithms, formatVkey, parseVkey, type Vkey } from '../log/keys.ts'
import type { Hash } from '../log/merkle.ts'

export type Witness = { readonly name: string; readonly vkey: Vkey; readonly url?: string }
/** A group is satisfied by `threshold` of its members, which are witnesses or earlier groups. */
export type Group = { readonly name: string; readonly threshold: number; readonly members: readonly string[] }
export type Policy = {
  readonly logs: readonly Vkey[]
  readonly witnesses: readonly Witness[]
  readonly groups: readonly Group[]
  /** a witness, a group, or `none` */
  readonly quorum: string
}
/** The line, from 1, that is not as it should be; 0 when something is lacking. */
export type PolicyFault = { readonly line: number; readonly says: string }

type Draft = { logs: Vkey[]; witnesses: Witness[]; groups: Group[]; quorum?: string }
type Reader = (draft: Draft, words: readonly string[]) => string | undefined

const none = 'none'
const allowed = /^[\t\n\x20-\x7e\x80-\uffff]*$/

const keyOf = (text: string | undefined, algorithm: Vkey['algorithm']): Vkey | undefined => {
  const vkey = parseVkey(text ?? '')
  return vkey?.algorithm === algorithm ? vkey : undefined
}
const sameKey = (a: Vkey, b: Vkey): boolean => Buffer.compare(a.publicKey, b.publicKey) === 0
const isNamed = ({ witnesses, groups }: Draft, name: string): boolean => [...witnesses, ...groups].some((one) => one.name === name)

const readLog: Reader = ({ logs }, [text, , ...rest]) => {
  const vkey = keyOf(text, algorithms.ed25519)
  if (!vkey || rest.length > 0) return 'non è una chiave di registro'
  if (logs.some((log) => sameKey(log, vkey))) return 'la chiave c’è già'
  logs.push(vkey)
  return undefined
}

const readWitness: Reader = (draft, [name = none, text, url, ...rest]) => {
  const vkey = keyOf(text, algorithms.cosignature)
  if (!vkey || rest.length > 0) return 'non è una chiave di testimone'
  if (name === none || isNamed(draft, name)) return `il nome «${name}» è già preso`
  if (draft.witnesses.some((witness) => sameKey(witness.vkey, vkey))) return 'la chiave c’è già'
  draft.witnesses.push({ name, vkey, ...(url === undefined ? {} : { url }) })
  return undefined
}

const thresholdOf = (word: string, members: number): number | undefined => {
  const threshold = { any: 1, all: members }[word] ?? (/^[1-9]\d*$/.test(word) ? Number(word) : undefined)
  return threshold !== undefined && threshold >= 1 && threshold <= members ? threshold : undefined
}

const readGroup: Reader = (draft, [name = none, word = '', ...members]) => {
  const threshold = thresholdOf(word, members.length)
  if (threshold === undefined) return 'la soglia deve stare fra 1 e il numero dei membri'
  if (name === none || isNamed(draft, name)) return `il nome «${name}» è già preso`
  const taken = draft.groups.flatMap((group) => group.members)
  const wrong = members.find((member, n) => !isNamed(draft, member) || taken.includes(member) || members.indexOf(member) !== n)
  if (wrong !== undefined) return `«${wrong}» non è definito prima, o è già membro di un gruppo`
  draft.groups.push({ name, threshold, members })
  return undefined
}

const readQuorum: Reader = (draft, [name = '', ...rest]) => {
  if (draft.quorum !== undefined || rest.length > 0) return 'il quorum va detto una volta sola'
  if (name !== none && !isNamed(draft, name)) return `«${name}» non è definito prima`
  draft.quorum = name
  return undefined
}

const readers: { readonly [word: string]: Reader } = { log: readLog, witness: readWitness, group: readGroup, quorum: readQuorum }

/** Reads a policy file. Says in Italian what is wrong, and on which line. */
export const parsePolicy = (text: string): Policy | PolicyFault => {
  if (!allowed.test(text)) return { line: 0, says: 'contiene caratteri di controllo' }
  const draft: Draft = { logs: [], witnesses: [], groups: [] }
  for (const [n, line] of text.split('\n').entries()) {
    const [word = '', ...words] = line.split(/[ \t]+/).filter((each) => each !== '')
    if (word === '' || word.startsWith('#')) continue
    const says = Object.hasOwn(readers, word) ? readers[word]?.(draft, words) : `«${word}» non si conosce`
    if (says !== undefined) return { line: n + 1, says }
  }
  const { quorum } = draft
  return quorum === undefined ? { line: 0, says: 'manca il quorum' } : { ...draft, quorum }
}

export const isPolicyFault = (answer: Policy | PolicyFault): answer is PolicyFault => 'says' in answer

/** The text of a policy; comments are the lines above it, without their `#`. */
export const formatPolicy = ({ logs, witnesses, groups, quorum }: Policy, comments: readonly string[] = []): string =>
  [
    ...comments.map((comment) => `# ${comment}`),
    ...logs.map((vkey) => `log ${formatVkey(vkey)}`),
    ...witnesses.map(({ name, vkey, url }) => ['witness', name, formatVkey(vkey), ...(url === undefined ? [] : [url])].join(' ')),
    ...groups.map(({ name, threshold, members }) => ['group', name, threshold, ...members].join(' ')),
    `quorum ${quorum}`,
    '',
  ].join('\n')

const satisfied = (policy: Policy, name: string, cosigned: ReadonlySet<string>): boolean => {
  if (name === none || cosigned.has(name)) return true
  const group = policy.groups.find((one) => one.name === name)
  return group !== undefined && group.members.filter((member) => satisfied(policy, member, cosigned)).length >= group.threshold
}

export type Trusted = {
  readonly ok: true
  readonly origin: string
  readonly size: number
  readonly root: Hash
  /** names of the witnesses of the policy that have cosigned */
  readonly cosigned: readonly string[]
  readonly quorum: boolean
}
export type Distrusted = { readonly ok: false; readonly why: 'malformed' | 'wrong-signature' | 'unknown-keys' | 'other-origin' }

type KeyName = Pick<Vkey, 'name' | 'keyId'>
const isOf = (one: KeyName, other: KeyName): boolean => one.name === other.name && one.keyId === other.keyId

/** What a policy makes of a signed checkpoint: a key of the log that bears the name of its origin must have signed it. */
export const trust = (policy: Policy, note: Uint8Array | string): Trusted | Distrusted => {
  const opened = openCheckpoint(note, [...policy.logs, ...policy.witnesses.map(({ vkey }) => vkey)])
  if (!opened.ok) return opened
  const { origin, size, root } = opened
  const signed = opened.note.verified
  if (!policy.logs.some((vkey) => vkey.name === origin && signed.some((one) => isOf(one, vkey)))) return { ok: false, why: 'unknown-keys' }
  const cosigned = policy.witnesses.filter(({ vkey }) => signed.some((one) => isOf(one, vkey))).map(({ name }) => name)
  return { ok: true, origin, size, root, cosigned, quorum: satisfied(policy, policy.quorum, new Set(cosigned)) }
}
