// The small seal beside a fact: pressed, it opens the check that this browser does by itself.
import { createSignal, type JSX, lazy, Show, Suspense } from 'solid-js'
import { fullDay } from '../format.ts'
import type { Sealed } from '../proof/claims.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Icon } from '../ui/icon.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { sealWords } from './seal-words.ts'

// The verifier and the QR come only to those who ask.
const Panel = lazy(() => import('./panel.tsx'))

// Two facts of a story may have one title: who hears the names of the buttons tells them by the day.
const nameOf = ({ title, day }: Sealed): string => sealWords().open(title, day === undefined ? '' : fullDay(day))

export const Seal = (props: { of: () => Sealed }): JSX.Element => {
  const [open, setOpen] = createSignal(false)
  return (
    <>
      <button type="button" class="seal no-print" aria-label={nameOf(props.of())} onClick={() => setOpen(true)}>
        <Icon name="locked" class="icon-sm" />
        <span>{sealWords().seal}</span>
      </button>
      <Show when={open()}>
        <Dialog id={`seal-${props.of().event}`} title={sealWords().title} open={open()} onClose={() => setOpen(false)}>
          <Suspense fallback={<Skeleton lines={3} words={sealWords().verifying} />}>
            <Panel of={props.of()} />
          </Suspense>
        </Dialog>
      </Show>
    </>
  )
}
