// The identity of a row: made from what names it, so that whoever imports the same file finds the same stream.
import { namedUuid } from '../kernel/index.ts'

/** The stream of a row: its municipality's ISTAT code and its number there. */
export const rowId = (digest: (text: string) => string, municipality: string, number: string): string =>
  namedUuid(digest(`register\n${municipality}\n${number}`))
