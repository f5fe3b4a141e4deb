// The building as who lives there sees it: notices, initiatives, spaces, turns of care, the budget with its date, how to propose.
import { For, type JSX, Show } from 'solid-js'
import type { Rows } from '../kernel/api.ts'
import { useAsOf } from '../kernel/as-of.ts'
import { briefDay, fullDay } from '../kernel/format.ts'
import { stageWords } from '../kernel/initiative-words.ts'
import { createReading, createReadingForMe, type Reading } from '../kernel/reading.ts'
import { isAny } from '../kernel/session.ts'
import { Answer, AnswerPage, Badge, ButtonLink, Link, Page, Section } from '../kernel/ui/index.ts'
import { api, type Building, type Initiative, proposals } from './api.ts'
import { Budget } from './budget.tsx'
import { homesWords } from './homes-words.ts'
import { mayEntrust } from './openers.ts'
import { pageWords } from './page-words.ts'
import { isBeginning, Steps } from './steps.tsx'
import { Turns } from './turns.tsx'
import { words } from './words.ts'

const w = () => pageWords().building

const Notices = (props: { of: Building }): JSX.Element => (
  <Section id="notices" title={w().notices}>
    <ul class="plain notices">
      <For each={props.of.parts.notices} fallback={<li class="soft">{w().noNotices}</li>}>
        {(notice) => (
          <li>
            <p lang="it">{notice.text}</p>
            <p class="soft">
              {briefDay(notice.posted_on)}
              <Show when={notice.until}>{(day) => <>, {w().until(fullDay(day()))}</>}</Show>
            </p>
          </li>
        )}
      </For>
    </ul>
  </Section>
)

const over: readonly Initiative['stage'][] = ['concluded', 'refused', 'cancelled', 'unsupported']
const shown = 8

const Line = (props: { of: Initiative }): JSX.Element => (
  <li>
    <Link href={`/iniziative/${props.of.id}`}>{props.of.title}</Link> <Badge>{stageWords()[props.of.stage]}</Badge>{' '}
    <Show when={props.of.mine && props.of.turn === 'promoter'}>
      <Badge mood="alarm">{w().yourTurn}</Badge>
    </Show>
    <Show when={props.of.stage === 'collecting' && props.of.needed}>
      {(needed) => <span class="row-note">{w().voices(props.of.endorsed, needed())}</span>}
    </Show>
  </li>
)

const Initiatives = (props: { of: Building; listed: Reading<Rows<Initiative>> }): JSX.Element => {
  const asOf = useAsOf()
  const current = (rows: readonly Initiative[]) => rows.filter(({ stage }) => !over.includes(stage)).slice(0, shown)
  return (
    <Section
      id="initiatives"
      title={w().initiatives}
      aside={
        <Show when={props.of.home && !asOf.past()}>
          <ButtonLink href={`/iniziative/nuova?building=${props.of.id}`}>{w().propose}</ButtonLink>
        </Show>
      }
    >
      <Answer of={props.listed}>
        {(found) => (
          <ul class="plain care-lines">
            <For each={current(found().items)} fallback={<li class="soft">{w().noInitiatives}</li>}>
              {(row) => <Line of={row} />}
            </For>
          </ul>
        )}
      </Answer>
      <p>
        <Link href={`/iniziative?palazzo=${props.of.id}`}>{w().all}</Link>
      </p>
    </Section>
  )
}

const Rules = (props: { of: Building }): JSX.Element => {
  const r = () => pageWords().rules
  const { rules, needed, units } = props.of
  return (
    <Section id="rules" title={r().title}>
      <ul>
        <li>{r().needed(needed, units)}</li>
        <li>{r().window(rules.window_days)}</li>
        <li>{r().answer(rules.answer_days)}</li>
        <li>{r().again(rules.again_days)}</li>
      </ul>
    </Section>
  )
}

const Assemblies = (props: { of: Building }): JSX.Element => (
  <Show when={props.of.parts.assemblies.length > 0}>
    <Section id="assemblies" title={pageWords().assemblies.title}>
      <For each={props.of.parts.assemblies}>
        {(held) => (
          <>
            <h3 class="h5">{pageWords().assemblies.on(fullDay(held.day), held.households)}</h3>
            <ul lang="it">
              <For each={held.decisions}>{(decision) => <li>{decision}</li>}</For>
            </ul>
          </>
        )}
      </For>
    </Section>
  </Show>
)

const Whole = (props: { of: Building; reading: Reading<Building> }): JSX.Element => {
  const listed = createReading(() => proposals.read('/', {}, { building: props.of.id, limit: 100 }), 'initiatives')
  const rows = () => listed.now()?.items ?? []
  return (
    <Page
      title={props.of.name}
      lead={
        <>
          {props.of.address}. <Show when={props.of.home}>{(home) => pageWords().mine.door(home().stair, home().number)}</Show>
        </>
      }
      aside={
        <>
          <Show when={!props.of.manages && props.of.asks.includes('add-units')}>
            <ButtonLink href={`/abitare/${props.of.id}/alloggi`}>{words().commands['add-units']}</ButtonLink>
          </Show>
          <Show when={isAny(mayEntrust)}>
            <ButtonLink tone="outline-primary" href={`/abitare/${props.of.id}/incarichi`}>
              {homesWords().posts.title}
            </ButtonLink>
          </Show>
          <Show when={props.of.manages}>
            <ButtonLink href={`/abitare/${props.of.id}/gestione`}>{w().manage}</ButtonLink>
          </Show>
        </>
      }
    >
      <Show when={isBeginning(props.of)}>
        <Steps of={props.of} />
      </Show>
      <Notices of={props.of} />
      <Initiatives of={props.of} listed={listed} />
      <Section id="spaces" title={w().spaces} lead={w().spacesLead}>
        <ButtonLink tone="outline-primary" href={`/spazi?palazzo=${props.of.id}`}>
          {w().openSpaces}
        </ButtonLink>
      </Section>
      <Turns of={props.of} onDone={props.reading.again} />
      <Budget of={props.of} rows={rows()} />
      <Rules of={props.of} />
      <Assemblies of={props.of} />
      <Show when={props.of.opened_on}>{(day) => <p class="soft">{w().opened(fullDay(day()))}</p>}</Show>
      <p class="soft">{w().flats(props.of.occupancy.flats, props.of.occupancy.sale, props.of.occupancy.rent)}</p>
    </Page>
  )
}

export const Home = (props: { id: string }): JSX.Element => {
  const reading = createReadingForMe(() => api.read('/:id', { id: props.id }), 'housing')
  return (
    <AnswerPage of={reading} words={w()}>
      {(of) => <Whole of={of()} reading={reading} />}
    </AnswerPage>
  )
}
