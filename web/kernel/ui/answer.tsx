// What was read, or that it is being read, or why it cannot be read: three things that never look alike.
import { type Accessor, type JSX, Show, Suspense } from 'solid-js'
import { isProblem, type Problem } from '../problem.ts'
import type { Reading } from '../reading.ts'
import { Refusal } from './refusal.tsx'
import { Skeleton } from './skeleton.tsx'

type AnswerProps<A> = {
  of: Reading<A>
  children: (answer: Accessor<A>) => JSX.Element
  /** shown while it is read for the first time */
  loading?: JSX.Element
  /** shown in place of a problem */
  failed?: (problem: Problem) => JSX.Element
}

/** `<Answer of={reading}>{(pact) => <h2>{pact().title}</h2>}</Answer>` */
export const Answer = <A,>(props: AnswerProps<A>): JSX.Element => {
  const good = (): { readonly value: A } | undefined => {
    const answer = props.of.answer()
    return answer === undefined || isProblem(answer) ? undefined : { value: answer }
  }
  const bad = (): Problem | undefined => {
    const answer = props.of.answer()
    return isProblem(answer) ? answer : undefined
  }
  return (
    <Suspense fallback={props.loading ?? <Skeleton />}>
      <Show when={bad()}>
        {(problem) => (props.failed ? props.failed(problem()) : <Refusal problem={problem()} onAgain={props.of.again} />)}
      </Show>
      <Show when={good()}>{(answer) => props.children(() => answer().value)}</Show>
    </Suspense>
  )
}
