// From what a provider said to a person of this register: found again, met for the first time, or in doubt.
import { newId } from '../kernel/identity.ts'
import { type Claims, introduced, linksOf } from './claims.ts'
import type { Link, Links } from './links.ts'
import type { Provider } from './providers.ts'
import type { Registrar } from './registrar.ts'

export type Arrived = { readonly provider: Provider; readonly issuer: string; readonly claims: Claims }
/** `two-people`: the subject and the tax code belong to different people here; `not-mine`: to somebody else than who is signed in. */
export type Met = { readonly ok: true; readonly person: string } | { readonly ok: false; readonly why: 'two-people' | 'not-mine' }
export type MeetingDeps = { readonly links: Links; readonly registrar: Registrar; readonly linkKey: string; readonly now: () => string }

const ownerOf = async (links: Links, all: readonly Link[]): Promise<readonly string[]> => links.find(all.map(({ hash }) => hash))

const meet = async ({ links, registrar, now }: MeetingDeps, all: readonly Link[], { provider, claims }: Arrived): Promise<Met> => {
  const [before, other] = await ownerOf(links, all)
  if (other !== undefined) return { ok: false, why: 'two-people' }
  const mine = before ?? newId()
  await links.give(all, mine, now())
  // Two first sign-ins at once: the links say which of the two identities stays.
  const [person = mine, second] = await ownerOf(links, all)
  if (second !== undefined) return { ok: false, why: 'two-people' }
  await registrar.register(person, introduced(claims, provider), 'oidc')
  return { ok: true, person }
}

export type Meeting = {
  /** Whom these claims are; somebody nobody knows is registered. */
  meet(arrived: Arrived): Promise<Met>
  /** Gives these links to who is signed in, unless they are somebody else's. */
  join(arrived: Arrived, person: string): Promise<Met>
  /** Whether these claims are this person. */
  is(arrived: Arrived, person: string): Promise<Met>
}

export const makeMeeting = (deps: MeetingDeps): Meeting => {
  const linksIn = ({ claims, issuer, provider }: Arrived): readonly Link[] => linksOf(deps.linkKey, claims, issuer, provider)
  const are = async (all: readonly Link[], person: string): Promise<Met> => {
    const owners = await ownerOf(deps.links, all)
    return owners.length === 1 && owners[0] === person ? { ok: true, person } : { ok: false, why: 'not-mine' }
  }
  return {
    meet: (arrived) => meet(deps, linksIn(arrived), arrived),
    is: (arrived, person) => are(linksIn(arrived), person),
    join: async (arrived, person) => {
      const all = linksIn(arrived)
      if ((await ownerOf(deps.links, all)).some((owner) => owner !== person)) return { ok: false, why: 'not-mine' }
      await deps.links.give(all, person, deps.now())
      return are(all, person)
    },
  }
}
