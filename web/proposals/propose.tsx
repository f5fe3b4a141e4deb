// The door «Propongo»: one's drafts to take up again, and a new one to begin.
import { useNavigate, useSearchParams } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { useAsOf } from '../kernel/as-of.ts'
import { Frozen } from '../kernel/as-of-bar.tsx'
import { createSubmission } from '../kernel/asking.ts'
import type { FieldSpec } from '../kernel/asks/ask.ts'
import { AskField } from '../kernel/asks/field.tsx'
import { wrongIn } from '../kernel/asks/form.tsx'
import { givenBy } from '../kernel/asks/given.ts'
import { asker } from '../kernel/assisting.ts'
import { createForm } from '../kernel/form.ts'
import { briefDay } from '../kernel/format.ts'
import { newId } from '../kernel/id.ts'
import { createReadingForMe } from '../kernel/reading.ts'
import { me } from '../kernel/session.ts'
import { shell } from '../kernel/shell-words.ts'
import { Answer, Button, ErrorSummary, Link, optionsOf, Page, Refusal, Section, SignInLink } from '../kernel/ui/index.ts'
import { carryOver } from './again.ts'
import { api, findTown, type Proposal } from './api.ts'
import { titleOf } from './kept-title.ts'
import { names } from './names.ts'
import { proposing } from './propose-words.ts'

const fields = (): readonly FieldSpec[] => [
  { name: 'municipality', as: 'lookup', label: proposing().town, hint: proposing().townHint, find: findTown },
  { name: 'entry', as: 'radios', label: proposing().entry, options: optionsOf(names().entries) },
]

type Beginning = { person: string; alternativeTo: string | undefined; from: Proposal | undefined }

const Begin = (props: Beginning): JSX.Element => {
  const { from } = props
  const place = from && { entry: from.entry, municipality: from.municipality, 'municipality.written': from.town }
  const form = createForm('propose', place ?? { entry: 'own-initiative' })
  const navigate = useNavigate()
  const id = newId()
  const submission = createSubmission<object>((data, asking) => api.ask(id, 'draft', data as never, asking))
  const begin = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    await form.settled()
    const wrong = wrongIn(fields(), form.value)
    form.fail(wrong)
    if (wrong.length > 0) return
    const given = givenBy(form)
    const place = { municipality: given.text('municipality'), town: given.text('municipality.written') }
    const done = await submission.submit({
      ...{ person: props.person, entry: given.one(names().entries, 'entry'), ...place },
      ...(props.alternativeTo === undefined ? {} : { alternativeTo: props.alternativeTo }),
    })
    if (!done) return
    if (from) carryOver(from, id)
    navigate(`/proponi/${id}`)
  }
  return (
    <Section id="begin" title={proposing().beginTitle}>
      <Show when={props.from?.parts.handed}>{(handed) => <p>{proposing().again(handed().title)}</p>}</Show>
      <Show when={props.alternativeTo}>
        {(other) => (
          <p>
            <Link href={`/proposte/${other()}`}>{proposing().alternative}</Link>
          </p>
        )}
      </Show>
      <form noValidate onSubmit={(event) => void begin(event)}>
        <ErrorSummary form={form} />
        <Show when={submission.problem()}>{(refused) => <Refusal problem={refused()} />}</Show>
        <For each={fields().map(({ name }) => name)}>
          {(name) => <Show when={fields().find((one) => one.name === name)}>{(spec) => <AskField form={form} spec={spec()} />}</Show>}
        </For>
        <div class="form-foot">
          <Button type="submit" busy={submission.busy()}>
            {submission.busy() ? shell().sending : proposing().begin}
          </Button>
        </div>
      </form>
    </Section>
  )
}

const Drafts = (): JSX.Element => {
  const mine = createReadingForMe(() => (me() ? api.read('/mine', {}) : undefined), 'proposals')
  const drafts = () => mine.now()?.items.filter(({ stage }) => stage === 'draft') ?? []
  return (
    <Show when={drafts().length > 0}>
      <Section id="drafts" title={proposing().drafts}>
        <ul class="plain drafts">
          <For each={drafts()}>
            {(row) => (
              <li class="resumed">
                <Link href={`/proponi/${row.id}`}>
                  {proposing().resume}: {titleOf(row.own_title) ?? proposing().untitled}
                </Link>{' '}
                <span class="soft">
                  {row.town}, {briefDay(row.last_on)}
                </span>
              </li>
            )}
          </For>
        </ul>
      </Section>
    </Show>
  )
}

/** The beginning, when it is known what it begins from: `?da=` names a proposal of one's own. */
const Beginnings = (props: { person: string }): JSX.Element => {
  const [search] = useSearchParams()
  const named = (name: 'da' | 'alternativa'): string | undefined => {
    const text = search[name]
    return typeof text === 'string' ? text : undefined
  }
  const from = createReadingForMe(() => {
    const id = named('da')
    return id === undefined ? undefined : api.read('/:id', { id })
  }, 'proposals')
  return (
    <Show when={named('da') !== undefined} fallback={<Begin person={props.person} alternativeTo={named('alternativa')} from={undefined} />}>
      <Answer of={from}>{(found) => <Begin person={props.person} alternativeTo={undefined} from={found()} />}</Answer>
    </Show>
  )
}

const Propose = (): JSX.Element => {
  const asOf = useAsOf()
  return (
    <Page title={proposing().title} lead={proposing().lead}>
      <Show when={!asOf.past()} fallback={<Frozen />}>
        <Show
          when={me()}
          fallback={
            <>
              <p>{proposing().signIn}</p>
              <SignInLink />
            </>
          }
        >
          {(person) => (
            <>
              <Drafts />
              <Beginnings person={asker() ?? person().id} />
            </>
          )}
        </Show>
      </Show>
    </Page>
  )
}
export default Propose
