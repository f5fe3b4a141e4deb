// The pairs of a computed round, to keep or to avoid; those avoided; and what all that changes.
import { For, type JSX, Show } from 'solid-js'
import { number } from '../kernel/format.ts'
import { Badge, Button, type Column, Link, Table } from '../kernel/ui/index.ts'
import type { Pair } from './api.ts'
import { pointsOf, signed } from './modes.tsx'
import { whatIfWords } from './what-if-words.ts'
import { ban, type Change, type Couple, has, lock, unban, unlock, type Wishes } from './wishes.ts'
import { words } from './words.ts'

const w = () => words().run
const hidden = (name: string | null): string => name ?? words().detail.hidden
type Props = {
  pairs: readonly Pair[]
  kept: readonly Couple[]
  wishes: Wishes
  onWish: (wishes: Wishes) => void
  busy: boolean
}

const CarerCell = (props: { of: Pair; kept: boolean }): JSX.Element => (
  <>
    <Show when={props.of.carer_name !== ''} fallback={whatIfWords().someone}>
      <Link href={`/assistenti/${props.of.carer}`}>{hidden(props.of.carer_name)}</Link>
    </Show>
    <Show when={props.kept}>
      {' '}
      <Badge mood="waiting">{whatIfWords().kept}</Badge>
    </Show>
  </>
)

const wishColumn = (props: Props): Column<Pair> => ({
  title: w().lock,
  cell: (pair) => {
    const names = [hidden(pair.name), hidden(pair.carer_name)] as const
    return (
      <span class="pair-ways">
        <Show
          when={has(props.wishes.locks, pair)}
          fallback={
            <>
              <Button small tone="outline-primary" onClick={() => props.onWish(lock(props.wishes, pair))}>
                <span aria-hidden="true">{w().lock}</span>
                <span class="visually-hidden">{w().lockPair(...names)}</span>
              </Button>
              <Button small tone="link" onClick={() => props.onWish(ban(props.wishes, pair))}>
                <span aria-hidden="true">{w().ban}</span>
                <span class="visually-hidden">{w().banPair(...names)}</span>
              </Button>
            </>
          }
        >
          <Badge mood="going">{w().locked}</Badge>
          <Button small tone="link" onClick={() => props.onWish(unlock(props.wishes, pair))}>
            <span aria-hidden="true">{w().unlock}</span>
            <span class="visually-hidden">{w().unlockPair(...names)}</span>
          </Button>
        </Show>
      </span>
    )
  },
})

const columns = (props: Props): readonly Column<Pair>[] => [
  { title: w().family, names: true, cell: (pair) => <Link href={`/cura/${pair.request}`}>{hidden(pair.name)}</Link> },
  { title: w().carer, cell: (pair) => <CarerCell of={pair} kept={has(props.kept, pair)} /> },
  { title: w().points, numeric: true, cell: ({ score }) => pointsOf(score) },
  wishColumn(props),
]

const Banned = (props: { of: readonly Couple[]; onUnban: (one: Couple) => void }): JSX.Element => (
  <Show when={props.of.length > 0}>
    <h3 class="h5">{w().banned}</h3>
    <ul class="plain care-lines">
      <For each={props.of}>
        {(one) => (
          <li>
            {hidden(one.name)}, {hidden(one.carer_name)}{' '}
            <Button small tone="link" onClick={() => props.onUnban(one)}>
              {w().unban(hidden(one.name), hidden(one.carer_name))}
            </Button>
          </li>
        )}
      </For>
    </ul>
  </Show>
)

export const Pairs = (props: Props): JSX.Element => (
  <>
    <Table caption={w().pairs} columns={columns(props)} rows={props.pairs} busy={props.busy} />
    <Banned of={props.wishes.bans} onUnban={(one) => props.onWish(unban(props.wishes, one))} />
  </>
)

export const WhatChanges = (props: { of: Change }): JSX.Element => {
  const nothing = () =>
    props.of.covered === 0 && props.of.score === 0 && props.of.moved.length + props.of.lost.length + props.of.gained.length === 0
  return (
    <div class="panel care-says" role="status">
      <p class="h5">{w().whatIf}</p>
      <Show when={!nothing()} fallback={<p>{w().same}</p>}>
        <p>{w().change(signed(props.of.covered, number(props.of.covered)), signed(props.of.score, pointsOf(props.of.score)))}</p>
        <Show when={props.of.moved.length > 0}>
          <p>{w().moved(props.of.moved.join(', '))}</p>
        </Show>
        <Show when={props.of.lost.length > 0}>
          <p>{w().lost(props.of.lost.join(', '))}</p>
        </Show>
        <Show when={props.of.gained.length > 0}>
          <p>{w().gained(props.of.gained.join(', '))}</p>
        </Show>
      </Show>
    </div>
  )
}
