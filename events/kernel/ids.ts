// Names of streams and the shape of identities; whoever needs a new identity is given one.
export const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
export const isUuid = (text: string): boolean => uuidPattern.test(text)

export const streamOf = (context: string, id: string): string => `${context}-${id}`

/** The category before the first hyphen: `pacts` of `pacts-<id>`. */
export const contextOf = (stream: string): string => stream.slice(0, stream.indexOf('-'))

/** The identity after the first hyphen. */
export const idOf = (stream: string): string => stream.slice(stream.indexOf('-') + 1)

/** A UUIDv8 (RFC 9562 §5.8) from the SHA-256 of a text in lower-case hexadecimal: the same name, the same identity. */
export const namedUuid = (sha256: string): string => {
  const variant = ((Number.parseInt(sha256.slice(16, 17), 16) & 0x3) | 0x8).toString(16)
  return `${sha256.slice(0, 8)}-${sha256.slice(8, 12)}-8${sha256.slice(13, 16)}-${variant}${sha256.slice(17, 20)}-${sha256.slice(20, 32)}`
}
