// The sheet for the door: large print and a drawing that leads whoever arrives to their check-in.
import { useParams } from '@solidjs/router'
import { createSignal, type JSX, Show } from 'solid-js'
import { createReadingForMe } from '../kernel/reading.ts'
import { Qr } from '../kernel/seal/qr.tsx'
import { Answer, AnswerPage, Button, Page } from '../kernel/ui/index.ts'
import { api, type Door, type Space } from './api.ts'
import { DoorSays, RenewDoor } from './door-code.tsx'
import { doorWords } from './door-words.ts'
import { mineWords } from './mine-words.ts'
import { weekday } from './say.ts'
import { NotYours } from './signed-in.tsx'

const w = () => mineWords().sheet
const addressOf = (space: string, token: string | undefined): string =>
  `${globalThis.location?.origin ?? ''}/porta/${space}${token === undefined ? '' : `?t=${token}`}`

const Sheet = (props: { of: Space; door: Door; lasting: boolean }): JSX.Element => (
  <section class="door-sheet" aria-labelledby="door-sheet-title">
    <p class="door-space">{props.of.name}</p>
    <h2 id="door-sheet-title">{w().heading}</h2>
    <Qr text={addressOf(props.of.id, props.lasting ? undefined : props.door.token)} label={w().qr} />
    <ol>
      <li>{w().one}</li>
      <li>{w().two}</li>
      <li>{w().three}</li>
    </ol>
    <p>{w().noPhone}</p>
    <Show when={!props.lasting}>
      <p class="door-day">
        {w().valid(weekday(props.door.day))}
        <Show when={props.door.turn > 0}>. {doorWords().sheetTurn(props.door.turn + 1)}</Show>
      </p>
    </Show>
    <p class="door-address">{addressOf(props.of.id, undefined)}</p>
  </section>
)

const Whole = (props: { of: Space }): JSX.Element => {
  const [lasting, setLasting] = createSignal(false)
  const door = createReadingForMe(() => api.read('/:id/door', { id: props.of.id }), 'spaces')
  return (
    <Page title={w().title} over={props.of.name}>
      <Answer of={door} failed={() => <NotYours says={mineWords().desk.notYours} />}>
        {(answer) => (
          <>
            <div class="no-print">
              <Show when={lasting()} fallback={<DoorSays of={answer()} />}>
                <p>{w().lastingSays}</p>
              </Show>
            </div>
            <div class="form-foot no-print">
              <Button onClick={() => window.print()}>{w().print}</Button>
              <Button tone="outline-primary" onClick={() => setLasting(!lasting())}>
                {lasting() ? w().today : w().lasting}
              </Button>
              <RenewDoor of={props.of} onDone={() => void door.again()} />
            </div>
            <Sheet of={props.of} door={answer()} lasting={lasting()} />
          </>
        )}
      </Answer>
    </Page>
  )
}

const DoorSheet = (): JSX.Element => {
  const params = useParams<{ id: string }>()
  const reading = createReadingForMe(() => api.read('/:id', { id: params.id }))
  return (
    <AnswerPage of={reading} words={mineWords().desk}>
      {(space) => <Whole of={space()} />}
    </AnswerPage>
  )
}
export default DoorSheet
