// The three modes family by family: only those whose carer changes from one to another.
import { type JSX, Show } from 'solid-js'
import type { Reading } from '../kernel/reading.ts'
import { Answer, type Column, Link, Section, Table } from '../kernel/ui/index.ts'
import type { Computed, Mode } from './api.ts'
import { pointsOf } from './modes.tsx'
import { whatIfWords } from './what-if-words.ts'
import { words } from './words.ts'

const w = () => whatIfWords()
export type Side = {
  readonly request: string
  readonly name: string | null
  readonly pairs: readonly (Computed['pairs'][number] | undefined)[]
}

/** One row for each family that the rounds do not serve alike. */
export const sidesOf = (rounds: readonly Computed[]): readonly Side[] => {
  const families = new Map(rounds.flatMap(({ pairs }) => pairs.map(({ request, name }) => [request, name] as const)))
  const sides = [...families].map(([request, name]) => ({
    request,
    name,
    pairs: rounds.map((round) => round.pairs.find((pair) => pair.request === request)),
  }))
  return sides.filter(({ pairs }) => new Set(pairs.map((pair) => pair?.carer)).size > 1)
}

const columns = (modes: readonly Mode[]): readonly Column<Side>[] => [
  {
    title: words().run.family,
    names: true,
    cell: ({ request, name }) => <Link href={`/cura/${request}`}>{name ?? words().detail.hidden}</Link>,
  },
  ...modes.map((mode, at) => ({
    title: words().modes[mode],
    cell: ({ pairs }: Side) => {
      const pair = pairs[at]
      return pair ? `${pair.carer_name ?? words().detail.hidden} (${pointsOf(pair.score)})` : w().sideNobody
    },
  })),
]

const Sides = (props: { rounds: readonly Computed[] }): JSX.Element => (
  <Show when={sidesOf(props.rounds).length > 0} fallback={<p>{w().sideSame}</p>}>
    <Table caption={w().side} columns={columns(props.rounds.map(({ mode }) => mode))} rows={sidesOf(props.rounds)} />
  </Show>
)

/** Waits for all three: of two there would be nothing to compare yet. */
export const SideBySide = (props: { coverage: Reading<Computed>; stable: Reading<Computed>; balanced: Reading<Computed> }): JSX.Element => (
  <Section id="side" title={w().side} lead={w().sideLead}>
    <Answer of={props.coverage}>
      {(coverage) => (
        <Answer of={props.stable}>
          {(stable) => <Answer of={props.balanced}>{(balanced) => <Sides rounds={[coverage(), stable(), balanced()]} />}</Answer>}
        </Answer>
      )}
    </Answer>
  </Section>
)
