// How the stories of the pacts are written: who did what on which day, in the order in which it became known.
import { type Day, isUuid, plusDays } from '../../events/kernel/index.ts'
import type { CommandName, PactCommands } from '../../events/pacts/commands.ts'
import { type Clause, wholeText } from '../../events/pacts/outline.ts'
import { sha256Hex } from '../../server/kernel/identity.ts'
import type { Role } from '../../server/kernel/people.ts'
import type { Line } from '../line.ts'
import { regulationOf } from '../regulations.ts'

/** `entered`: the day the office wrote it down, when that was later. */
type Step = {
  readonly command: CommandName
  readonly data: object
  readonly by: string
  readonly role: Role
  readonly day: Day
  readonly entered: Day
}

// The characters of the demonstration (server/demo.ts), so that whoever enters as one finds their own pacts.
const people = {
  resident: 'd0000000-0000-4000-8000-000000000001',
  representative: 'd0000000-0000-4000-8000-000000000002',
  maker: 'd0000000-0000-4000-8000-000000000003',
  clerk: 'd0000000-0000-4000-8000-000000000004',
  manager: 'd0000000-0000-4000-8000-000000000005',
} satisfies { readonly [R in Role]?: string }

const as =
  (role: Role, by: string) =>
  <C extends CommandName>(day: Day, command: C, data: PactCommands[C], entered: Day = day): Step => ({
    ...{ command, data, by, role, day, entered },
  })

export const resident = as('resident', people.resident)
export const representative = as('representative', people.representative)
export const maker = as('maker', people.maker)
export const clerk = as('clerk', people.clerk)
export const manager = as('manager', people.manager)
/** Somebody who is a party as a person, and never enters the demonstration. */
export const personOf = (id: string) => as('resident', id)
/** A neighbour who only says whether it was done. */
export const neighbour = (n: number) => as('resident', `d2000000-0000-4000-8000-${String(100 + n).padStart(12, '0')}`)

export const pactOf = (n: number): string => `9ac70000-0000-4000-8000-${String(n).padStart(12, '0')}`

type Text = Clause[]
type Mapped = NonNullable<PactCommands['approve']['mapped']>
const reading = (version: number, text: Text) => ({ version, sha256: sha256Hex(wholeText(text)) })

/** A party's signature on this version of this text; the municipality's is the manager's, a person's their own. */
export const signs = (day: Day, party: string, version: number, text: Text): Step =>
  (party === 'comune' ? manager : isUuid(party) ? personOf(party) : representative)(day, 'sign', { party, ...reading(version, text) })

/** The Giunta's act on this version of this text. */
export const giunta = (day: Day, act: string, version: number, text: Text, mapped: Mapped = []): Step =>
  clerk(day, 'approve', { ...reading(version, text), organ: 'giunta', act, day, mapped })

/** The manager's own act on it, which an ordinary pact may do without. */
export const determina = (day: Day, act: string, version: number, text: Text, mapped: Mapped = []): Step =>
  clerk(day, 'approve', { ...reading(version, text), organ: 'manager', act, day, mapped })

/** What a municipality's first regulation says of an ordinary pact. */
export const pinned = (territory: string): PactCommands['draft']['regulation'] => ({
  ...{ regulation: regulationOf(territory), version: 1, moneyAllowed: false, approval: 'manager' },
})

/** Days on the notice board. */
const boardDays = 15

/** The text is made publishable and published on one day, and the pact begins on another. */
export const begins = (day: Day, from: Day, version: number, text: Text, more: Omit<PactCommands['activate'], 'from'>): readonly Step[] => [
  clerk(day, 'redact', { ...reading(version, text), as: 'text' }),
  clerk(day, 'publish', { ...reading(version, text), boardFrom: day, boardUntil: plusDays(day, boardDays) }),
  manager(from, 'activate', { ...more, from }),
]

/** The office looks at a report, and what it approves is published. */
export const reviewed = (day: Day, report: number, note?: string): readonly Step[] => [
  clerk(day, 'reviewReport', { report, outcome: 'approved', ...(note && { note }) }),
  clerk(day, 'publishReport', { report }),
]

const two = (n: number): string => String(n).padStart(2, '0')
const firstHour = 8

/** The lines of one pact; `n` makes its fixed identity. They come in the order in which they became known, a minute after one another. */
export const pact = (n: number, steps: readonly Step[]): readonly Line[] =>
  [...steps]
    .sort((a, b) => (a.entered < b.entered ? -1 : a.entered > b.entered ? 1 : 0))
    .map(({ command, data, role, by, day, entered }, minute) => ({
      context: 'pacts',
      id: pactOf(n),
      command,
      data,
      by,
      role,
      on: day,
      known: `${entered}T${two(firstHour + Math.floor(minute / 60))}:${two(minute % 60)}:00.000Z`,
    }))
