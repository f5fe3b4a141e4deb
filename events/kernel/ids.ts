// Names of streams and the shape of identities; whoever needs a new identity is given one.
export const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
export const isUuid = (text: string): boolean => uuidPattern.test(text)

export const streamOf = (context: string, id: string): string => `${context}-${id}`

/** The category before the first hyphen: `pacts` of `pacts-<id>`. */
export const contextOf = (stream: string): string => stream.slice(0, stream.indexOf('-'))

/** The identity after the first hyphen. */
export const idOf = (stream: string): string => stream.slice(stream.indexOf('-') + 1)
