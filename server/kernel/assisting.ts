// Helping somebody at a desk: only who has no way of their own to ask.
import type { Sentence } from './context.ts'

/** Given what a body says under `for`: `may`, or why not. */
export type Assisting = (person: unknown) => Promise<'may' | 'malformed' | { readonly rule: string; readonly sentence: Sentence }>
