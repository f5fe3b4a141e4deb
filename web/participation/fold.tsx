// A part of the board that opens: closed on a telephone, so that one sees what there is; open on a wide screen, and always on paper.
import { createSignal, type JSX, onCleanup, onMount, type ParentComponent } from 'solid-js'

const isWide = (): boolean => globalThis.matchMedia?.('(width >= 768px)').matches ?? true

/** Not every browser prints what a style sheet opens: it is opened before, and put back after. */
const createOpen = () => {
  const [open, setOpen] = createSignal(isWide())
  const [printing, setPrinting] = createSignal(false)
  onMount(() => {
    const ending = new AbortController()
    window.addEventListener('beforeprint', () => setPrinting(true), ending)
    window.addEventListener('afterprint', () => setPrinting(false), ending)
    onCleanup(() => ending.abort())
  })
  return { open: () => open() || printing(), toggled: (now: boolean) => !printing() && setOpen(now) }
}

/** `says`: what is inside, in a few words. */
export const Fold: ParentComponent<{ id: string; title: string; says: JSX.Element }> = (props) => {
  const { open, toggled } = createOpen()
  return (
    <section class="fold" aria-labelledby={`${props.id}-title`}>
      <details class="reading" open={open()} onToggle={(event) => toggled(event.currentTarget.open)}>
        <summary>
          <h2 id={`${props.id}-title`} class="h4">
            {props.title}
          </h2>
          <span class="fold-says">{props.says}</span>
        </summary>
        {props.children}
      </details>
    </section>
  )
}
