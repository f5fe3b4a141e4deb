// What must be corrected, above the form: it takes the focus and leads to each field.
import { createEffect, For, type JSX, on, Show } from 'solid-js'
import type { Form } from '../form.ts'
import { shell } from '../shell-words.ts'
import { fieldId } from './field.tsx'
import { Icon } from './icon.tsx'

export const ErrorSummary = (props: { form: Form }): JSX.Element => {
  let box: HTMLDivElement | undefined
  createEffect(on(props.form.wrong, (wrong) => wrong.length > 0 && box?.focus()))
  return (
    <Show when={props.form.wrong().length > 0}>
      <div class="error-summary" role="alert" tabindex="-1" ref={box}>
        <p class="error-summary-title">
          <Icon name="warning-circle" /> {shell().errorsTitle}
        </p>
        <ul>
          <For each={props.form.wrong()}>
            {(one) => (
              <li>
                <a href={`#${fieldId(props.form, one.path)}`} rel="external">
                  {one.says}
                </a>
              </li>
            )}
          </For>
        </ul>
      </div>
    </Show>
  )
}
