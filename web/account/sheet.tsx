// The sheet with a code: large letters, a drawing for the telephone, and what to do with it.
import { type JSX, Show } from 'solid-js'
import type { IssuedAnswer } from '../kernel/entering.ts'
import { moment } from '../kernel/format.ts'
import { Qr } from '../kernel/seal/qr.tsx'
import { Button } from '../kernel/ui/index.ts'
import { account } from './words.ts'

/** The address as whoever reads the sheet opens it: a server that does not know its own gives only the path. */
const whole = (url: string): string => (url.startsWith('/') ? `${globalThis.location?.origin ?? ''}${url}` : url)

const Sheet = (props: { code: string; url: string; until: string }): JSX.Element => (
  <section class="code-sheet" aria-labelledby="code-sheet-title">
    <h2 id="code-sheet-title">{account().sheet}</h2>
    <p class="code-text">{props.code}</p>
    <Qr text={whole(props.url)} label={account().qr} />
    <p>{account().sheetSays}</p>
    <p class="code-address">{whole(props.url).replace(/#.*$/, '')}</p>
    <p>{account().sheetOnce(moment(props.until))}</p>
  </section>
)

export const CodeSheet = (props: { issued: IssuedAnswer; onAnother: () => void }): JSX.Element => (
  <>
    <Show when={props.issued.code} fallback={<p role="status">{account().sent}</p>}>
      {(code) => (
        <>
          <p class="no-print" role="status">
            {account().shownOnce}
          </p>
          <Sheet code={code()} url={props.issued.url ?? ''} until={props.issued.until} />
        </>
      )}
    </Show>
    <div class="form-foot no-print">
      <Show when={props.issued.code}>
        <Button onClick={() => window.print()}>{account().print}</Button>
      </Show>
      <Button tone="outline-primary" onClick={props.onAnother}>
        {account().another}
      </Button>
    </div>
  </>
)
