// «Da fare»: the open files of the office, those that wait for it first.
import { For, type JSX, Show } from 'solid-js'
import { fullDay } from '../kernel/format.ts'
import { createReadingForMe } from '../kernel/reading.ts'
import { isAny } from '../kernel/session.ts'
import { Answer, Empty, Link, Page, Section, SignInLink } from '../kernel/ui/index.ts'
import { api, type Row } from './api.ts'
import { StageBadge, termWords, titleOf, turnWords } from './clock.tsx'
import { words } from './words.ts'

const File = (props: { of: Row }): JSX.Element => (
  <li class="panel" classList={{ 'panel-late': props.of.clock.breached_on !== null && !props.of.clock.paused }}>
    <h3 class="h5">
      <Link href={`/proposte/${props.of.id}`}>{titleOf(props.of)}</Link> <StageBadge stage={props.of.stage} />
    </h3>
    <p>
      {turnWords(props.of)}
      <Show when={termWords(props.of)}>{(says) => <>. {says()}</>}</Show>
    </p>
    <p class="soft">
      {props.of.town}
      <Show when={props.of.submitted_on}>{(day) => <>, {words().desk.handedIn(fullDay(day()))}</>}</Show>
    </p>
  </li>
)

const Files = (props: { id: string; title: string; rows: readonly Row[] }): JSX.Element => (
  <Show when={props.rows.length > 0}>
    <Section id={props.id} title={props.title}>
      <ul class="plain panels">
        <For each={props.rows}>{(row) => <File of={row} />}</For>
      </ul>
    </Section>
  </Show>
)

const DeskPage = (): JSX.Element => {
  const reading = createReadingForMe(() => api.read('/desk', {}), 'proposals')
  const theirs = (rows: readonly Row[], office: boolean): readonly Row[] => rows.filter(({ turn }) => (turn === 'office') === office)
  return (
    <Page title={words().desk.title} lead={words().desk.lead}>
      <Show
        when={isAny(['clerk', 'manager'])}
        fallback={
          <>
            <p>{words().desk.notYours}</p>
            <SignInLink />
          </>
        }
      >
        <Answer of={reading}>
          {(found) => (
            <Show
              when={found().items.length > 0}
              fallback={
                <Empty title={words().desk.none} icon="inbox">
                  <p>{words().desk.noneHelp}</p>
                </Empty>
              }
            >
              <Files id="yours" title={words().desk.yours} rows={theirs(found().items, true)} />
              <Files id="others" title={words().desk.others} rows={theirs(found().items, false)} />
            </Show>
          )}
        </Answer>
      </Show>
    </Page>
  )
}
export default DeskPage
