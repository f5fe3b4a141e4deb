// A refusal or a failure: the sentence, and what would make it possible.
import { type JSX, Show } from 'solid-js'
import { mayRetry, type Problem } from '../problem.ts'
import { shell } from '../shell-words.ts'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import { ConfirmLink, SignInLink } from './sign-in-link.tsx'

/** The sentence for a problem: the server's, in the language being read, or ours where it said none. */
export const sentenceOf = (problem: Problem): string => {
  const byStatus: { readonly [status: number]: string } = { 0: shell().unreachable, 401: shell().signInFirst, 403: shell().forbidden }
  if (problem.status === 404) return shell().missing
  return problem.title === '' ? (byStatus[problem.status] ?? shell().failed) : problem.title
}

export const Refusal = (props: { problem: Problem; hint?: JSX.Element; onAgain?: () => void }): JSX.Element => (
  <div class="refusal" role="alert">
    <Icon name={props.problem.status === 409 ? 'info-circle' : 'warning-circle'} />
    <div>
      <p class="refusal-title">{props.problem.status === 409 ? shell().refusedTitle : shell().failedTitle}</p>
      <p>{sentenceOf(props.problem)}</p>
      {props.hint}
      <Show when={props.problem.status === 401}>
        <SignInLink small />
      </Show>
      <Show when={props.problem.code === 'not-fresh'}>
        <ConfirmLink small />
      </Show>
      <Show when={props.onAgain && mayRetry(props.problem)}>
        <Button small tone="outline-primary" onClick={() => props.onAgain?.()}>
          {shell().again}
        </Button>
      </Show>
      <Show when={props.problem.status >= 500 && props.problem.requestId}>{(id) => <p class="small">{shell().requestId(id())}</p>}</Show>
    </div>
  </div>
)
