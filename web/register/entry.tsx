// One entry of the register: what it says, the phases it went through, and the cells as its municipality published them.
import { useParams } from '@solidjs/router'
import { type JSX, Show } from 'solid-js'
import { briefDay, daysBetween, fullDay, moment, number, today } from '../kernel/format.ts'
import { createReading } from '../kernel/reading.ts'
import { AnswerPage, type Column, type Fact, Facts, Link, Page, Section, Table } from '../kernel/ui/index.ts'
import { wordFor } from '../kernel/words.ts'
import { api, type Entry } from './api.ts'
import { listWords } from './list-words.ts'
import { names } from './names.ts'
import { StateBadge, titleOf } from './row.tsx'
import { words } from './words.ts'

const present = (facts: readonly (Fact | undefined)[]): readonly Fact[] => facts.flatMap((fact) => (fact ? [fact] : []))
const said = (name: string, value: string | null | undefined): Fact | undefined => (value ? { name, value } : undefined)

const factsOf = (entry: Entry): readonly Fact[] =>
  present([
    said(listWords().list.place, [entry.address, entry.district, entry.town ?? entry.municipality].filter(Boolean).join(', ')),
    said(listWords().list.area, entry.areas.map((area) => wordFor(names().areas, area)).join(', ')),
    said(listWords().list.proponent, entry.proponent && wordFor(names().proponents, entry.proponent)),
    said(words().entry.stepsBack, entry.steps_back > 0 ? number(entry.steps_back) : undefined),
    said(words().entry.publisher, entry.book?.publisher),
    said(words().entry.licence, entry.book?.licence),
    said(words().entry.published, entry.book?.moment ? moment(entry.book.moment) : undefined),
    said(words().entry.recorded, moment(entry.recorded)),
  ])

type Phase = { readonly phase: string; readonly from: string; readonly until: string | undefined }
const phasesOf = ({ course }: Entry): readonly Phase[] =>
  course ? [...course.past, { phase: course.phase, from: course.since, until: undefined }] : []

const phaseColumns = (): readonly Column<Phase>[] => [
  { title: words().figures.phase, names: true, cell: ({ phase }) => wordFor(names().phases, phase) },
  { title: words().entry.from, cell: ({ from }) => briefDay(from) },
  { title: words().entry.until, cell: ({ until }) => (until ? briefDay(until) : words().entry.still) },
  { title: words().entry.days, numeric: true, cell: ({ from, until }) => number(daysBetween(from, until ?? today())) },
]

const Standing = (props: { of: Entry }): JSX.Element => (
  <>
    <Show when={props.of.standing === 'gone'}>
      <p class="notice">{words().entry.gone}</p>
    </Show>
    <Show when={props.of.origin === 'published' ? props.of.goes_on : undefined}>
      {(by) => <p class="notice">{words().entry.goesOn(by())}</p>}
    </Show>
    <Show when={props.of.origin === 'proposal' && !props.of.shown ? props.of.goes_on : undefined}>
      {(pact) => (
        <p class="notice">
          <Link href={`/patti/${pact()}`}>{words().entry.became}</Link>
        </p>
      )}
    </Show>
  </>
)

const Sheet = (props: { of: Entry }): JSX.Element => (
  <Show when={props.of.sheet.length > 0}>
    <Section id="sheet" title={words().entry.sheet}>
      <p>{words().entry.sheetLead}</p>
      <Facts facts={props.of.sheet.map(({ header, text }) => ({ name: header, value: <span class="verbatim">{text}</span> }))} />
      <Show when={props.of.sheet.some(({ text }) => text === '[omesso]')}>
        <p>{words().entry.withheld}</p>
      </Show>
    </Section>
  </Show>
)

const EntryPage = (): JSX.Element => {
  const params = useParams()
  const entry = createReading(() => api.read('/:id', { id: params.id ?? '' }), 'register')
  const over = ({ origin, number: given }: Entry) => `${names().origins[origin]}${given ? ` ${listWords().list.number(given)}` : ''}`
  const label = ({ sheet }: Entry) => sheet.find(({ header }) => /stato/i.test(header))?.text
  return (
    <AnswerPage of={entry} words={words().entry}>
      {(one) => (
        <Page title={titleOf(one())} over={over(one())} aside={<StateBadge state={one().state} label={label(one())} />}>
          <Standing of={one()} />
          <Section id="what" title={words().entry.what}>
            <Facts facts={[...factsOf(one()), { name: listWords().list.last, value: fullDay(one().last_on) }]} />
          </Section>
          <Show when={phasesOf(one()).length > 0}>
            <Section id="course" title={words().entry.course}>
              <Table caption={words().entry.course} columns={phaseColumns()} rows={phasesOf(one())} />
            </Section>
          </Show>
          <Sheet of={one()} />
        </Page>
      )}
    </AnswerPage>
  )
}
export default EntryPage
