// A change to the ways I sign in.
import type { Problem } from '../kernel/problem.ts'

/** Does something to the keys, says how it went, and shows them as they are now; false when it was refused. */
export type Change = (asked: Promise<object | Problem>, sentence: string) => Promise<boolean>
