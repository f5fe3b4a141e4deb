// The shapes that the facts and requests of a matching round are written with: identities and numbers, nothing else.
import { group, list, oneOf, open, reference, sha256, text, whole } from '../kernel/index.ts'

export const modes = ['coverage', 'stable', 'balanced', 'hourly'] as const
export type RoundMode = (typeof modes)[number]

/** Pairs one round may have: more do not fit the entries of one request. */
export const mostPairs = 2_000
/** Proposals already out that one round may keep. */
export const mostKept = 500
/** Pairs in one fact. */
export const pairsInOne = 250

export const pair = () => group({ request: reference(), carer: reference(), score: whole(0, 10_000) })
export type Pair = { readonly request: string; readonly carer: string; readonly score: number }
export const pairs = (most: number) => list(pair(), most)

export const input = {
  mode: oneOf(modes),
  /** SHA-256 of the canonical problem: the same input gives the same round */
  input: sha256(),
  weights: whole(1, 1_000),
  requests: whole(0, 100_000),
  carers: whole(0, 100_000),
  /** pairs the operator wanted kept together, and apart */
  locks: pairs(200),
  bans: pairs(200),
  /** pairs already proposed that the round left as they were */
  kept: pairs(mostKept),
}
export const result = {
  covered: whole(0, 100_000),
  /** Σ score, in hundredths of a point; `bound` is what no round can exceed */
  score: whole(),
  bound: whole(),
  /** pairs of a family and a carer who would both gain by leaving theirs */
  blocking: whole(0, 10_000_000),
}
export const reason = () => open(text(500))
