// What a seal says when it is opened: how the check went, what it compared, what is proven and what is not, and how to keep the proof.
import { createEffect, createSignal, For, type JSX, Match, on, onCleanup, Show, Switch } from 'solid-js'
import { number } from '../format.ts'
import type { Compared, Sealed } from '../proof/claims.ts'
import { type Examined, entryAddress, examine, proofAddress, type Verified } from '../proof/examine.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import type { IconName } from '../ui/icon-names.ts'
import { sentenceOf } from '../ui/refusal.tsx'
import { Qr } from './qr.tsx'
import { sealWords } from './seal-words.ts'

type Of<S extends Examined['state']> = Extract<Examined, { state: S }>
type Tone = 'good' | 'bad' | 'calm' | 'busy'

const Verdict = (props: { tone: Tone; icon: IconName; title: string; children?: JSX.Element }): JSX.Element => (
  <div class={`verdict verdict-${props.tone}`}>
    <Icon name={props.icon} />
    <div>
      <p class="verdict-title">{props.title}</p>
      {props.children}
    </div>
  </div>
)

const Comparison = (props: { claims: readonly Compared[] }): JSX.Element => (
  <details class="comparison" open={props.claims.some(({ agrees }) => !agrees)}>
    <summary>{sealWords().compared(number(props.claims.filter(({ agrees }) => agrees).length), number(props.claims.length))}</summary>
    <ul class="plain compared">
      <For each={props.claims}>
        {(claim) => (
          <li classList={{ differs: !claim.agrees }}>
            <Icon name={claim.agrees ? 'check' : 'close'} class="icon-sm" />
            <span>
              <span class="compared-name">{claim.name}</span> <span class="compared-value">{claim.shown}</span>
              <span class="visually-hidden"> ({claim.agrees ? sealWords().agrees : sealWords().differs})</span>
            </span>
          </li>
        )}
      </For>
    </ul>
  </details>
)

const witnessesOf = ({ signers, origin }: Verified): string => signers.filter((name) => name !== origin).join(', ')

const Good = (props: { of: Verified }): JSX.Element => (
  <>
    <Verdict tone="good" icon="check-circle" title={sealWords().verified}>
      <p>{sealWords().verifiedHow(number(props.of.index + 1), number(props.of.size))}</p>
    </Verdict>
    <p class="soft">
      {sealWords().memory[props.of.memory]}{' '}
      {witnessesOf(props.of) === '' ? sealWords().noWitness : sealWords().witnesses(witnessesOf(props.of))}
    </p>
    <Show when={props.of.claims.length > 0}>
      <Comparison claims={props.of.claims} />
    </Show>
    <p class="seal-line">{sealWords().line(props.of.origin, number(props.of.size), props.of.root.slice(0, 16))}</p>
  </>
)

const Bad = (props: { of: Of<'failed'> }): JSX.Element => (
  <>
    <Verdict tone="bad" icon="error" title={sealWords().failed}>
      <p>
        <strong>{sealWords().why[props.of.why]}</strong>
      </p>
      <p>{sealWords().failedHow}</p>
    </Verdict>
    <Show when={props.of.claims.length > 0}>
      <Comparison claims={props.of.claims} />
    </Show>
  </>
)

const Meaning = (): JSX.Element => (
  <div class="meaning">
    <details>
      <summary>{sealWords().proven}</summary>
      <ul>
        <For each={Object.values(sealWords().provenList)}>{(one) => <li>{one}</li>}</For>
      </ul>
    </details>
    <details>
      <summary>{sealWords().notProven}</summary>
      <ul>
        <For each={Object.values(sealWords().notProvenList)}>{(one) => <li>{one}</li>}</For>
      </ul>
    </details>
  </div>
)

/** The address of the page that shows a seal by itself. */
export const sealPage = (event: string): string => `/sigillo/${event}`
const absolute = (path: string): string => new URL(path, globalThis.location?.href ?? 'http://localhost').href

const Keep = (props: { event: string }): JSX.Element => (
  <div class="seal-keep">
    <Qr text={absolute(sealPage(props.event))} label={sealWords().qr} />
    <div>
      <h3 class="h5">{sealWords().keep}</h3>
      <ul class="plain">
        <li>
          <a href={sealPage(props.event)}>{sealWords().page}</a>
        </li>
        <li>
          <a href={proofAddress(props.event)} rel="external" download={`${props.event}.tlog-proof`}>
            {sealWords().proof}
          </a>
        </li>
        <li>
          <a href={entryAddress(props.event)} rel="external" download={`${props.event}.json`}>
            {sealWords().entry}
          </a>
        </li>
      </ul>
      <p class="soft small">
        {sealWords().code}: <code>{props.event}</code>
      </p>
    </div>
  </div>
)

// Signals and not a resource: what is known about the proof shows while the check goes on.
const createExamination = (of: () => Sealed) => {
  const [examined, setExamined] = createSignal<Examined>()
  const [busy, setBusy] = createSignal(false)
  let soon: ReturnType<typeof setTimeout> | undefined
  let turn = 0
  const again = async (): Promise<void> => {
    clearTimeout(soon)
    const mine = ++turn
    setBusy(true)
    const answer = await examine(of())
    if (mine !== turn) return
    setBusy(false)
    setExamined(answer)
    if (answer.state === 'waiting') soon = setTimeout(() => void again(), answer.seconds * 1000)
  }
  createEffect(on(of, () => void again()))
  onCleanup(() => {
    turn++
    clearTimeout(soon)
  })
  return { examined, busy, again: () => void again() }
}

const Panel = (props: { of: Sealed }): JSX.Element => {
  const { examined, busy, again } = createExamination(() => props.of)
  const as = <S extends Examined['state']>(state: S): Of<S> | undefined => {
    const now = examined()
    return now?.state === state ? (now as Of<S>) : undefined
  }
  return (
    <div class="seal-panel">
      <p class="seal-of">{props.of.title}</p>
      <div role="status" aria-busy={busy() ? 'true' : undefined}>
        <Switch fallback={<Verdict tone="busy" icon="clock" title={sealWords().verifying} />}>
          <Match when={as('verified')}>{(now) => <Good of={now().verified} />}</Match>
          <Match when={as('failed')}>{(now) => <Bad of={now()} />}</Match>
          <Match when={as('waiting')}>
            <Verdict tone="calm" icon="clock" title={sealWords().waiting}>
              <p>{sealWords().waitingHow}</p>
            </Verdict>
          </Match>
          <Match when={as('unable')}>
            <Verdict tone="calm" icon="info-circle" title={sealWords().unable}>
              <p>{sealWords().unableHow}</p>
            </Verdict>
          </Match>
          <Match when={as('silent')}>
            {(now) => (
              <Verdict tone="calm" icon="info-circle" title={sealWords().silent}>
                <p>
                  {sealWords().silentHow} {sentenceOf(now().problem)}
                </p>
              </Verdict>
            )}
          </Match>
        </Switch>
      </div>
      <Button small tone="outline-primary" busy={busy()} onClick={again}>
        {sealWords().again}
      </Button>
      <Meaning />
      <Keep event={props.of.event} />
    </div>
  )
}
export default Panel
