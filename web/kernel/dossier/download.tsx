// A dossier on paper and as an archive, in one press each; what takes longer than a second says how far it is.
import { createSignal, For, type JSX, Show } from 'solid-js'
import { size } from '../format-size.ts'
import { isProblem, type Problem } from '../problem.ts'
import { Button, Icon, Refusal } from '../ui/index.ts'
import { dossierWords } from './dossier-words.ts'
import { keep, take } from './take.ts'

const aSecond = 1000
const formats = ['pdf', 'zip'] as const
type Format = (typeof formats)[number]

/** `href`: the address of each format. */
export const Download = (props: { href: (format: Format) => string }): JSX.Element => {
  const [busy, setBusy] = createSignal<Format>()
  const [says, setSays] = createSignal('')
  const [problem, setProblem] = createSignal<Problem>()
  const start = async (format: Format): Promise<void> => {
    setBusy(format)
    setProblem(undefined)
    setSays('')
    let bytes = 0
    const tell = (): unknown => setSays(dossierWords().preparing(size(bytes)))
    const timer = setInterval(tell, aSecond)
    const taken = await take(props.href(format), (now) => {
      bytes = now
    })
    clearInterval(timer)
    setBusy(undefined)
    if (isProblem(taken)) {
      setSays('')
      setProblem(taken)
    } else {
      keep(taken)
      setSays(dossierWords().ready)
    }
  }
  return (
    <div class="no-print">
      <p class="open-files">
        <For each={formats}>
          {(format) => (
            <Button tone="outline-primary" small busy={busy() !== undefined} onClick={() => void start(format)}>
              <Icon name="download" class="icon-sm" /> {dossierWords()[format]}
            </Button>
          )}
        </For>
      </p>
      <p class="soft" role="status">
        {says()}
      </p>
      <Show when={problem()}>{(why) => <Refusal problem={why()} />}</Show>
    </div>
  )
}
