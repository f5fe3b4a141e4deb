// Answers with which something the house says by itself is settled.
import type { Answer } from '../kernel/ask.ts'

// The tables may be behind the log, and somebody may act between the look and the asking: what the law says then is no fault.
const outcomes: readonly Answer['outcome'][] = ['recorded', 'duplicate', 'refused', 'stale']

export const isSettled = ({ outcome }: Answer): boolean => outcomes.includes(outcome)
