// The ideas of a laboratory, each with its support and what it has become.
import { For, type JSX, Show } from 'solid-js'
import { useAsOf } from '../kernel/as-of.ts'
import { createSubmission } from '../kernel/asking.ts'
import { asker } from '../kernel/assisting.ts'
import { me } from '../kernel/session.ts'
import { Badge, Each, Empty, Icon, Link, type Mood, Refusal, Section } from '../kernel/ui/index.ts'
import { api, type Idea, type Lab } from './api.ts'
import { asksWords } from './asks-words.ts'
import { labWords } from './lab-words.ts'
import { names } from './names.ts'

const moods: { readonly [S in Idea['status']]: Mood } = {
  proposed: 'calm',
  discussed: 'waiting',
  selected: 'going',
  shelved: 'over',
  dropped: 'over',
}
export const IdeaStatus = (props: { of: Idea['status'] }): JSX.Element => <Badge mood={moods[props.of]}>{names().statuses[props.of]}</Badge>

type SupportProps = { lab: Lab; idea: Idea; onDone: () => void | Promise<void> }

/** One’s own support: given and withdrawn at a touch. */
export const Support = (props: SupportProps): JSX.Element => {
  const asOf = useAsOf()
  const mine = () => props.lab.own?.supports.includes(props.idea.idea) === true
  const may = () => me() !== undefined && !asOf.past() && props.lab.stage === 'open' && props.idea.status !== 'dropped'
  const submission = createSubmission<{ readonly idea: string; readonly person: string }>((data, asking) =>
    api.ask(props.lab.id, mine() ? 'unsupport' : 'support', data, asking),
  )
  const touch = async (): Promise<void> => {
    const done = await submission.submit({ idea: props.idea.idea, person: asker() ?? '' })
    if (done) await props.onDone()
  }
  return (
    <>
      <Show when={submission.problem()}>{(problem) => <Refusal problem={problem()} />}</Show>
      <p class="idea-support">
        <span>{labWords().lab.supporters(props.idea.supporters)}</span>{' '}
        <Show when={may()}>
          <button
            type="button"
            class="btn btn-outline-primary"
            aria-pressed={mine()}
            aria-busy={submission.busy() ? 'true' : undefined}
            onClick={() => void touch()}
          >
            <Show when={mine()}>
              <Icon name="check" class="icon-sm" />{' '}
            </Show>
            {mine() ? labWords().lab.supported : labWords().lab.support}
            <span class="visually-hidden"> {props.idea.title}</span>
          </button>
        </Show>
      </p>
    </>
  )
}

export const Ideas = (props: { of: Lab; onDone: () => void | Promise<void> }): JSX.Element => (
  <Section id="ideas" title={labWords().lab.ideas} lead={labWords().lab.ideasLead}>
    <ul class="plain ideas">
      <Each
        of={props.of.parts.ideas}
        by={({ idea }) => idea}
        fallback={
          <li>
            <Empty title={labWords().lab.ideasNone} icon="star-outline">
              <p>{labWords().lab.ideasNoneHelp}</p>
            </Empty>
          </li>
        }
      >
        {(idea) => (
          <li class="panel">
            <h3 class="h5" lang="it">
              <Link href={`/laboratori/${props.of.id}/idee/${idea().idea}`}>{idea().title}</Link>
            </h3>
            <p>
              <IdeaStatus of={idea().status} /> {names().themes[idea().theme]}
              <For each={idea().became}>{(one) => <> · {names().outcomes[one.kind]}</>}</For>
            </p>
            <p class="clamped" lang="it">
              {idea().text}
            </p>
            <Support lab={props.of} idea={idea()} onDone={props.onDone} />
          </li>
        )}
      </Each>
    </ul>
    <Show when={!me()}>
      <p class="soft">
        {asksWords().commands.support}: {labWords().lab.asksSignIn}
      </p>
    </Show>
  </Section>
)
