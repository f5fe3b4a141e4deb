// One-time codes: issued by somebody for a person, good for some days, spent once.
import type { Instant } from '../../events/kernel/index.ts'
import { newId, random16, sameText, slowHash } from '../kernel/identity.ts'
import type { Role } from '../kernel/people.ts'
import type { Asked } from './asked.ts'
import { browserMark, type CodeRow, type CodeShelf, postgresCodes } from './code-shelf.ts'
import { codeIn, codeText, newCode } from './code-text.ts'

/** How it reaches the person: on paper or by voice, by mail, or on the terminal of whoever installs. */
export const ways = ['print', 'mail', 'command-line'] as const
export type Way = (typeof ways)[number]

export type CodeAsk = {
  /** whom it signs in: a UUID */
  readonly person: string
  readonly way: Way
  /** who issues it and under which role; absent on the command line and when the person asks by mail */
  readonly by?: string
  readonly role?: Role
  /** minutes it is good for; `usualMinutes` when absent */
  readonly minutes?: number
  /** only this browser may spend it */
  readonly browser?: string
  /** the link of the mailbox it is sent to, which is the person's own once it comes back from there */
  readonly mailbox?: string
}
/** `url` carries the code in its fragment, which browsers send to nobody. */
export type IssuedCode = { readonly id: string; readonly code: string; readonly url: string; readonly until: Instant }
export type Spent =
  | { readonly ok: true; readonly person: string; readonly mailbox?: string }
  /** `wrong`: unknown, expired, spent, held or of another browser: nobody is told which */
  | { readonly ok: false; readonly why: 'wrong' | 'busy' }

export type Codes = {
  issue(ask: CodeAsk): Promise<IssuedCode>
  spend(text: string, browser: string): Promise<Spent>
  of: CodeShelf['of']
  withdraw: CodeShelf['withdraw']
}
export type CodeDeps = { readonly asked: Asked; readonly now: () => Instant; readonly publicUrl: string | undefined }

const day = 24 * 60
/** A week: time for a letter to arrive. */
export const usualMinutes = 7 * day
export const maxMinutes = 30 * day

/** Failures after which a code rests, for how many minutes, and after which it is never good again. */
export const [failuresToRest, restMinutes, failuresToDie] = [5, 15, 20] as const
/** Codes looked at together: each takes 32 MiB and a tenth of a second. */
const maxUnderWay = 8

const plusMinutes = (instant: Instant, minutes: number): Instant => new Date(Date.parse(instant) + minutes * 60_000).toISOString()

const isGood = ({ until, used, failures, heldUntil, browser }: CodeRow, from: string, now: Instant): boolean =>
  until > now &&
  used === undefined &&
  failures < failuresToDie &&
  (heldUntil === undefined || heldUntil <= now) &&
  (browser === undefined || browser === browserMark(from))

const failed = async (shelf: CodeShelf, { id, failures }: CodeRow, now: Instant): Promise<void> => {
  const rests = (failures + 1) % failuresToRest === 0
  await shelf.failed(id, rests ? plusMinutes(now, restMinutes) : undefined)
}

export const makeCodes = ({ asked, now, publicUrl = '' }: CodeDeps): Codes => {
  const shelf = postgresCodes(asked)
  let underWay = 0
  const judged = async (text: string, browser: string): Promise<Spent> => {
    const given = codeIn(text)
    if (!given) return { ok: false, why: 'wrong' }
    const row = await shelf.find(given.handle)
    // Nothing to compare with takes as long as a wrong code.
    const hash = await slowHash(given.secret, row?.salt ?? 'nobody has this code')
    if (!row) return { ok: false, why: 'wrong' }
    const at = now()
    const right = sameText(hash, row.hash)
    if (right && isGood(row, browser, at) && (await shelf.spend(row.id, at)))
      return { ok: true, person: row.person, ...(row.mailbox === undefined ? {} : { mailbox: row.mailbox }) }
    if (!right) await failed(shelf, row, at)
    return { ok: false, why: 'wrong' }
  }
  const issue = async (ask: CodeAsk): Promise<IssuedCode> => {
    const [parts, salt, id, issued] = [newCode(), random16(), newId(), now()]
    const until = plusMinutes(issued, Math.min(ask.minutes ?? usualMinutes, maxMinutes))
    const hash = await slowHash(parts.secret, salt)
    const kept = await shelf.keep({ ...ask, id, handle: parts.handle, salt, hash, issued, until })
    const code = codeText(parts)
    return kept ? { id, code, until, url: `${publicUrl}/accedi#codice=${code}` } : issue(ask)
  }
  return {
    issue,
    of: shelf.of,
    withdraw: shelf.withdraw,
    spend: async (text, browser) => {
      if (underWay >= maxUnderWay) return { ok: false, why: 'busy' }
      underWay++
      try {
        return await judged(text, browser)
      } finally {
        underWay--
      }
    },
  }
}
