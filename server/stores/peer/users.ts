// Who may speak to this peer: a name and a password, as every client of KurrentDB can send them.
import { createHash, timingSafeEqual } from 'node:crypto'

export type User = { readonly name: string; readonly password: string }
/** The name of whoever a header proves to be, or undefined. */
export type Users = (authorization: string | undefined) => string | undefined

export const minPassword = 12
const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Compares in a time that does not tell how much of a password is right. Throws for no user, or a password under `minPassword`. */
export const knownUsers = (users: readonly User[]): Users => {
  if (users.length === 0) throw new Error('a peer needs at least one user')
  if (users.some(({ password }) => password.length < minPassword)) throw new Error(`a password has at least ${minPassword} characters`)
  const known = users.map(({ name, password }) => ({ name, proof: digest(`${name}:${password}`) }))
  return (authorization) => {
    const given = /^basic (\S+)$/i.exec(authorization ?? '')?.[1]
    if (given === undefined) return undefined
    const proof = digest(Buffer.from(given, 'base64').toString('utf8'))
    return known.filter((user) => timingSafeEqual(user.proof, proof)).at(0)?.name
  }
}
