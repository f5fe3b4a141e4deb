// «Proponi un’iniziativa»: who lives in the building writes it in four steps, and may stop at any of them.
import { useNavigate, useSearchParams } from '@solidjs/router'
import { createMemo, type JSX, Show } from 'solid-js'
import { createForm } from '../kernel/form.ts'
import { newId } from '../kernel/id.ts'
import { createReading, createReadingForMe } from '../kernel/reading.ts'
import { me } from '../kernel/session.ts'
import { Answer, Button, Empty, Page, SignInLink } from '../kernel/ui/index.ts'
import { api, buildings, type Home } from './api.ts'
import { planIn } from './planning.ts'
import { proposing } from './propose-words.ts'
import { createSpaces } from './spaces.ts'
import { Stepped } from './stepped.tsx'

const isId = (text: unknown): text is string => typeof text === 'string' && /^[0-9a-f-]{36}$/.test(text)

const Writing = (props: { home: Home; person: string }): JSX.Element => {
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const form = createForm(`initiative-${props.home.building}`, {}, { remembered: true })
  const begun = form.value('title') !== '' || form.value('purpose') !== ''
  const building = createReading(() => buildings.read('/:id', { id: props.home.building }))
  const spaces = createSpaces(() => props.home.building)
  const idea = createMemo(() => (isId(search.lab) && isId(search.idea) ? { lab: search.lab, idea: search.idea } : undefined))
  const data = (): object => {
    const stair = building.now()?.home?.stair
    const shown = form.value('shownAs') === 'stair' && stair !== undefined ? { shownAs: 'stair', stair } : { shownAs: 'nobody' }
    const { building: of, household } = props.home
    return { building: of, household, promoter: props.person, ...shown, ...planIn(form), ...(idea() ? { idea: idea() } : {}) }
  }
  // Kept with the draft, so that a proposal whose answer was lost is not made twice.
  if (form.value('id') === '') form.set('id', newId())
  return (
    <>
      <Show when={begun}>
        <div class="resumed" role="status">
          <p>{proposing().kept}</p>
          <Button tone="outline-primary" small onClick={() => form.clear({ id: newId() })}>
            {proposing().clear}
          </Button>
        </div>
      </Show>
      <Show when={idea()}>
        <p class="soft">{proposing().idea}</p>
      </Show>
      <Stepped
        {...{ form, isNew: true, spaces: spaces(), data }}
        send={(asked, asking) => api.ask(form.value('id'), 'propose', asked as never, asking)}
        onDone={(done) => {
          // The page still shows what was sent until the next one is there: only the browser forgets it.
          form.clear(form.draft())
          navigate(`/iniziative/${done.id}`)
        }}
      />
    </>
  )
}

const isSame = (one: Home | undefined, other: Home | undefined): boolean =>
  one?.building === other?.building && one?.household === other?.household

const InHome = (props: { homes: readonly Home[]; person: string }): JSX.Element => {
  const [search] = useSearchParams()
  // What is read again while somebody writes must not throw them back to the first step.
  const home = createMemo(() => props.homes.find(({ building }) => building === search.building) ?? props.homes[0], undefined, {
    equals: isSame,
  })
  return (
    <Show
      when={home()}
      keyed
      fallback={
        <Empty title={proposing().noHome} icon="key">
          <p>{proposing().noHomeHelp}</p>
        </Empty>
      }
    >
      {(one) => <Writing home={one} person={props.person} />}
    </Show>
  )
}

const AtHome = (props: { person: string }): JSX.Element => {
  const mine = createReadingForMe(() => api.read('/mine', {}), 'initiatives')
  return <Answer of={mine}>{(found) => <InHome homes={found().homes} person={props.person} />}</Answer>
}

const Propose = (): JSX.Element => (
  <Page title={proposing().title} lead={proposing().lead}>
    <Show
      when={me()?.id}
      keyed
      fallback={
        <>
          <p>{proposing().signIn}</p>
          <SignInLink />
        </>
      }
    >
      {(person) => <AtHome person={person} />}
    </Show>
  </Page>
)
export default Propose
