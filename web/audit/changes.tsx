// What changed between two days: the new facts counted by kind, and one by one.
import { useSearchParams } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { createForm } from '../kernel/form.ts'
import { fullDay, number, plusDays, today } from '../kernel/format.ts'
import { roleNames } from '../kernel/people-words.ts'
import { createListing, createReading } from '../kernel/reading.ts'
import { Seal } from '../kernel/seal/seal.tsx'
import {
  Answer,
  Button,
  type Column,
  DateField,
  Empty,
  ErrorSummary,
  More,
  optionsOf,
  Page,
  Section,
  Select,
  Table,
} from '../kernel/ui/index.ts'
import { wordFor } from '../kernel/words.ts'
import { api, type Change, type Counted } from './api.ts'
import { factWords } from './facts-words.ts'
import { sealedChange } from './sealed.ts'
import { SubjectLink } from './subject.tsx'
import { words } from './words.ts'

type Context = Change['context']
type Span = { readonly since: string; readonly until: string; readonly context?: Context }
const aMonth = 30

const isDay = (text: unknown): text is string => typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text)
const isContext = (text: unknown): text is Context => typeof text === 'string' && Object.hasOwn(factWords().contexts, text)

const columns = (): readonly Column<Counted>[] => [
  { title: words().changes.kind, names: true, cell: (row) => wordFor(factWords().types, row.type) },
  { title: words().changes.facts, numeric: true, cell: (row) => number(row.facts) },
  { title: words().changes.things, numeric: true, cell: (row) => number(row.things) },
]

const One = (props: { of: Change }): JSX.Element => (
  <li>
    <p>
      <strong>{wordFor(factWords().types, props.of.type)}</strong> · <SubjectLink of={props.of} />
    </p>
    <div class="story-foot">
      <p class="story-note">
        {fullDay(props.of.day)} · {wordFor(roleNames(), props.of.role)}
        <Show when={props.of.late > 0}> · {words().changes.late(props.of.late)}</Show>
      </p>
      <Seal of={() => sealedChange(props.of)} />
    </div>
  </li>
)

const Between = (props: { span: Span }): JSX.Element => {
  const counted = createReading(() => api.read('/changes/counted', {}, props.span))
  const list = createListing<Change>((cursor) => api.read('/changes', {}, { ...props.span, cursor }))
  return (
    <Answer of={counted}>
      {(now) => (
        <Show
          when={now().items.length > 0}
          fallback={
            <Empty title={words().changes.none} icon="calendar">
              <p>{words().changes.noneHelp}</p>
            </Empty>
          }
        >
          <Section id="counted" title={words().changes.counted}>
            <Table caption={words().changes.counted} columns={columns()} rows={now().items} />
          </Section>
          <Section id="each" title={words().changes.one}>
            <Answer of={list}>
              {(rows) => (
                <>
                  <ul class="plain changes">
                    <For each={rows().items}>{(one) => <One of={one} />}</For>
                  </ul>
                  <More
                    next={rows().next !== null}
                    busy={list.busy()}
                    shown={words().changes.shown(rows().items.length, rows().next !== null)}
                    onMore={list.more}
                  />
                </>
              )}
            </Answer>
          </Section>
        </Show>
      )}
    </Answer>
  )
}

const Changes = (): JSX.Element => {
  const [search, setSearch] = useSearchParams()
  const span = (): Span => ({
    since: isDay(search.since) ? search.since : plusDays(today(), -aMonth),
    until: isDay(search.until) ? search.until : today(),
    ...(isContext(search.context) ? { context: search.context } : {}),
  })
  const form = createForm('changes', { since: span().since, until: span().until, context: span().context ?? '' })
  const compare = (event: SubmitEvent): void => {
    event.preventDefault()
    const turned = form.value('until') < form.value('since')
    form.fail(turned ? [{ path: 'until', says: words().changes.turned }] : [])
    if (!turned) setSearch({ since: form.value('since'), until: form.value('until'), context: form.value('context') || null })
  }
  return (
    <Page title={words().changes.title} lead={words().changes.lead}>
      <form class="filters between" noValidate onSubmit={compare}>
        <ErrorSummary form={form} />
        <div class="filter-grid">
          <DateField form={form} name="since" label={words().changes.since} max={today()} />
          <DateField form={form} name="until" label={words().changes.until} max={today()} />
          <Select
            form={form}
            name="context"
            label={words().changes.what}
            empty={words().changes.all}
            options={optionsOf(factWords().contexts)}
          />
        </div>
        <Button type="submit">{words().changes.compare}</Button>
      </form>
      <Between span={span()} />
    </Page>
  )
}
export default Changes
