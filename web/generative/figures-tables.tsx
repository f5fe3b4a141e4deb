// The two larger tables of figures: where the pacts stand by kind and territory, and how it goes afterwards.
import { type JSX, Show } from 'solid-js'
import { type Column, Section, Table } from '../kernel/ui/index.ts'
import type { Figures } from './api.ts'
import { figuresWords } from './figures-words.ts'
import { names } from './names.ts'
import { Counts, ShownCount } from './shown.tsx'

const w = () => figuresWords()
type Stands = Figures['stands']
type Way = keyof ReturnType<typeof figuresWords>['ways']
type Line = { readonly name: string; readonly of: Stands['total'] }

const ways = (): readonly Way[] => Object.keys(w().ways) as Way[]
const linesOf = ({ rows, total }: Stands): readonly Line[] => [
  ...rows.map((row) => ({ name: `${names().kinds[row.kind]}, ${names().territories[row.territory]}`, of: row })),
  { name: w().total, of: total },
]
const columns = (): readonly Column<Line>[] => [
  { title: w().kind, names: true, cell: ({ name }) => name },
  { title: w().reported, numeric: true, cell: ({ of }) => <ShownCount value={of.reported} /> },
  ...ways().map((way) => ({ title: w().ways[way], numeric: true, cell: ({ of }: Line) => <ShownCount value={of[way]} /> })),
]

export const StandsPart = (props: { of: Figures }): JSX.Element => (
  <Section id="stands" title={w().stands}>
    <Counts
      {...{ caption: w().wayTitle, nameTitle: w().way, valueTitle: w().number }}
      counts={ways().map((way) => ({ name: w().ways[way], value: props.of.stands.total[way] }))}
    />
    <Table caption={w().stands} columns={columns()} rows={linesOf(props.of.stands)} />
  </Section>
)

type Followed = Figures['follows'][number]
const standings = ['better', 'same', 'worse', 'unreached'] as const
const followed = (): readonly Column<Followed>[] => [
  { title: w().when, names: true, cell: ({ after }) => names().followUps[after] },
  { title: w().people, numeric: true, cell: ({ people }) => <ShownCount value={people} /> },
  ...standings.map((standing) => ({
    title: names().standings[standing],
    numeric: true,
    cell: (row: Followed) => <ShownCount value={row.standings.find((one) => one.standing === standing)?.people ?? null} />,
  })),
]

const isSaid = ({ people, standings: said }: Followed): boolean => people !== null || said.some((one) => one.people !== null)

export const FollowsPart = (props: { of: Figures }): JSX.Element => (
  <Section id="follows" title={w().follows}>
    <Show when={props.of.follows.some(isSaid)} fallback={<p class="gen-few">{w().allHidden}</p>}>
      <Table caption={w().follows} columns={followed()} rows={props.of.follows} />
    </Show>
  </Section>
)
