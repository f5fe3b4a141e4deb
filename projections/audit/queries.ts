// The questions of those who check.
export { type Between, changes, changesCounted, corrections, figures } from './changes.ts'
export { type Check, checkFound, checkNames, checksCounted, type Db, defaults } from './checks.ts'
export { type SampleAsk, sample, titles } from './sample.ts'
