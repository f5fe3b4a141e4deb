// What changed in the whole register between two evenings, counted and one by one.
import { useSearchParams } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { dossierWords } from '../kernel/dossier/dossier-words.ts'
import { Download } from '../kernel/dossier/download.tsx'
import { createForm } from '../kernel/form.ts'
import { briefDay, plusDays, today } from '../kernel/format.ts'
import { createReading } from '../kernel/reading.ts'
import { Bars } from '../kernel/ui/bars.tsx'
import { Answer, Button, type Column, DateField, Empty, ErrorSummary, Icon, Page, Section, Table, TextField } from '../kernel/ui/index.ts'
import { api, type Changed, type ChangeKind, type Changes, type Row } from './api.ts'
import { names } from './names.ts'
import { EntryLink, StateBadge } from './row.tsx'
import { words } from './words.ts'

type Span = { readonly since: string; readonly until: string; readonly municipality?: string }
const aMonth = 30
const isDay = (text: unknown): text is string => typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text)
const isPlace = (text: unknown): text is string => typeof text === 'string' && /^\d{6}$/.test(text)

const csvOf = (span: Span): string => `/opendata/changes.csv?${new URLSearchParams({ ...span })}`

const endOf = (row: Row | null): string => (row?.ends_on ? briefDay(row.ends_on) : '')
const Was = (props: { of: Row | null }): JSX.Element => (
  <Show when={props.of} fallback={<span>–</span>}>
    {(row) => (
      <span class="change-state">
        <StateBadge state={row().state} /> {endOf(row())}
      </span>
    )}
  </Show>
)

const columns = (): readonly Column<Changed>[] => [
  { title: words().figures.of, names: true, cell: ({ entry }) => <EntryLink of={entry} /> },
  { title: words().changes.kind, cell: ({ kinds }) => <span>{kinds.map((kind) => names().changes[kind]).join(', ')}</span> },
  { title: words().changes.was, cell: ({ was }) => <Was of={was} /> },
  { title: words().changes.now, cell: ({ entry }) => <Was of={entry} /> },
]

const counted = (counts: Changes['counts']) =>
  (Object.entries(counts) as [ChangeKind, number][])
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => ({ name: names().changes[kind], value: count }))

/** The pacts of the span, to take home. */
const dossierOf = ({ since, until, municipality = '' }: Span, format: string): string =>
  `/api/dossier/period.${format}?${new URLSearchParams({ municipality, from: since, to: until })}`

const Dossier = (props: { span: Span }): JSX.Element => (
  <Section id="dossier" title={dossierWords().title}>
    <p>{dossierWords().says}</p>
    <Show when={props.span.municipality !== undefined} fallback={<p class="soft">{dossierWords().which}</p>}>
      <Download href={(format) => dossierOf(props.span, format)} />
    </Show>
  </Section>
)

const Between = (props: { span: Span }): JSX.Element => {
  const changes = createReading(() => api.read('/changes', {}, props.span), 'register')
  return (
    <Answer of={changes}>
      {(said) => (
        <Show
          when={said().items.length > 0}
          fallback={
            <Empty title={words().changes.none} icon="calendar">
              <p>{words().changes.noneHelp}</p>
            </Empty>
          }
        >
          <Section id="counted" title={words().changes.counted}>
            <Bars
              caption={words().changes.counted}
              nameTitle={words().changes.kind}
              valueTitle={words().changes.count}
              bars={counted(said().counts)}
            />
          </Section>
          <Section id="each" title={words().changes.each}>
            <p>
              {words().changes.shown(said().items.length, said().total)}{' '}
              <Show when={said().items.length < said().total}>{words().changes.onlyFirst}</Show>{' '}
              <a href={csvOf(props.span)} rel="external" download="">
                <Icon name="download" class="icon-sm" /> {words().changes.csv}
              </a>
            </p>
            <Table caption={words().changes.each} columns={columns()} rows={said().items} />
          </Section>
        </Show>
      )}
    </Answer>
  )
}

const ChangesPage = (): JSX.Element => {
  const [search, setSearch] = useSearchParams()
  const span = (): Span => ({
    since: isDay(search.since) ? search.since : plusDays(today(), -aMonth),
    until: isDay(search.until) ? search.until : today(),
    ...(isPlace(search.municipality) ? { municipality: search.municipality } : {}),
  })
  const form = createForm('register-changes', { since: span().since, until: span().until, municipality: span().municipality ?? '' })
  const compare = (event: SubmitEvent): void => {
    event.preventDefault()
    const turned = form.value('until') < form.value('since')
    form.fail(turned ? [{ path: 'until', says: words().changes.turned }] : [])
    if (!turned) setSearch({ since: form.value('since'), until: form.value('until'), municipality: form.value('municipality') || null })
  }
  return (
    <Page title={words().changes.title} lead={words().changes.lead}>
      <form class="filters between" noValidate onSubmit={compare}>
        <ErrorSummary form={form} />
        <div class="filter-grid">
          <DateField form={form} name="since" label={words().changes.since} max={today()} />
          <DateField form={form} name="until" label={words().changes.until} max={today()} />
          <TextField form={form} name="municipality" label={words().changes.municipality} inputmode="numeric" maxlength={6} size="number" />
        </div>
        <Button type="submit">{words().changes.compare}</Button>
      </form>
      <For each={[span()]}>{(now) => <Between span={now} />}</For>
      <Dossier span={span()} />
    </Page>
  )
}
export default ChangesPage
