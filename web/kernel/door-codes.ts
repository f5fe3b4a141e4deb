// The codes people show at the door: a QR with their identity, or six digits made from it. A convenience to find somebody on the list, never a secret.

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
const digits = 1_000_000n

const numberOf = (id: string): bigint => BigInt(`0x${id.replaceAll('-', '')}`)

/** The six digits of a person at a session; two people may have the same, and then one chooses. */
export const digitsOf = (session: string, person: string): string =>
  String((numberOf(session) ^ numberOf(person)) % digits).padStart(6, '0')

/** The person whose own code this is; undefined for any other code, also one of ours that leads somewhere. */
export const personIn = (code: string): string | undefined => {
  const text = code.trim().toLowerCase()
  return text.match(uuid)?.[0] === text ? text : undefined
}

/** Every person of the list that a read or typed code means. */
export const meant = (code: string, session: string, people: readonly string[]): readonly string[] => {
  const ids: readonly string[] = code.toLowerCase().match(uuid) ?? []
  if (ids.length > 0) return people.filter((person) => ids.includes(person))
  const typed = code.replace(/\D/g, '')
  return typed.length === 6 ? people.filter((person) => digitsOf(session, person) === typed) : []
}
