// The pact a finding is about, by its title, as it was on the day it was looked at.
import { type JSX, Suspense } from 'solid-js'
import { isProblem } from '../kernel/problem.ts'
import { createReading } from '../kernel/reading.ts'
import { register } from './api.ts'
import { words } from './words.ts'

/** The title when it has come; until then what kind of thing it is. */
export const PactName = (props: { id: string }): JSX.Element => {
  const reading = createReading(() => register.read('/:id', { id: props.id }))
  const title = () => {
    const answer = reading.answer()
    return answer === undefined || isProblem(answer) ? words().detail.pact : answer.title
  }
  return <Suspense fallback={words().detail.pact}>{title()}</Suspense>
}
