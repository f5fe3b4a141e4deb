// The contexts at the counter: one line each.

export { audit } from './audit/routes.ts'
export { findings } from './findings/routes.ts'
export { network } from './network/routes.ts'
export { pacts } from './pacts/routes.ts'
export { seats } from './seats/routes.ts'
