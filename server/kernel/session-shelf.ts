// What is remembered of a session, and where: the port that PostgreSQL fills, and a shelf in memory for a counter that stands alone.
import type { Instant } from '../../events/kernel/index.ts'

/** How somebody proved who they are; `demo` is choosing a character of the demonstration. */
export const methods = ['demo', 'oidc', 'passkey', 'code'] as const
export type Method = (typeof methods)[number]

export type Session = {
  readonly id: string
  /** a UUID */
  readonly person: string
  readonly method: Method
  /** the OIDC provider, by its name in the configuration */
  readonly provider?: string
  /** browser and system in two words, for its owner to recognise it */
  readonly agent: string
  /** a fingerprint of the grants in force when the token was made */
  readonly roles: string
  readonly opened: Instant
  /** the last time the person proved again who they are */
  readonly confirmed: Instant
  /** the last request, to the minute */
  readonly seen: Instant
}
/** `from` and `to` are hashes of tokens; `from` is still good until `graceUntil`, for requests under way. */
export type Rotation = Pick<Session, 'id' | 'roles' | 'confirmed'> & {
  readonly from: string
  readonly to: string
  readonly graceUntil: Instant
}
/** Which sessions of a person: one, all but one, or all. */
export type Ending = { readonly person: string; readonly id?: string; readonly except?: string }

/** Tokens come here as SHA-256 only. */
export type SessionShelf = {
  open(session: Session, token: string): Promise<void>
  /** by its token, or by the token before the last rotation while its grace lasts */
  find(token: string, now: Instant): Promise<Session | undefined>
  touch(id: string, seen: Instant): Promise<void>
  /** false when it was rotated or ended meanwhile */
  rotate(rotation: Rotation): Promise<boolean>
  /** the latest used first */
  of(person: string): Promise<readonly Session[]>
  /** how many ended */
  end(ending: Ending): Promise<number>
  /** Forgets the sessions nobody has used since. */
  sweep(unseenSince: Instant): Promise<number>
}

type Kept = { session: Session; token: string; previous?: { readonly token: string; readonly until: Instant } }

const isMeant = ({ session }: Kept, { person, id, except }: Ending): boolean =>
  session.person === person && (id === undefined || session.id === id) && session.id !== except

export const memorySessions = (): SessionShelf => {
  const kept = new Map<string, Kept>()
  const remove = (meant: (one: Kept) => boolean): Promise<number> => {
    const ids = [...kept.values()].filter(meant).map(({ session }) => session.id)
    for (const id of ids) kept.delete(id)
    return Promise.resolve(ids.length)
  }
  return {
    open: async (session, token) => void kept.set(session.id, { session, token }),
    find: async (token, now) =>
      [...kept.values()].find((one) => one.token === token || (one.previous?.token === token && one.previous.until > now))?.session,
    touch: async (id, seen) => {
      const one = kept.get(id)
      if (one) one.session = { ...one.session, seen }
    },
    rotate: async ({ id, from, to, graceUntil, roles, confirmed }) => {
      const one = kept.get(id)
      if (one?.token !== from) return false
      kept.set(id, { session: { ...one.session, roles, confirmed }, token: to, previous: { token: from, until: graceUntil } })
      return true
    },
    of: async (person) =>
      [...kept.values()]
        .map(({ session }) => session)
        .filter((session) => session.person === person)
        .sort((one, other) => other.seen.localeCompare(one.seen)),
    end: (ending) => remove((one) => isMeant(one, ending)),
    sweep: (unseenSince) => remove(({ session }) => session.seen < unseenSince),
  }
}
