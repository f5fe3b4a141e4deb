// The questions asked of the pacts.
export { type Count, figures, places } from './figures.ts'
export { pact, text } from './one.ts'
export { type Db, type RegisterFilter, type RegisterItem, register, type Sort, sorts } from './register.ts'
export { happened, type Period, touched } from './touched.ts'
export { endingSoon, lateReports, overdue, reminders, todo } from './waiting.ts'
