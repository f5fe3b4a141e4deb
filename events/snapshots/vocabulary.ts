// The repeated shapes that the facts of a municipality's published register are written with.
import { group, istat, list, open, sha256, text, verbatim, whole } from '../kernel/index.ts'

export const municipality = () => istat()
/** The columns of a publication in their order: the header exactly as written, and the key its cells are kept under. */
export const columns = () => list(group({ header: open(verbatim(200)), key: open(verbatim(200)) }), 100)
export type Heading = { readonly header: string; readonly key: string }
/** What is counted of a publication: rows it has, rows that could not be taken in, cells held back. */
export const counts = { rows: whole(), refused: whole(), withheld: whole() }
export const file = { name: open(text(255)), sha256: sha256() }
