// How the stories of the pacts are written: who did what on which day, in the order in which it became known.
import type { Day } from '../../events/kernel/index.ts'
import type { CommandName, PactCommands } from '../../events/pacts/commands.ts'
import { sha256Hex } from '../../server/kernel/identity.ts'
import type { Role } from '../../server/kernel/people.ts'
import type { Line } from '../line.ts'

/** `entered`: the day the office wrote it down, when that was later. */
type Step = { readonly command: CommandName; readonly data: object; readonly role: Role; readonly day: Day; readonly entered: Day }

// The characters of the demonstration (server/demo.ts), so that whoever enters as one finds their own pacts.
const people: { readonly [R in Role]: string } = {
  resident: 'd0000000-0000-4000-8000-000000000001',
  representative: 'd0000000-0000-4000-8000-000000000002',
  maker: 'd0000000-0000-4000-8000-000000000003',
  clerk: 'd0000000-0000-4000-8000-000000000004',
  manager: 'd0000000-0000-4000-8000-000000000005',
  auditor: 'd0000000-0000-4000-8000-000000000006',
  secretariat: 'd0000000-0000-4000-8000-000000000007',
}

const as =
  (role: Role) =>
  <C extends CommandName>(day: Day, command: C, data: PactCommands[C], entered: Day = day): Step => ({ command, data, role, day, entered })

export const resident = as('resident')
export const representative = as('representative')
export const maker = as('maker')
export const clerk = as('clerk')
export const manager = as('manager')

/** A party's signature on this version of this text; the municipality's is the manager's. */
export const signs = (day: Day, party: string, version: number, text: string): Step =>
  (party === 'comune' ? manager : representative)(day, 'sign', { party, version, sha256: sha256Hex(text) })

/** The Giunta's act on this version of this text. */
export const giunta = (day: Day, act: string, version: number, text: string): Step =>
  clerk(day, 'approve', { version, sha256: sha256Hex(text), act, day })

const two = (n: number): string => String(n).padStart(2, '0')

/** The lines of one pact; `n` makes its fixed identity. A minute passes between one line and the next. */
export const pact = (n: number, steps: readonly Step[]): readonly Line[] =>
  steps.map(({ command, data, role, day, entered }, minute) => ({
    context: 'pacts',
    id: `9ac70000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    command,
    data,
    by: people[role],
    role,
    on: day,
    known: `${entered}T09:${two(minute)}:00.000Z`,
  }))
