// «Giro di abbinamenti»: the modes next to each other, the pairs to keep or to avoid, what if, and recording it.
import { batch, createSignal, type JSX, Show } from 'solid-js'
import { type CareDesk, WithDesk } from '../kernel/care/desk.tsx'
import { isProblem, type Problem } from '../kernel/problem.ts'
import { createReading, type Reading } from '../kernel/reading.ts'
import { Answer, Empty, Page, Refusal, Section } from '../kernel/ui/index.ts'
import { Blockers, Released, Uncovered } from './after.tsx'
import { type Computed, cases, type Mode } from './api.ts'
import { Before } from './before.tsx'
import { Keep } from './keep.tsx'
import { ModeCards, type OneMode } from './modes.tsx'
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
        {/* While another round is being searched this one is not of the wishes on the page. */}
        <Show when={props.round.pairs.length > 0 && !props.busy}>
          <Record desk={props.desk} round={props.round} wishes={wishes()} />
        </Show>
      </Section>
      <Blockers round={props.round} />
    </>
  )
}

/** The four modes, each read by itself, each stopped and begun again by itself. */
const createModes = (desk: string, choices: Choices) => {
  const [halted, setHalted] = createSignal<readonly Mode[]>([])
  const [anew, setAnew] = createSignal<readonly Mode[]>([])
  const isHalted = (mode: Mode): boolean => halted().includes(mode)
  const without = (modes: readonly Mode[], mode: Mode): readonly Mode[] => modes.filter((of) => of !== mode)
  const one = (mode: Mode): OneMode => {
    const reading = createReading(() => {
      const query = { ...queryOf(desk, mode, choices), ...(anew().includes(mode) ? { anew: true } : {}) }
      return isHalted(mode) ? undefined : cases.read('/round', {}, query)
    }, 'care')
    return {
      mode,
      reading,
      halted: () => isHalted(mode),
      // By the hour the best found is kept, and the search does not begin again by itself.
      halt: () => (mode === 'hourly' ? setAnew(without(anew(), mode)) : setHalted([...halted(), mode])),
      resume: () =>
        batch(() => {
          setHalted(without(halted(), mode))
          setAnew([...without(anew(), mode), mode])
        }),
    }
  }
  const all = { coverage: one('coverage'), stable: one('stable'), balanced: one('balanced'), hourly: one('hourly') }
  return { all, isHalted }
}

/** What keeps the whole page from being: the desk without weights, or nobody who answers. One search that ended is no such thing. */
const failureOf = (reading: Reading<Computed>): Problem | undefined => {
  if (reading.came() === undefined) return undefined
  const answer = reading.answer()
  return isProblem(answer) && answer.code !== 'refused' ? answer : undefined
}
const Failed = (props: { problem: Problem; onAgain: () => void }): JSX.Element => (
  <Show when={props.problem.status === 404} fallback={<Refusal problem={props.problem} onAgain={props.onAgain} />}>
    <Empty title={w().noWeights} icon="list" />
  </Show>
)

const Running = (props: { desk: CareDesk }): JSX.Element => {
  const choices = createChoices()
  const { mode, setMode, keep, setKeep } = choices
  const desk = props.desk
  const { all, isHalted } = createModes(desk.id, choices)
  const readings = { coverage: all.coverage.reading, stable: all.stable.reading, balanced: all.balanced.reading }
  const reading = () => all[mode()].reading
  const unbound = createReading(
    () => (isHalted(mode()) ? undefined : cases.read('/round', {}, { desk: desk.id, mode: mode(), ...kept(keep()) })),
    'care',
  )
  return (
    <Show
      when={!failureOf(readings.coverage)}
      fallback={<Show when={failureOf(readings.coverage)}>{(said) => <Failed problem={said()} onAgain={readings.coverage.again} />}</Show>}
    >
      <Section id="modes" title={w().compare}>
        <Keep on={keep()} onKeep={setKeep} />
        <ModeCards of={modes.map((one) => all[one])} desk={desk.id} chosen={mode()} onChoose={setMode} />
      </Section>
      <Show when={!isHalted(mode())}>
        <Answer of={reading()}>
          {(round) => <Shown desk={desk} round={round()} unbound={unbound.now()} choices={choices} busy={reading().busy()} />}
        </Answer>
      </Show>
      <WhatIf desk={desk.id} mode={mode()} round={reading().now()} query={() => queryOf(desk.id, mode(), choices)} />
      <SideBySide {...readings} />
    </Show>
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
