// A refusal or a failure is a value: what the server said, in the shape of RFC 9457.
/** `at` names the fields that are wrong by dotted path; `says` the check each failed. */
export type FieldFault = { readonly at: string; readonly says: string; readonly limit?: number | string }
export type Problem = {
  readonly problem: true
  readonly status: number
  /** one sentence for people, in the language asked */
  readonly title: string
  readonly code: string
  /** the rule that refused, e.g. `pacts.not-negotiated` */
  readonly rule?: string
  /** what the rule looked at */
  readonly values?: { readonly [name: string]: unknown }
  readonly at?: readonly string[]
  readonly problems?: readonly FieldFault[]
  readonly requestId?: string
}

export const isProblem = (answer: unknown): answer is Problem =>
  typeof answer === 'object' && answer !== null && 'problem' in answer && answer.problem === true

/** The server could not be reached at all. */
export const unreachable: Problem = { problem: true, status: 0, title: '', code: 'unreachable' }

/** A request that may be sent again unchanged: nobody knows whether it arrived, or the server asked to wait. */
export const mayRetry = (problem: Problem): boolean => problem.status === 0 || problem.status === 429 || problem.status >= 500
