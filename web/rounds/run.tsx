// «Giro di abbinamenti»: the modes next to each other, the pairs to keep or to avoid, what if, and recording it.
import { createSignal, type JSX, Show } from 'solid-js'
import { type CareDesk, WithDesk } from '../kernel/care/desk.tsx'
import { createReading, type Reading } from '../kernel/reading.ts'
import { Answer, Empty, Page, Refusal, Section } from '../kernel/ui/index.ts'
import { Blockers, Released, Uncovered } from './after.tsx'
import { type Computed, cases, type Mode } from './api.ts'
import { Before } from './before.tsx'
import { Keep } from './keep.tsx'
import { ModeCards } from './modes.tsx'
import { Pairs, WhatChanges } from './pairs.tsx'
import { Record } from './record.tsx'
import { SideBySide } from './side.tsx'
import { WhatIf } from './what-if.tsx'
import { changeBetween, free, pairingText, type Wishes } from './wishes.ts'
import { words } from './words.ts'

const w = () => words().run
const modes: readonly Mode[] = ['coverage', 'stable', 'balanced', 'hourly']

/** What the operator has chosen for the round on the page. */
const createChoices = () => {
  const [mode, setMode] = createSignal<Mode>('coverage')
  const [wishes, setWishes] = createSignal<Wishes>(free)
  const [keep, setKeep] = createSignal(true)
  return { mode, setMode, wishes, setWishes, keep, setKeep }
}
type Choices = ReturnType<typeof createChoices>

// What is so by default is not in the address.
const kept = (keep: boolean): { readonly keep?: boolean } => (keep ? {} : { keep })
const queryOf = (desk: string, mode: Mode, { wishes, keep }: Choices) => {
  const { locks, bans } = wishes()
  return { desk, mode, locks: pairingText(locks), bans: pairingText(bans), ...kept(keep()) }
}

type ShownProps = { desk: CareDesk; round: Computed; unbound: Computed | undefined; choices: Choices; busy: boolean }
const Shown = (props: ShownProps): JSX.Element => {
  const { wishes, setWishes } = props.choices
  const wished = () => wishes().locks.length + wishes().bans.length > 0
  return (
    <>
      <Section id="pairs" title={`${w().pairs}: ${words().modes[props.round.mode]}`}>
        <Show
          when={props.round.pairs.length > 0 || wished()}
          fallback={
            <Empty title={w().none} icon="user">
              <p>{w().noneHelp}</p>
            </Empty>
          }
        >
          <Pairs pairs={props.round.pairs} kept={props.round.kept} wishes={wishes()} onWish={setWishes} busy={props.busy} />
        </Show>
        <Uncovered round={props.round} />
        <Released round={props.round} />
        <Show when={wished() && props.unbound}>{(before) => <WhatChanges of={changeBetween(before(), props.round)} />}</Show>
        <Show when={props.round.pairs.length > 0}>
          <Record desk={props.desk} round={props.round} wishes={wishes()} />
        </Show>
      </Section>
      <Blockers round={props.round} />
    </>
  )
}

const Running = (props: { desk: CareDesk }): JSX.Element => {
  const choices = createChoices()
  const { mode, setMode, keep, setKeep } = choices
  const desk = props.desk
  const read = (one: Mode): Reading<Computed> => createReading(() => cases.read('/round', {}, queryOf(desk.id, one, choices)), 'care')
  const readings = { coverage: read('coverage'), stable: read('stable'), balanced: read('balanced'), hourly: read('hourly') }
  const unbound = createReading(() => cases.read('/round', {}, { desk: desk.id, mode: mode(), ...kept(keep()) }), 'care')
  return (
    <Answer
      of={readings.coverage}
      failed={(problem) => (problem.status === 404 ? <Empty title={w().noWeights} icon="list" /> : <Refusal problem={problem} />)}
    >
      {() => (
        <>
          <Section id="modes" title={w().compare}>
            <Keep on={keep()} onKeep={setKeep} />
            <ModeCards of={modes.map((one) => ({ mode: one, reading: readings[one] }))} desk={desk.id} chosen={mode()} onChoose={setMode} />
          </Section>
          <Answer of={readings[mode()]}>
            {(round) => <Shown desk={desk} round={round()} unbound={unbound.now()} choices={choices} busy={readings[mode()].busy()} />}
          </Answer>
          <WhatIf desk={desk.id} round={readings[mode()].now()} query={() => queryOf(desk.id, mode(), choices)} />
          <SideBySide {...readings} />
        </>
      )}
    </Answer>
  )
}

const Run = (): JSX.Element => (
  <Page title={w().title} lead={w().lead}>
    <WithDesk>
      {(desk) => (
        <Show when={desk().id} keyed>
          {(id) => (
            <>
              <Running desk={desk()} />
              <Before desk={id} />
            </>
          )}
        </Show>
      )}
    </WithDesk>
  </Page>
)
export default Run
