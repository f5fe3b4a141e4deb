// The tables of who takes part: what is hidden is said, never left empty.
import type { JSX } from 'solid-js'
import { number } from '../kernel/format.ts'
import { type Column, Link, Table } from '../kernel/ui/index.ts'
import { wordFor } from '../kernel/words.ts'
import type { Band, District, Figures, Kind } from './api.ts'
import { Fold } from './fold.tsx'
import { words } from './words.ts'

const w = () => words()
/** Nobody sees whether a number is hidden because it is small, or because it would tell a small one. */
export const shown = (count: number | null): string => (count === null ? w().hidden : number(count))

/** To what one comes by name: elsewhere there is nobody to count, which is not nought. */
const attended: { readonly [K in Kind]: boolean } = { lab: true, space: true, initiative: false, proposal: false, pact: false }
const atKind = ({ kind }: Figures['kinds'][number], count: number | null): string => (attended[kind] ? shown(count) : '–')

export const ByKind = (props: { of: Figures['kinds'] }): JSX.Element => (
  <Fold id="kinds" title={w().byKind} says={w().byKindSays}>
    <Table
      caption={w().byKind}
      columns={[
        { title: w().kind, names: true, cell: ({ kind }) => w().kinds[kind] },
        { title: w().things, numeric: true, cell: ({ things }) => number(things) },
        { title: w().people, numeric: true, cell: ({ people }) => shown(people) },
        { title: w().times, numeric: true, cell: (row) => atKind(row, row.attendances) },
        { title: w().hours, numeric: true, cell: (row) => atKind(row, row.hours) },
      ]}
      rows={props.of}
    />
    <p class="small">{w().kindNote}</p>
  </Fold>
)

const roads: { readonly [K in Kind]: string } = {
  lab: 'laboratori',
  initiative: 'iniziative',
  space: 'spazi',
  proposal: 'proposte',
  pact: 'patti',
}

export const Busiest = (props: { of: Figures['busiest'] }): JSX.Element => (
  <Fold id="busiest" title={w().busiest} says={w().busiestSays}>
    <Table
      caption={w().busiest}
      columns={[
        { title: w().thing, names: true, cell: ({ kind, thing, title }) => <Link href={`/${roads[kind]}/${thing}`}>{title}</Link> },
        { title: w().kind, cell: ({ kind }) => w().kinds[kind] },
        { title: w().people, numeric: true, cell: ({ people }) => shown(people) },
        { title: w().times, numeric: true, cell: ({ attendances }) => shown(attendances) },
        { title: w().hours, numeric: true, cell: ({ hours }) => shown(hours) },
      ]}
      rows={props.of}
    />
  </Fold>
)

const said = (district: string): string => (district === '' ? w().unsaid : district)

export const Equity = (props: { of: Figures['equity'] }): JSX.Element => (
  <Fold id="equity" title={w().equity} says={w().equitySays}>
    <p>{w().equityNote}</p>
    <Table
      caption={w().byDistrict}
      columns={[
        { title: w().district, names: true, cell: ({ district }: District) => said(district) },
        { title: w().people, numeric: true, cell: ({ people }) => shown(people) },
        { title: w().hours, numeric: true, cell: ({ hours }) => shown(hours) },
        ...props.of.bands.map(
          ({ band }, at): Column<District> => ({
            title: wordFor(w().bands, band),
            numeric: true,
            cell: ({ byBand }) => shown(byBand[at] ?? null),
          }),
        ),
      ]}
      rows={props.of.districts}
    />
    <Table
      caption={w().byBand}
      columns={[
        { title: w().band, names: true, cell: ({ band }: Band) => wordFor(w().bands, band) },
        { title: w().people, numeric: true, cell: ({ people }) => shown(people) },
        { title: w().hours, numeric: true, cell: ({ hours }) => shown(hours) },
      ]}
      rows={props.of.bands}
    />
  </Fold>
)

export const Heads = (props: { of: Figures['heads'] }): JSX.Element => (
  <Fold id="heads" title={w().heads} says={w().headsSays}>
    <p>{w().headsNote}</p>
    <Table
      caption={w().heads}
      columns={[
        { title: w().who, names: true, cell: ({ who }) => wordFor(w().whos, who) },
        { title: w().times, numeric: true, cell: ({ n }) => shown(n) },
      ]}
      rows={props.of}
    />
  </Fold>
)
