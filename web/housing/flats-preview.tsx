// What was understood of the flats somebody is writing, stair by stair, and each line that was not.
import { For, type JSX, Show } from 'solid-js'
import { number } from '../kernel/format.ts'
import { type Column, Section, Table } from '../kernel/ui/index.ts'
import type { Flat, Read } from './flat-rows.ts'
import { flatsWords } from './flats-words.ts'
import { words } from './words.ts'

const w = () => flatsWords()
type Group = { readonly stair: string; readonly purpose: Flat['purpose']; readonly doors: readonly string[] }

const groupsOf = (flats: readonly Flat[]): readonly Group[] => {
  const groups = new Map<string, Group>()
  for (const { stair, purpose, number: door } of flats) {
    const key = `${stair} ${purpose}`
    groups.set(key, { stair, purpose, doors: [...(groups.get(key)?.doors ?? []), door] })
  }
  return [...groups.values()]
}
const few = 4
const doorsOf = ({ doors }: Group): string => (doors.length <= few ? doors.join(', ') : `${doors[0]}, ${doors[1]} … ${doors.at(-1)}`)

const columns = (): readonly Column<Group>[] => [
  { title: w().stair(1), names: true, cell: ({ stair }) => stair },
  { title: w().doors, cell: doorsOf },
  { title: w().purpose(1), cell: ({ purpose }) => words().purposes[purpose] },
  { title: w().count, numeric: true, cell: ({ doors }) => number(doors.length) },
]

export const Preview = (props: { of: Read; pasted: boolean }): JSX.Element => {
  const count = (purpose: Flat['purpose']) => props.of.flats.filter((flat) => flat.purpose === purpose).length
  return (
    <Section id="preview" title={w().preview}>
      <Show when={props.of.flats.length > 0} fallback={<p class="soft">{w().nothing}</p>}>
        <p aria-live="polite">
          <strong>{w().understood(props.of.flats.length, count('sale'), count('rent-to-buy'))}</strong>
        </p>
        <Table caption={w().caption} columns={columns()} rows={groupsOf(props.of.flats)} />
      </Show>
      <Show when={props.of.misread.length > 0}>
        <p>{(props.pasted ? w().misread : w().misreadGroups)(props.of.misread.length)}</p>
        <ul>
          <For each={props.of.misread.slice(0, 20)}>
            {({ line, text, why }) => <li>{(props.pasted ? w().line : w().group)(line, text, w().whys[why])}</li>}
          </For>
        </ul>
      </Show>
    </Section>
  )
}
