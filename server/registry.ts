// The contexts at the counter: one line each.

export { network } from './network/routes.ts'
export { pacts } from './pacts/routes.ts'
