// The sheet for the door: large print and a drawing that leads whoever arrives to their check-in.
import { useParams } from '@solidjs/router'
import { createSignal, type JSX, Show } from 'solid-js'
import { createReadingForMe } from '../kernel/reading.ts'
import { Qr } from '../kernel/seal/qr.tsx'
import { me } from '../kernel/session.ts'
import { Answer, AnswerPage, Button, Empty, Page, SignInLink } from '../kernel/ui/index.ts'
import { api, type Space } from './api.ts'
import { mineWords } from './mine-words.ts'
import { weekday } from './say.ts'

const w = () => mineWords().sheet
const addressOf = (space: string, token: string | undefined): string =>
  `${globalThis.location?.origin ?? ''}/porta/${space}${token === undefined ? '' : `?t=${token}`}`

const Sheet = (props: { of: Space; token: string | undefined; day: string }): JSX.Element => (
  <section class="door-sheet" aria-labelledby="door-sheet-title">
    <p class="door-space">{props.of.name}</p>
    <h2 id="door-sheet-title">{w().heading}</h2>
    <Qr text={addressOf(props.of.id, props.token)} label={w().qr} />
    <ol>
      <li>{w().one}</li>
      <li>{w().two}</li>
      <li>{w().three}</li>
    </ol>
    <p>{w().noPhone}</p>
    <Show when={props.token !== undefined}>
      <p class="door-day">{w().valid(weekday(props.day))}</p>
    </Show>
    <p class="door-address">{addressOf(props.of.id, undefined)}</p>
  </section>
)

const Whole = (props: { of: Space }): JSX.Element => {
  const [lasting, setLasting] = createSignal(false)
  const door = createReadingForMe(() => api.read('/:id/door', { id: props.of.id }))
  return (
    <Page title={w().title} over={props.of.name}>
      <Answer
        of={door}
        failed={() => (
          <Empty title={mineWords().desk.notYours} icon="locked">
            <Show when={!me()}>
              <SignInLink />
            </Show>
          </Empty>
        )}
      >
        {(answer) => (
          <>
            <p class="no-print">{lasting() ? w().lastingSays : w().daily}</p>
            <div class="form-foot no-print">
              <Button onClick={() => window.print()}>{w().print}</Button>
              <Button tone="outline-primary" onClick={() => setLasting(!lasting())}>
                {lasting() ? w().today : w().lasting}
              </Button>
            </div>
            <Sheet of={props.of} token={lasting() ? undefined : answer().token} day={answer().day} />
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
