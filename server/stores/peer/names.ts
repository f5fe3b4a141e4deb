// Names of streams and types of any KurrentDB client, as the log can hold them and back.

// What the log takes as it is (see ../check.ts), but for the prefix that marks the others.
const plain = /^(?!peer:)[a-z][\x21\x23-\x5b\x5d-\x7e]{0,199}$/
const prefix = 'peer:'

/** Kept by this peer for itself: percent-encoding never writes a dollar, so no client can name them. */
export const marks = { deleted: 'peer:$deleted', tombstone: 'peer:$tombstone' } as const

/** Throws `URIError` for a lone surrogate, which no UTF-8 name has. */
export const keptName = (name: string): string => (plain.test(name) ? name : `${prefix}${encodeURIComponent(name)}`)
export const givenName = (kept: string): string => (kept.startsWith(prefix) ? decodeURIComponent(kept.slice(prefix.length)) : kept)
export const isMark = (type: string): boolean => type === marks.deleted || type === marks.tombstone
