// Walking through the steps of a plan: what is written, what is wrong with it, and sending it.
import { useNavigate } from '@solidjs/router'
import { createMemo, createSignal, untrack } from 'solid-js'
import type { AskedPlan } from '../../events/generative/plan.ts'
import type { Asking } from '../kernel/api.ts'
import { createSubmission } from '../kernel/asking.ts'
import type { FieldSpec } from '../kernel/asks/ask.ts'
import { landing, wrongIn } from '../kernel/asks/form.tsx'
import { givenBy } from '../kernel/asks/given.ts'
import { createForm, type Form } from '../kernel/form.ts'
import { api } from './api.ts'
import type { Asked } from './asked.ts'
import { planWords } from './plan-words.ts'
import { draftOf, fieldsOf, planGiven, type Step, stepNames } from './planning.ts'

export type Place = Step | 'all'
export const places: readonly Place[] = [...stepNames, 'all']
const last = places.length - 1

/** Whether it would take the place of a plan that both have signed. */
export const isAgain = ({ plan }: Pick<Asked, 'plan'>): boolean => plan !== null
const why = (): FieldSpec => ({ name: 'why', as: 'text', label: planWords().why, max: 400 })
const specsOf = (of: Asked, form: Form, place: Place): readonly FieldSpec[] =>
  place === 'all' ? (isAgain(of) ? [why()] : []) : fieldsOf[place](form.value)

/** The first of the places before `until` with something wrong. */
const firstWrong = (of: Asked, form: Form, until: number) =>
  places
    .slice(0, until)
    .map((place, at) => ({ at, wrong: wrongIn(specsOf(of, form, place), form.value) }))
    .find(({ wrong }) => wrong.length > 0)

/** Refused when the pact has changed since the plan was opened: nobody overwrites what they have not seen. */
const sendPlan = (of: Asked) => (data: object, sending: Asking) =>
  api.ask(of.id, isAgain(of) ? 'renegotiate' : 'plan', data as never, { ...sending, ifMatch: of.revision })

export const createSteps = (of: Asked) => {
  const navigate = useNavigate()
  const form = createForm(`plan-${of.id}`, draftOf(of.draft ?? of.plan))
  if (of.why) form.set('why', of.why)
  const [at, setAt] = createSignal(0)
  const [reached, setReached] = createSignal(of.draft || of.plan ? last : 0)
  const [whole, setWhole] = createSignal<AskedPlan>()
  const place = (): Place => places[at()] ?? 'all'
  const specs = createMemo(() => specsOf(of, form, place()))
  const submission = createSubmission(sendPlan(of))
  const open = (to: number): void => {
    form.fail([])
    submission.clear()
    setAt(to)
    setReached(Math.max(reached(), to))
  }
  const stopsAtWrong = (until: number): boolean => {
    const found = firstWrong(of, form, until)
    if (found) {
      open(found.at)
      form.fail(found.wrong)
    }
    return found !== undefined
  }
  const go = (to: number): void => {
    if (to === last) {
      if (stopsAtWrong(last)) return
      setWhole(untrack(() => planGiven(givenBy(form))))
    }
    open(to)
  }
  const send = async (): Promise<void> => {
    const plan = whole()
    if (!plan || stopsAtWrong(places.length)) return
    const done = await submission.submit({ ...plan, ...(isAgain(of) ? { why: form.value('why').trim() } : {}) })
    if (done) navigate(`/generativi/${of.id}`)
    const problem = submission.problem()
    const all = places.flatMap((one) => specsOf(of, form, one))
    if (problem && form.failWith(problem, (path) => landing(all, path))) submission.clear()
  }
  const next = async (): Promise<void> => {
    await form.settled()
    const wrong = wrongIn(specs(), form.value)
    form.fail(wrong)
    if (wrong.length > 0) return
    if (place() === 'all') await send()
    else go(at() + 1)
  }
  return { form, at, reached, place, specs, whole, submission, go, next }
}
export type Steps = ReturnType<typeof createSteps>
