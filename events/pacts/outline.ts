// The text of a pact: its clauses written out one after the other, and the fourteen every pact is expected to have.
export type Clause = { readonly heading: string; readonly body: string }

/** The outline of Palermo's model, in its order: a text may have other clauses, and says so in its own headings. */
export const outline = [
  'object',
  'duration',
  'action',
  'monitoring',
  'risks',
  'liability',
  'disputes',
  'beside',
  'amendment',
  'conclusion',
  'breach',
  'guarantees',
  'final',
  'privacy',
] as const
export type OutlineClause = (typeof outline)[number]

/** The text as it is read, hashed and signed: «Art. 1 – Heading», a line, the body, a blank line between one clause and the next. */
export const wholeText = (clauses: readonly Clause[]): string =>
  clauses.map(({ heading, body }, i) => `Art. ${i + 1} – ${heading}\n${body}`).join('\n\n')
