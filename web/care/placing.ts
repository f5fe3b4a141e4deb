// A hiring takes hours out of the carer's week and an end gives them back: two streams, asked one after the other.
import type { CarerCommands } from '../../events/carers/commands.ts'
import type { Asking, Done } from '../kernel/api.ts'
import { minutesIn } from '../kernel/care/week.ts'
import { newId } from '../kernel/id.ts'
import { isProblem, type Problem } from '../kernel/problem.ts'
import { api, type Proposal, people, type Request } from './api.ts'
import type { Asked, Step } from './asking-proposal.ts'
import { livesIn } from './lawful.ts'

type Answer = Done | Problem
type Why = CarerCommands['free']['why']
type Terms = { readonly minutes: number; readonly start: string }

// The counter answered, and answered no: nothing was recorded.
const refused = (answer: Answer): answer is Problem => isProblem(answer) && answer.status >= 400 && answer.status < 500
const harmless = (answer: Answer, rule: string): boolean => !isProblem(answer) || answer.rule === rule

const free = (request: string, carer: string, why: Why): Promise<Answer> => people.ask(carer, 'free', { request, why }, { key: newId() })

/** Gives the carer of a request her hours back. */
export const giveBack = async (request: string, carer: string, why: Why): Promise<Problem | undefined> => {
  const done = await free(request, carer, why)
  return harmless(done, 'carers.not-placed-there') || !isProblem(done) ? undefined : done
}

const hire = async (of: Asked, terms: Terms & object, sending: Asking): Promise<Answer> => {
  const live = of.mode !== null && livesIn(of.mode)
  const hours = { from: terms.start, live, minutes: live ? terms.minutes : minutesIn(of.week), week: [...of.week] }
  const placed = await people.ask(of.on.carer, 'place', { request: of.id, family: of.family, ...hours }, { key: newId() })
  if (!harmless(placed, 'carers.placed-already')) return placed
  const hired = await api.ask(of.id, 'hire', terms as never, sending)
  if (refused(hired)) await free(of.id, of.on.carer, 'other')
  return hired
}

const freeing: { readonly [S in Step]?: (data: { readonly why?: string; readonly by?: string }) => Why } = {
  fail: () => 'trial-failed',
  replace: ({ why }) => (why === 'resignation' ? 'carer-ended' : why === 'dismissal' || why === 'worsened' ? 'family-ended' : 'other'),
}

/** Sends one step of a proposal with what it means for the carer's week. */
export const sendStep =
  (of: () => Asked) =>
  async (id: string, step: Step, data: object, sending: Asking): Promise<Answer> => {
    if (step === 'hire') return hire(of(), data as Terms, sending)
    const { carer } = of().on
    const done = await api.ask(id, step, data as never, sending)
    const why = freeing[step]?.(data)
    if (isProblem(done) || why === undefined) return done
    return (await giveBack(id, carer, why)) ?? done
  }

const endWhy = (why: string): Why => (why === 'assisted-died' || why === 'moved' ? why : 'family-ended')
const working = ({ parts }: Request): Proposal | undefined => parts.proposals.find(({ stands }) => stands === 'hired')

/** Closes a request and frees whoever worked for it. */
export const sendEnd = async (of: Request, data: object, sending: Asking): Promise<Answer> => {
  const carer = working(of)?.carer
  const done = await api.ask(of.id, 'end', data as never, sending)
  if (isProblem(done) || carer === undefined) return done
  return (await giveBack(of.id, carer, endWhy((data as { why: string }).why))) ?? done
}
