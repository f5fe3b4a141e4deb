// What the municipality gives: granted, delivered, returned, with what it is worth.
import { type JSX, Show } from 'solid-js'
import { briefDay, euros } from '../kernel/format.ts'
import { Badge, type Column, Section, Table } from '../kernel/ui/index.ts'
import type { Pact } from './api.ts'
import { lists } from './lists.ts'
import { page } from './page-words.ts'

type Support = Pact['parts']['supports'][number]

const Returned = (props: { of: Support }): JSX.Element => (
  <Show when={props.of.lent} fallback="–">
    <Show
      when={props.of.returned_on}
      fallback={
        <Show when={props.of.delivered_on} fallback="–">
          {page().stillOut}
        </Show>
      }
    >
      {(day) => briefDay(day())}
    </Show>
  </Show>
)

const columns = (): readonly Column<Support>[] => [
  {
    title: page().support,
    names: true,
    cell: (one) => (
      <>
        <span lang="it">{one.what}</span>
        <span class="row-note">{lists().supports[one.kind]}</span>
      </>
    ),
  },
  {
    title: page().worth,
    cell: (one) => {
      const cents = one.delivered_value ?? one.value
      return cents === null ? '–' : euros(cents)
    },
  },
  { title: page().granted, cell: (one) => briefDay(one.granted_on) },
  {
    title: page().delivered,
    cell: (one) => (one.delivered_on === null ? <Badge mood="waiting">{page().waitingFor}</Badge> : briefDay(one.delivered_on)),
  },
  { title: page().returned, cell: (one) => <Returned of={one} /> },
]

export const SupportsPart = (props: { pact: Pact }): JSX.Element => (
  <Show when={props.pact.parts.supports.length > 0}>
    <Section id="supports" title={page().supports} lead={page().supportsLead}>
      <Table caption={page().supportsTable} columns={columns()} rows={props.pact.parts.supports} />
      <p class="soft">{page().total(euros(props.pact.granted), euros(props.pact.delivered))}</p>
    </Section>
  </Show>
)
