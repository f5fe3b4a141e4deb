// What the manager asks of a building, and how it is sent.
import type { Desk } from '../kernel/asks/desk.tsx'
import { api, type Building, type Initiative, type Unit } from './api.ts'
import { type Daily, daily } from './asking-daily.ts'
import { type Flatly, flatly } from './asking-flats.ts'
import { type Money, money } from './asking-money.ts'
import { words } from './words.ts'

/** A building with its flats and initiatives, as its manager sees them. */
export type Managed = Omit<Building, 'units'> & { readonly units: readonly Unit[]; readonly initiatives: readonly Initiative[] }

const common = {
  commands: () => words().commands,
  events: () => words().events,
  send: (id: string, command: Daily | Flatly | Money, data: object, sending: { readonly key: string }) =>
    api.ask(id, command, data as never, sending),
}
export const dailyDesk: Desk<Managed, Daily> = { ...common, asking: daily }
export const moneyDesk: Desk<Managed, Money> = { ...common, asking: money }
export const flatDesk: Desk<Managed, Flatly> = { ...common, asking: flatly }
