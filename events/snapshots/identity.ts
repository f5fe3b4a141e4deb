// The identity of a municipality's published register: made from its ISTAT code, so that whoever imports finds the same stream.
import { namedUuid } from '../kernel/index.ts'

export const bookId = (digest: (text: string) => string, municipality: string): string => namedUuid(digest(`snapshots\n${municipality}`))
