// Who is asking: an identity and its roles, never a name in the log.
/** The roles a command or a read may demand (Italian ↔ English in docs/glossary.md). */
export const roles = ['resident', 'representative', 'maker', 'clerk', 'manager', 'auditor', 'secretariat'] as const
export type Role = (typeof roles)[number]

/** `id` is a UUID; `label` is what the page shows to that person alone. */
export type Me = { readonly id: string; readonly label: string; readonly roles: readonly Role[] }

/** The role under which somebody asks: the first of those the command admits, or none. */
export const roleFor = (me: Me, admitted: readonly Role[]): Role | undefined => admitted.find((role) => me.roles.includes(role))
