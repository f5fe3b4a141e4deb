// Where a fact comes from: every fact of the network says it, and how far it can be trusted.
import { code, group, list, oneOf, open, optional, text, type ValueOf } from '../kernel/index.ts'

/**
 * `quoted`: the document says it in the words of `quotes`; `file-name`: only the document's name says it; `verified-list`, `earlier-list`:
 * a list of `document`, checked or from before mergers; `author-knowledge`, `remainder` (what the other lists leave), `same-name` (the territory
 * is called like the place), `unconfirmed`: read off that list with so much trust; `reported`: a publication told in `note`; `stated`: the
 * secretariat says so, on the ground of `note`.
 */
export const evidences = [
  'quoted',
  'file-name',
  'verified-list',
  'earlier-list',
  'author-knowledge',
  'remainder',
  'same-name',
  'unconfirmed',
  'reported',
  'stated',
] as const
export type Evidence = (typeof evidences)[number]

/** `quotes` are exact passages of `document`, a file name. */
export const source = () =>
  group({
    evidence: oneOf(evidences),
    document: optional(code(120)),
    quotes: optional(list(open(text(2000)), 8)),
    note: optional(open(text(500))),
  })
export type Source = ValueOf<ReturnType<typeof source>>

const needsNote: ReadonlySet<Evidence> = new Set(['reported', 'stated'])

/** Whether one can go and look: a document with its words, a document, or at least the ground in words. */
export const isTraceable = ({ evidence, document, quotes, note }: Source): boolean =>
  needsNote.has(evidence) ? note !== undefined : document !== undefined && (evidence !== 'quoted' || (quotes?.length ?? 0) > 0)
