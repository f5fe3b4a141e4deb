// A window over the page: the browser's own dialog keeps the focus inside and closes with Esc.
import { createEffect, onCleanup, type ParentComponent } from 'solid-js'
import { shell } from '../shell-words.ts'
import { Icon } from './icon.tsx'

export const Dialog: ParentComponent<{ id: string; title: string; open: boolean; onClose: () => void; wide?: boolean }> = (props) => {
  let box: HTMLDialogElement | undefined
  let from: Element | null = null
  createEffect(() => {
    if (!box) return
    if (props.open && !box.open) {
      from = document.activeElement
      box.showModal()
    }
    if (!props.open && box.open) box.close()
  })
  onCleanup(() => box?.close())
  const closed = (): void => {
    props.onClose()
    if (from instanceof HTMLElement) from.focus()
  }
  return (
    <dialog ref={box} class="window" classList={{ 'window-wide': props.wide }} aria-labelledby={`${props.id}-title`} onClose={closed}>
      <div class="window-head">
        <h2 id={`${props.id}-title`} class="h4" tabindex="-1" autofocus>
          {props.title}
        </h2>
        <button type="button" class="window-close" aria-label={shell().close} onClick={() => box?.close()}>
          <Icon name="close" />
        </button>
      </div>
      <div class="window-body">{props.children}</div>
    </dialog>
  )
}
