// May this person ask or see this, and why: one answer for commands, reads and the buttons of the pages.
import type { Day, Instant } from '../../events/kernel/index.ts'
import type { Where } from '../../projections/kernel/index.ts'
import type { Grant, Me, Role, Scope } from './people.ts'

export type { Where }

/** A weighty act: only just after having signed in. */
export type Weighty = { readonly roles: readonly Role[]; readonly fresh: true }
/** The roles a command admits: the first that somebody holds counts. */
export type Admitted = readonly Role[] | Weighty

/** Why not. `where` is the place asked about, absent when it may be held anywhere. */
export type Why =
  /** nobody has entered */
  | { readonly because: 'nobody' }
  /** none of the roles it needs is held */
  | { readonly because: 'role'; readonly needs: readonly Role[]; readonly where?: Where }
  /** the role is held, but in other places */
  | { readonly because: 'elsewhere'; readonly role: Role; readonly holds: readonly Scope[]; readonly where?: Where }
  /** it begins on a day to come, or has ended */
  | { readonly because: 'early'; readonly role: Role; readonly day: Day }
  | { readonly because: 'over'; readonly role: Role; readonly day: Day }
  /** the role is held, but its holder entered with a code alone */
  | { readonly because: 'asleep'; readonly role: Role }
  /** the sign-in is too old for a weighty act */
  | { readonly because: 'not-fresh' }
export type May = { readonly yes: true; readonly role: Role; readonly scope: Scope } | { readonly yes: false; readonly why: Why }

/** Minutes a sign-in stays fresh. */
export const freshMinutes = 5

const anywhere: Scope = { kind: 'everywhere' }
const asResident: Grant = { role: 'resident', scope: anywhere, from: '' }

/** The grants of a person: who has none listed holds their roles everywhere, and everybody who has entered is a resident. */
const grantsOf = ({ grants, roles }: Me): readonly Grant[] =>
  grants ? [...grants, asResident] : roles.map((role) => ({ role, scope: anywhere, from: '' }))

const inForce = ({ from, until }: Grant, today: Day): boolean => from <= today && (until === undefined || today <= until)

const reaching: { readonly [K in Scope['kind']]: (id: string, where: Where) => boolean } = {
  everywhere: () => true,
  municipality: (id, { municipality }) => municipality === id,
  organisation: (id, { organisations }) => organisations?.includes(id) ?? false,
  building: (id, { building }) => building === id,
  lab: (id, { lab }) => lab === id,
  case: (id, where) => where.case === id,
}
const reaches = (scope: Scope, where: Where | undefined): boolean =>
  where === undefined || reaching[scope.kind]('id' in scope ? scope.id : '', where)

const whyNot = (grants: readonly Grant[], needs: readonly Role[], where: Where | undefined, today: Day): Why => {
  const place = where === undefined ? {} : { where }
  const untimely = grants.find((grant) => needs.includes(grant.role) && reaches(grant.scope, where))
  if (untimely) {
    const { role, from, until = '' } = untimely
    return from > today ? { because: 'early', role, day: from } : { because: 'over', role, day: until }
  }
  const held = needs.find((role) => grants.some((grant) => grant.role === role && inForce(grant, today)))
  if (held === undefined) return { because: 'role', needs, ...place }
  const holds = grants.filter((grant) => grant.role === held && inForce(grant, today)).map(({ scope }) => scope)
  return { because: 'elsewhere', role: held, holds, ...place }
}

/** The grants that hold on a day, a resident's among them. */
export const grantsInForce = (me: Me, today: Day): readonly Grant[] => grantsOf(me).filter((grant) => inForce(grant, today))

/** `where` absent: a grant counts wherever it holds. `today` is the day of asking, not the day a request speaks of. */
export const may = (me: Me | undefined, admitted: readonly Role[], where: Where | undefined, today: Day): May => {
  if (!me) return { yes: false, why: { because: 'nobody' } }
  const grants = grantsOf(me)
  for (const role of admitted)
    for (const grant of grants)
      if (grant.role === role && inForce(grant, today) && reaches(grant.scope, where)) return { yes: true, role, scope: grant.scope }
  const asleep = admitted.find((role) => me.asleep?.includes(role))
  return { yes: false, why: asleep ? { because: 'asleep', role: asleep } : whyNot(grants, admitted, where, today) }
}

export const rolesOf = (admitted: Admitted): readonly Role[] => ('roles' in admitted ? admitted.roles : admitted)

const isFresh = ({ signedIn }: Me, now: Instant): boolean =>
  signedIn !== undefined && Date.parse(now) - Date.parse(signedIn) <= freshMinutes * 60_000

/** The same for a command: a weighty one also wants a fresh sign-in. */
export const mayAsk = (
  me: Me,
  admitted: Admitted,
  where: Where | undefined,
  { now, today }: { readonly now: Instant; readonly today: Day },
): May => {
  const answer = may(me, rolesOf(admitted), where, today)
  return answer.yes && 'fresh' in admitted && !isFresh(me, now) ? { yes: false, why: { because: 'not-fresh' } } : answer
}

/** What a read knows of who asks: `ReadAsk` has all three. */
export type Asking = { readonly me: Me | undefined; readonly asOf: string | undefined; readonly today: Day }

/**
 * Of these commands the ones this person may ask there: what a read answers as `asks` and the pages show as buttons. The past cannot be asked anything.
 * A weighty command is among them however old the sign-in: who presses it is asked to confirm who they are.
 */
export const asksFor = <C extends string>(
  access: { readonly [K in C]: Admitted },
  names: readonly C[],
  { me, asOf, today }: Asking,
  where?: Where,
): readonly C[] => (me && asOf === undefined ? names.filter((name) => may(me, rolesOf(access[name]), where, today).yes) : [])
