// How old somebody is on a day, and who may sign an autonomy pact: from the 19th birthday to the day before the 40th.
import type { Day } from '../kernel/index.ts'

export const youngest = 19
export const oldest = 39

/** Whole years on a day. Who was born on a 29th of February turns a year older on 1 March of the years without one. */
export const ageOn = (born: Day, day: Day): number =>
  Number(day.slice(0, 4)) - Number(born.slice(0, 4)) - (day.slice(5) < born.slice(5) ? 1 : 0)
