// The flats of a building, counted by stair and one by one.
import { For, type JSX } from 'solid-js'
import { briefDay, number } from '../kernel/format.ts'
import { type Column, Section, Table } from '../kernel/ui/index.ts'
import type { Building, Unit } from './api.ts'
import { deskWords } from './desk-words.ts'
import { words } from './words.ts'

type Stair = Building['occupancy']['stairs'][number]
const w = () => deskWords()

const counts = (): readonly Column<Stair>[] => [
  { title: w().stair, names: true, cell: ({ stair }) => stair },
  { title: w().owners, numeric: true, cell: ({ owners }) => number(owners) },
  { title: w().tenants, numeric: true, cell: ({ tenants }) => number(tenants) },
  { title: w().empty, numeric: true, cell: ({ empty }) => number(empty) },
  { title: w().flats, numeric: true, cell: ({ owners, tenants, empty }) => number(owners + tenants + empty) },
]
const whoOf = ({ household, people, tenure, since }: Unit): string =>
  household === null || tenure === null || since === null
    ? w().nobody
    : w().since(w().persons(people?.length ?? 0), words().tenures[tenure], briefDay(since))

const doors = (): readonly Column<Unit>[] => [
  { title: w().unit, names: true, cell: ({ number: door }) => door },
  { title: w().who, cell: whoOf },
  { title: w().rooms, numeric: true, cell: ({ rooms }) => number(rooms) },
  { title: w().kind, cell: ({ purpose }) => words().purposes[purpose] },
]

export const Flats = (props: { of: Pick<Building, 'occupancy'>; units: readonly Unit[] }): JSX.Element => {
  const { owners, tenants, empty } = props.of.occupancy
  return (
    <Section id="flats" title={w().occupancy}>
      <Table caption={w().occupancy} columns={counts()} rows={[...props.of.occupancy.stairs, { stair: w().all, owners, tenants, empty }]} />
      <h3 class="h5">{w().units}</h3>
      <For each={props.of.occupancy.stairs}>
        {({ stair }) => (
          <details class="reading">
            <summary>{w().stairOf(stair)}</summary>
            <Table caption={w().stairOf(stair)} columns={doors()} rows={props.units.filter((unit) => unit.stair === stair)} />
          </details>
        )}
      </For>
    </Section>
  )
}
