// The questions asked of the pacts.
export { type Count, figures, places } from './figures.ts'
export { pact, text } from './one.ts'
export { type RegisterFilter, type RegisterItem, register, type Sort, sorts } from './register.ts'
