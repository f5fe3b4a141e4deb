// The findings: what was seen, whose turn it is, how it ended.
import { useSearchParams } from '@solidjs/router'
import { For, type JSX } from 'solid-js'
import { checkWords } from '../kernel/check-words.ts'
import { briefDay } from '../kernel/format.ts'
import { createListing } from '../kernel/reading.ts'
import { ButtonLink, type Column, Link, Listed, optionsOf, Page } from '../kernel/ui/index.ts'
import { api, type Row } from './api.ts'
import { StageBadge, WeightBadge } from './badges.tsx'
import { words } from './words.ts'

const columns = (): readonly Column<Row>[] => [
  {
    title: words().list.what,
    names: true,
    cell: (row) => (
      <>
        <Link href={`/controllo/rilievi/${row.id}`}>{checkWords().names[row.subject]}</Link>
        <span class="row-note clamped" lang="it">
          {row.what}
        </span>
      </>
    ),
  },
  { title: words().list.weight, cell: (row) => <WeightBadge weight={row.weight} /> },
  { title: words().list.stage, cell: (row) => <StageBadge stage={row.stage} /> },
  { title: words().list.last, cell: (row) => briefDay(row.last_on) },
]

const isStage = (text: unknown): text is Row['stage'] => typeof text === 'string' && Object.hasOwn(words().stages, text)

const StageFilter = (props: { stage: Row['stage'] | undefined; onChange: (stage: string) => void }): JSX.Element => (
  <div class="filters">
    <div class="filter">
      <label for="findings-stage">{words().list.filter}</label>
      <select id="findings-stage" class="form-control form-select" onChange={(event) => props.onChange(event.currentTarget.value)}>
        <option value="" selected={props.stage === undefined}>
          {words().list.all}
        </option>
        <For each={optionsOf(words().stages)}>
          {(option) => (
            <option value={option.value} selected={props.stage === option.value}>
              {option.label}
            </option>
          )}
        </For>
      </select>
    </div>
  </div>
)

const List = (): JSX.Element => {
  const [search, setSearch] = useSearchParams()
  const stage = () => (isStage(search.stage) ? search.stage : undefined)
  const list = createListing<Row>((cursor) => api.read('/', {}, { stage: stage(), cursor }), 'findings')
  return (
    <Page title={words().list.title} lead={words().list.lead}>
      <StageFilter stage={stage()} onChange={(chosen) => setSearch({ stage: chosen || null })} />
      <Listed {...{ of: list, words: words().list, columns: columns(), icon: 'comment' }}>
        <ButtonLink href="/controllo/posti">{words().list.seats}</ButtonLink>
      </Listed>
    </Page>
  )
}
export default List
