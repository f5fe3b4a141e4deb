// Who may read a page of a context, and which scopes they read it with.
import type { Day, Secrecy } from '../../events/kernel/index.ts'
import { everyone, scopeName } from '../../projections/kernel/index.ts'
import type { Context } from './context.ts'
import { grantsInForce, may, type Why } from './may.ts'
import type { Me, Role } from './people.ts'

/** `self`: whoever has entered, for what is about themselves. A list lets in only those roles, and shows them what lies in the scope of those grants. */
export type Readers = 'everyone' | 'signed-in' | readonly (Role | 'self')[]
/** The path of a stream's facts, as `readers` calls it. */
export const storyPath = '/:id/history'

const usual: { readonly [S in Secrecy]: Readers } = { open: 'everyone', members: 'signed-in', case: [] }

/** Who may read a path: what the context says of it, for the story what it says of the thing itself, or what its secrecy says of all. */
export const readersOf = (
  { readers, secrecy }: Pick<Context, 'secrecy'> & { readonly readers?: object | undefined },
  path: string,
): Readers => {
  const said: { readonly [path: string]: Readers | undefined } = { ...readers }
  return said[path] ?? (path === storyPath ? said['/:id'] : undefined) ?? usual[secrecy]
}

/** `scopes`: the names a row's `sees` must hold one of. `selfOnly`: they read what is about themselves, and this is why nothing else. */
export type Sight =
  | { readonly yes: true; readonly scopes: readonly string[]; readonly selfOnly?: Why }
  | { readonly yes: false; readonly why: Why }

// What everybody is who has entered shows them nothing more.
const scopesOf = (me: Me, today: Day, counts: (role: Role) => boolean): readonly string[] => [
  ...new Set([
    everyone,
    ...grantsInForce(me, today)
      .filter(({ role, scope }) => counts(role) && !(role === 'resident' && scope.kind === 'everywhere'))
      .map(({ scope }) => scopeName(scope)),
  ]),
]
const own = (me: Me): string => `person:${me.id}`

/** Whether somebody may read a page at all; what of it, the scopes decide. */
export const maySee = (me: Me | undefined, readers: Readers, today: Day): Sight => {
  if (!me) return readers === 'everyone' ? { yes: true, scopes: [everyone] } : { yes: false, why: { because: 'nobody' } }
  if (typeof readers === 'string') return { yes: true, scopes: [...scopesOf(me, today, () => true), own(me)] }
  const roles = readers.filter((reader) => reader !== 'self')
  const self = readers.includes('self')
  const answer = may(me, roles, undefined, today)
  if (!answer.yes && !self) return answer
  const scopes = [...scopesOf(me, today, (role) => roles.includes(role)), ...(self ? [own(me)] : [])]
  return { yes: true, scopes, ...(answer.yes ? {} : { selfOnly: answer.why }) }
}

/** Whether a thing that `sees` says is shown to them. */
export const isSeen = (sees: readonly string[], scopes: readonly string[]): boolean => scopes.some((scope) => sees.includes(scope))
