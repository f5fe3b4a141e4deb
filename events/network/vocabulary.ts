// The words of the network: what a body can be, how bodies hang together, what a service is about.
export const organisationKinds = [
  'cooperative',
  'consortium',
  'public-company',
  'society-of-health',
  'foundation',
  'association',
  'fund-manager',
  'enterprise-network',
  'project',
  'institution',
] as const
export const territoryKinds = ['province', 'metropolitan-city', 'ambito', 'zone', 'area'] as const
export const governmentKinds = ['municipality', 'union', 'mountain-community'] as const
export const kinds = [...organisationKinds, ...territoryKinds, ...governmentKinds] as const
export type Kind = (typeof kinds)[number]

/** The three shelves of the register. */
export const families = ['organisation', 'government', 'territory'] as const
export type Family = (typeof families)[number]
const shelf: { readonly [family in Exclude<Family, 'organisation'>]: readonly string[] } = {
  government: governmentKinds,
  territory: territoryKinds,
}
export const familyOf = (kind: Kind): Family =>
  shelf.government.includes(kind) ? 'government' : shelf.territory.includes(kind) ? 'territory' : 'organisation'

/** How one body stands to another: `lead` is a capofila, `principal` commissions, `within` is geography, `active-in` is where one works. */
export const roles = ['member', 'lead', 'area-lead', 'partner', 'manager', 'principal', 'funder', 'within', 'active-in'] as const
export type Role = (typeof roles)[number]

/** Roles beside the body that runs a service. */
export const shares = ['lead', 'partner', 'owner', 'funder', 'host'] as const
export type Share = (typeof shares)[number]

export const serviceKinds = [
  'care',
  'health',
  'education',
  'youth',
  'work',
  'family',
  'minors',
  'emergency',
  'residential',
  'housing',
  'commons',
  'inclusion',
  'justice',
  'migration',
] as const
export type ServiceKind = (typeof serviceKinds)[number]

/** On what footing a service is run; `unsaid` when its source does not say. */
export const modes = ['convention', 'private', 'co-design', 'on-behalf', 'collaboration', 'unsaid'] as const
export type Mode = (typeof modes)[number]
export const stages = ['planned', 'running', 'past'] as const
export type Stage = (typeof stages)[number]

/** What a body can be counted in. */
export const figures = ['municipalities', 'members', 'staff'] as const
export type Figure = (typeof figures)[number]
export const topics = ['seat', 'web', 'remark'] as const
export type Topic = (typeof topics)[number]
