// «Proponi un’iniziativa»: who lives in the building, or a desk for them, writes it in four steps, and may stop at any of them.
import { useNavigate, useSearchParams } from '@solidjs/router'
import { createMemo, type JSX, Show } from 'solid-js'
import { asker, assisting } from '../kernel/assisting.ts'
import { createForm } from '../kernel/form.ts'
import { newId } from '../kernel/id.ts'
import { createReading, createReadingForMe } from '../kernel/reading.ts'
import { me } from '../kernel/session.ts'
import { Answer, Button, Empty, Page, SignInLink } from '../kernel/ui/index.ts'
import { api, buildings, type Home } from './api.ts'
import { type Begun, createBegun } from './begun.ts'
import { planIn } from './planning.ts'
import { proposing } from './propose-words.ts'
import { createSpaces } from './spaces.ts'
import { Stepped } from './stepped.tsx'

const idIn = (text: unknown): string | undefined => (typeof text === 'string' && /^[0-9a-f-]{36}$/.test(text) ? text : undefined)
const w = () => proposing()

type WritingProps = { home: Home; person: string; begun: Begun }

const createWriting = ({ home, person, begun }: WritingProps) => {
  const [search] = useSearchParams()
  const helped = assisting() !== undefined
  // What is written for somebody at a desk stays out of the browser of the desk.
  const shelf = ['initiative', home.building, ...(begun.repeats ? [begun.repeats.id] : [])].join('-')
  const form = createForm(shelf, begun.draft, { remembered: !helped })
  const resumed = ['title', 'purpose'].some((name) => form.value(name) !== (begun.draft[name] ?? ''))
  const building = createReading(() => buildings.read('/:id', { id: home.building }))
  const [lab, idea] = [idIn(search.lab), idIn(search.idea)]
  const from = lab !== undefined && idea !== undefined ? { idea: { lab, idea } } : {}
  const data = (): object => {
    const stair = helped ? undefined : building.now()?.home?.stair
    const shown = form.value('shownAs') === 'stair' && stair !== undefined ? { shownAs: 'stair', stair } : { shownAs: 'nobody' }
    const repeats = begun.repeats ? { repeats: begun.repeats.id } : {}
    return { building: home.building, household: home.household, promoter: person, ...shown, ...planIn(form), ...from, ...repeats }
  }
  // Kept with the draft, so that a proposal whose answer was lost is not made twice.
  if (form.value('id') === '') form.set('id', newId())
  return { form, resumed, data, fromIdea: 'idea' in from, helped }
}

const Writing = (props: WritingProps): JSX.Element => {
  const navigate = useNavigate()
  const { form, resumed, data, fromIdea, helped } = createWriting(props)
  const spaces = createSpaces(() => props.home.building)
  return (
    <>
      <Show when={resumed}>
        <div class="resumed" role="status">
          <p>{w().kept}</p>
          <Button tone="outline-primary" small onClick={() => form.clear({ ...props.begun.draft, id: newId() })}>
            {w().clear}
          </Button>
        </div>
      </Show>
      <Show when={fromIdea}>
        <p class="soft">{w().idea}</p>
      </Show>
      <Show when={props.begun.repeats}>{(before) => <p class="soft">{w().repeats(before().title)}</p>}</Show>
      <Show when={helped}>
        <p class="soft">{w().helped}</p>
      </Show>
      <Stepped
        {...{ form, isNew: true, unnamed: helped, spaces: spaces(), data }}
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
  const begun = createBegun(() => idIn(search.da))
  // What is read again while somebody writes must not throw them back to the first step.
  const home = createMemo(() => props.homes.find(({ building }) => building === search.building) ?? props.homes[0], undefined, {
    equals: isSame,
  })
  return (
    <Show
      when={home()}
      keyed
      fallback={
        <Empty title={assisting() ? w().noHomeHelped : w().noHome} icon="key">
          <p>{assisting() ? w().noHomeHelpedHelp : w().noHomeHelp}</p>
        </Empty>
      }
    >
      {(one) => <Show when={begun()}>{(from) => <Writing home={one} person={props.person} begun={from()} />}</Show>}
    </Show>
  )
}

const AtMyHome = (props: { person: string }): JSX.Element => {
  const mine = createReadingForMe(() => api.read('/mine', {}), 'initiatives')
  return <Answer of={mine}>{(found) => <InHome homes={found().homes} person={props.person} />}</Answer>
}

const AtTheirHome = (props: { person: string }): JSX.Element => {
  const homes = createReadingForMe(() => api.read('/homes', {}, { person: props.person }), 'initiatives')
  return <Answer of={homes}>{(found) => <InHome homes={found().items} person={props.person} />}</Answer>
}

const Propose = (): JSX.Element => (
  <Page title={w().title} lead={w().lead}>
    <Show
      when={me() && asker()}
      keyed
      fallback={
        <>
          <p>{w().signIn}</p>
          <SignInLink />
        </>
      }
    >
      {(person) => (assisting() ? <AtTheirHome person={person} /> : <AtMyHome person={person} />)}
    </Show>
  </Page>
)
export default Propose
