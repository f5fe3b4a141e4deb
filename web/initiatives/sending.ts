// How a request about an initiative is sent: a sum that is approved is first committed in the building's budget.
import type { InitiativeCommands } from '../../events/initiatives/commands.ts'
import type { Asking, Done } from '../kernel/api.ts'
import { today } from '../kernel/format.ts'
import { newId } from '../kernel/id.ts'
import { isProblem, type Problem } from '../kernel/problem.ts'
import { api, buildings } from './api.ts'
import type { Askable } from './asking.ts'

/** Already promised by an attempt that stopped halfway: whether it is enough, the approval finds out. */
const promisedBefore = 'housing.already-committed'

const promise = async (building: string, initiative: string, cents: number): Promise<Problem | undefined> => {
  const year = Number(today().slice(0, 4))
  const done = await buildings.ask(building, 'commit', { initiative, year, cents }, { key: newId() })
  return isProblem(done) && done.rule !== promisedBefore ? done : undefined
}

export const sendFor =
  (building: () => string) =>
  async (id: string, command: Askable, data: object, asking: Asking): Promise<Done | Problem> => {
    if (command === 'approve') {
      const { cents } = data as InitiativeCommands['approve']
      const unpromised = cents > 0 ? await promise(building(), id, cents) : undefined
      if (unpromised) return unpromised
    }
    return api.ask(id, command, data as never, asking)
  }
