// The figures of a desk for those who pay for it: counts and nothing else, small ones hidden, ready for paper.
import { type JSX, Show } from 'solid-js'
import type { Role } from '../../server/kernel/people.ts'
import { type CareDesk, WithDesk } from '../kernel/care/desk.tsx'
import { townName } from '../kernel/care/towns.ts'
import { number } from '../kernel/format.ts'
import { createReading } from '../kernel/reading.ts'
import { Answer, Button, type Column, Empty, Facts, Page, Section, Table } from '../kernel/ui/index.ts'
import { useYear } from '../kernel/ui/year-choice.tsx'
import { wordFor } from '../kernel/words.ts'
import { api, type Figures, type Listed, people } from './api.ts'
import { figuresWords } from './figures-words.ts'
import { names } from './names.ts'

const w = () => figuresWords()
/** What the counter hides because it could point at somebody is said, not left empty. */
export const shownCount = (count: number | null): string => (count === null ? w().few : number(count))

type Opened = Figures['opened']['items'][number]
type Followed = Figures['followed'][number]
const openedColumns = (): readonly Column<Opened>[] => [
  { title: w().town, names: true, cell: ({ municipality }) => townName(municipality) },
  { title: w().channel, cell: ({ channel }) => wordFor(names().channels, channel) },
  { title: w().requests, numeric: true, cell: ({ requests }) => shownCount(requests) },
  { title: w().hired, numeric: true, cell: ({ hired }) => shownCount(hired) },
  { title: w().closed, numeric: true, cell: ({ closed }) => shownCount(closed) },
  { title: w().running, numeric: true, cell: ({ running }) => shownCount(running) },
]
const followedColumns = (): readonly Column<Followed>[] => [
  { title: w().after, names: true, cell: ({ day }) => w().afterDays(number(day)) },
  { title: w().placements, numeric: true, cell: ({ placements }) => shownCount(placements) },
  {
    title: w().standing,
    cell: ({ standings }) => standings.map((one) => `${names().standings[one.standing]}: ${shownCount(one.placements)}`).join(', '),
  },
]

type Counted = Listed['items'][number]
const countedColumns = (): readonly Column<Counted>[] => [
  { title: w().list, names: true, cell: ({ tier }) => (tier === null ? w().unlisted : w().tiers[tier]) },
  { title: w().stage, cell: ({ stage }) => w().stages[stage] },
  { title: w().level, cell: ({ level }) => level ?? w().noLevel },
  { title: w().carers, numeric: true, cell: ({ carers }) => shownCount(carers) },
]
const OfCarers = (props: { of: Listed }): JSX.Element => (
  <Section id="carers" title={w().listed}>
    <Show when={props.of.items.length > 0} fallback={<Empty title={w().noCarers} icon="user" />}>
      <Table caption={w().listed} columns={countedColumns()} rows={props.of.items} />
      <p>{w().total(shownCount(props.of.total))}</p>
    </Show>
  </Section>
)

const Whole = (props: { of: Figures }): JSX.Element => (
  <>
    <Section id="opened" title={w().opened}>
      <Show when={props.of.opened.items.length > 0} fallback={<Empty title={w().none} icon="list" />}>
        <Table caption={w().opened} columns={openedColumns()} rows={props.of.opened.items} />
        <p>{w().total(shownCount(props.of.opened.total.requests))}</p>
      </Show>
    </Section>
    <Section id="matching" title={w().matching}>
      <Facts
        facts={[
          { name: w().days, value: props.of.matching.days === null ? w().notEnough : number(props.of.matching.days) },
          {
            name: w().proposals,
            value: props.of.matching.proposalsPerTen === null ? w().notEnough : number(props.of.matching.proposalsPerTen / 10),
          },
        ]}
      />
    </Section>
    <Section id="followed" title={w().followed}>
      <Show when={props.of.followed.length > 0} fallback={<Empty title={w().noFollow} icon="list" />}>
        <Table caption={w().followed} columns={followedColumns()} rows={props.of.followed} />
      </Show>
    </Section>
    <Show when={props.of.forgotten}>
      {(waiting) => (
        <Section id="fair" title={w().fair}>
          <p>{w().fairSays(shownCount(waiting().ready), shownCount(waiting().waiting))}</p>
        </Section>
      )}
    </Show>
  </>
)

const begun = 2020

const OfDesk = (props: { desk: CareDesk }): JSX.Element => {
  const years = useYear(begun)
  const reading = createReading(() => api.read('/figures', {}, { desk: props.desk.id, year: years.year() }), 'care')
  const counted = createReading(() => people.read('/counted', {}, { desk: props.desk.id }), 'carers')
  return (
    <>
      <div class="filters">
        <years.Choice label={w().year} />
        <Button tone="outline-primary" onClick={() => window.print()}>
          {w().print}
        </Button>
      </div>
      <h2 class="h4">
        {props.desk.name}: {String(years.year())}
      </h2>
      <Answer of={reading}>{(found) => <Whole of={found()} />}</Answer>
      <Answer of={counted}>{(found) => <OfCarers of={found()} />}</Answer>
    </>
  )
}

/** Whoever pays for the desk, or checks it, besides whoever runs it. */
export const readers: readonly Role[] = ['operator', 'coordinator', 'manager', 'funder', 'caseworker', 'admin', 'auditor']

const FiguresPage = (): JSX.Element => (
  <Page title={w().title} lead={w().lead}>
    <WithDesk roles={readers}>{(desk) => <OfDesk desk={desk()} />}</WithDesk>
  </Page>
)
export default FiguresPage
