// What came up in a laboratory, and who is at its table: lists before maps.
import { For, type JSX, Show } from 'solid-js'
import { briefDay } from '../kernel/format.ts'
import { Badge, type Column, Section, Table } from '../kernel/ui/index.ts'
import { wordFor } from '../kernel/words.ts'
import type { Actor, Entry, Lab } from './api.ts'
import { labWords } from './lab-words.ts'
import { names } from './names.ts'

const Entries = (props: { title: string; entries: readonly Entry[] }): JSX.Element => (
  <>
    <h3 class="h5">{props.title}</h3>
    <ul class="plain lab-lines">
      <For each={props.entries} fallback={<li class="soft">{labWords().lab.emergedNone}</li>}>
        {(one) => (
          <li>
            <span lang="it">{one.text}</span> <span class="soft">{names().themes[one.theme]}</span>{' '}
            <Show when={one.chosen}>
              <Badge mood="going">{labWords().lab.chosen}</Badge>
            </Show>
          </li>
        )}
      </For>
    </ul>
  </>
)

export const Emerged = (props: { of: Lab }): JSX.Element => {
  const of = (kind: Entry['kind']) => props.of.parts.entries.filter((one) => one.kind === kind)
  return (
    <Section id="emerged" title={labWords().lab.emerged}>
      <Show when={props.of.priority}>
        {(priority) => (
          <div class="panel">
            <h3 class="h5">{labWords().lab.priority}</h3>
            <p lang="it">
              <strong>{priority()}</strong> {props.of.priority_why}
            </p>
          </div>
        )}
      </Show>
      <Entries title={labWords().lab.needs} entries={of('need')} />
      <Entries title={labWords().lab.resources} entries={of('resource')} />
    </Section>
  )
}

const columns = (): readonly Column<Actor>[] => [
  {
    title: labWords().lab.actor,
    names: true,
    cell: (row) => (
      <>
        <span lang="it">{row.name}</span> <Show when={row.lost_on}>{<Badge mood="over">{labWords().lab.left}</Badge>}</Show>
      </>
    ),
  },
  { title: labWords().lab.actorKind, cell: (row) => names().actors[row.kind] },
  { title: labWords().lab.tie, cell: (row) => wordFor(names().ties, String(row.tie)) },
  { title: labWords().lab.lastContact, cell: (row) => briefDay(row.contacted_on ?? row.engaged_on) },
]

export const Actors = (props: { of: Lab }): JSX.Element => (
  <Section id="actors" title={labWords().lab.actors}>
    <Show when={props.of.parts.actors.length > 0} fallback={<p class="soft">{labWords().lab.actorsNone}</p>}>
      <Table caption={labWords().lab.actorsCaption} columns={columns()} rows={props.of.parts.actors} />
    </Show>
  </Section>
)
