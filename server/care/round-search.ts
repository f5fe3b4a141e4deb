// The round somebody waits for: at once where there is little to look at, else in its turn, in a thread, until it is found or they stop it.
import { sha256Hex } from '../kernel/identity.ts'
import { computeRound, type Round, type RoundMode } from './round.ts'
import { type Given, problemFor, workRound } from './round-work.ts'
import { type Ended, makeSearches, type Standing, type Who } from './searches.ts'
import { roundInThread } from './thread.ts'

/** Pairs of a request and a carer up to which a round takes less than a thread to begin it. */
export const atOnce = 20_000
/** Rounds that stay for whoever asks the same again, as a page does that compares, or that is opened again. */
const most = 16

// A round by the hour holds a thread for seconds: nobody waits behind it for one that takes moments.
const oneToOne = makeSearches<Round>({ most, winds: false })
const hourly = makeSearches<Round>({ most, winds: true })
const searchesOf = (mode: RoundMode) => (mode === 'hourly' ? hourly : oneToOne)

/** `leaves` ends when nobody waits any more; `anew`: a search that was stopped begins again. */
export type Asker = Omit<Who, 'mode' | 'question'> & {
  readonly leaves: AbortSignal
  readonly anew: boolean
  /** only to compare another round with it */
  readonly beside?: boolean
}

const isSmall = ({ rows: { requests, pool } }: Given): boolean => requests.length * pool.length <= atOnce

/** What a question of theirs is, so that they have one of each: the round with wishes, without, or imagined otherwise. */
const questionOf = ({ imagined, asked: { locks, bans } }: Given, beside = false): string =>
  beside ? 'beside' : imagined ? 'imagined' : locks.length + bans.length > 0 ? 'wished' : 'free'

/** The round; how its search ended; or neither, when nobody waited. */
export const searchRound = async (
  given: Given,
  { leaves, anew, beside, ...who }: Asker,
): Promise<Round | { readonly ended: Ended } | undefined> => {
  const { mode, ...asked } = given.asked
  const small = isSmall(given)
  if (small && mode !== 'hourly') return computeRound(problemFor(given), { mode, ...asked })
  const outcome = await searchesOf(mode).ask(
    sha256Hex(JSON.stringify(given)),
    (told, signal) => (small ? workRound(given, told, signal) : roundInThread(given, told, signal)),
    { ...who, mode, question: questionOf(given, beside), leaves, anew: ({ stopped }) => anew && stopped },
  )
  return 'found' in outcome ? outcome.found : outcome
}

type Mine = { readonly person: string; readonly desk: string; readonly mode: RoundMode }
/** The search this person waits for, or nothing. */
export const standingOf = (mine: Mine): Standing | undefined => searchesOf(mine.mode).standing(mine)
/** How many searches of theirs were told to stop. */
export const stopSearch = (mine: Mine): number => searchesOf(mine.mode).stop(mine)
