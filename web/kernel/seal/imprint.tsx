// The line that stands under a page, on paper above all: where the register was, and the QR that leads to the proof.
import { createEffect, createSignal, type JSX, on, Show } from 'solid-js'
import { number } from '../format.ts'
import { toHex } from '../proof/bytes.ts'
import { parseNote } from '../proof/note.ts'
import { type Checkpoint, parseCheckpoint } from '../proof/tlog-proof.ts'
import { Qr } from './qr.tsx'
import { sealWords } from './seal-words.ts'

// A register without a seal yet is a page without this line.
const latest = async (): Promise<Checkpoint | undefined> => {
  const response = await fetch('/log/checkpoint', { cache: 'no-cache' }).catch(() => undefined)
  const note = response?.ok ? parseNote(await response.text()) : undefined
  return note && parseCheckpoint(note.text)
}

/** `to`: the address the QR leads to; `bundle`: where the proofs of everything on the page are; `mark` changes when it was read again. */
const Imprint = (props: { to: string; bundle?: string; mark: unknown }): JSX.Element => {
  const [checkpoint, setCheckpoint] = createSignal<Checkpoint>()
  createEffect(
    on(
      () => props.mark,
      () => void latest().then(setCheckpoint),
    ),
  )
  const absolute = () => new URL(props.to, globalThis.location?.href ?? 'http://localhost').href
  return (
    <Show when={checkpoint()}>
      {(now) => (
        <aside class="imprint" aria-label={sealWords().print}>
          <Qr text={absolute()} label={sealWords().qr} />
          <div>
            <p class="imprint-line">{sealWords().line(now().origin, number(now().size), toHex(now().root).slice(0, 16))}</p>
            <p class="soft">{sealWords().printHow}</p>
            <Show when={props.bundle}>
              {(bundle) => (
                <p class="no-print">
                  <a href={bundle()} rel="external" download="">
                    {sealWords().bundle}
                  </a>
                </p>
              )}
            </Show>
          </div>
        </aside>
      )}
    </Show>
  )
}
export default Imprint
