// One regulation: its versions with their figures and where each comes from, its corrections and story.
import { useParams } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import type { Desk } from '../kernel/asks/desk.tsx'
import { AskPanel } from '../kernel/asks/panel.tsx'
import { fullDay } from '../kernel/format.ts'
import { roleNames } from '../kernel/people-words.ts'
import { createReadingForMe, type Reading } from '../kernel/reading.ts'
import { AnswerPage, Badge, type Column, type Happening, Page, Section, Table, Timeline } from '../kernel/ui/index.ts'
import { wordFor } from '../kernel/words.ts'
import { api, type Regulation, type Version } from './api.ts'
import { type Askable, asking } from './asking.ts'
import { figures, figureWords, markWords } from './figure.ts'
import { StateBadge } from './list.tsx'
import { words } from './words.ts'

const desk: Desk<Regulation, Askable> = {
  asking,
  commands: () => words().commands,
  events: () => words().events,
  send: (id, command, data, sending) => api.ask(id, command, data as never, sending),
}

type Figure = { readonly id: string; readonly name: string; readonly value: string; readonly mark: string }
const columns = (): readonly Column<Figure>[] => [
  { title: words().detail.figure, names: true, cell: (row) => row.name },
  { title: words().detail.value, cell: (row) => row.value },
  { title: words().detail.source, cell: (row) => row.mark },
]
const rowsOf = ({ profile }: Version): readonly Figure[] =>
  figures.flatMap((figure) => {
    const value = figureWords(figure, profile[figure])
    return value === '' ? [] : [{ id: figure, name: words().figures[figure], value, mark: markWords(profile, figure) }]
  })

const One = (props: { of: Version }): JSX.Element => (
  <Section
    id={`version-${props.of.version}`}
    title={words().detail.version(props.of.version)}
    lead={
      props.of.ends_on === null
        ? words().detail.holds(fullDay(props.of.starts_on))
        : words().detail.held(fullDay(props.of.starts_on), fullDay(props.of.ends_on))
    }
    aside={
      <Show when={props.of.corrected}>
        <Badge mood="waiting">{words().detail.corrected}</Badge>
      </Show>
    }
  >
    <Show when={props.of.act}>{(act) => <p>{words().detail.act(act())}</p>}</Show>
    <Show when={!props.of.complete}>
      <p class="warning">{words().detail.incomplete}</p>
    </Show>
    <For each={[props.of.why, props.of.source]}>{(says) => <Show when={says}>{<p lang="it">{says}</p>}</Show>}</For>
    <Table caption={words().detail.version(props.of.version)} columns={columns()} rows={rowsOf(props.of)} />
  </Section>
)

const Corrections = (props: { of: Regulation }): JSX.Element => (
  <Show when={props.of.parts.corrections.length > 0}>
    <Section id="corrections" title={words().detail.corrections}>
      <ul>
        <For each={props.of.parts.corrections.filter(({ figure }) => figure !== 'evidence')}>
          {(one) => (
            <li>
              {words().detail.correction(
                wordFor(words().figures, one.figure),
                one.version,
                figureWords(one.figure, one.was) || '–',
                figureWords(one.figure, one.now) || '–',
              )}
              . {one.reason} <span class="soft">{fullDay(one.day)}</span>
            </li>
          )}
        </For>
      </ul>
    </Section>
  </Show>
)

const Story = (props: { of: Regulation }): JSX.Element => {
  const textIn = (says: Regulation['parts']['story'][number]['says']): string =>
    ['act', 'why', 'reason'].flatMap((name) => (typeof says[name] === 'string' ? [says[name]] : [])).join(' · ')
  const items = (): readonly Happening[] =>
    [...props.of.parts.story].reverse().map((line) => ({
      ...{ key: String(line.revision), title: wordFor(words().events, line.type), icon: 'file', happened: line.day },
      ...{ recorded: line.recorded, imported: line.imported, by: wordFor(roleNames(), line.role), body: <p>{textIn(line.says)}</p> },
    }))
  return (
    <Section id="story" title={words().detail.story} lead={words().detail.storyLead}>
      <Timeline items={items()} label={words().detail.story} />
    </Section>
  )
}

const Whole = (props: { of: Regulation; reading: Reading<Regulation> }): JSX.Element => (
  <Page
    title={props.of.name}
    lead={props.of.title}
    over={
      <>
        {words().detail.over} <StateBadge of={props.of} />
      </>
    }
  >
    <AskPanel of={props.of} desk={desk} words={words().detail} onDone={props.reading.again} />
    <For each={props.of.parts.versions}>{(version) => <One of={version} />}</For>
    <Corrections of={props.of} />
    <Story of={props.of} />
  </Page>
)

const Detail = (): JSX.Element => {
  const params = useParams<{ id: string }>()
  const reading = createReadingForMe(() => api.read('/:id', { id: params.id }), 'regulations')
  return (
    <AnswerPage of={reading} words={words().detail}>
      {(found) => <Whole of={found()} reading={reading} />}
    </AnswerPage>
  )
}
export default Detail
