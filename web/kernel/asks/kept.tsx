// The texts of a request not yet recorded: kept in this browser, and offered again when the request is opened anew.
import { createEffect, createSignal, type JSX, Show, untrack } from 'solid-js'
import { type Draft, draftIn, type Form } from '../form.ts'
import { forget, keep, recall } from '../remember.ts'
import { Button } from '../ui/index.ts'
import type { FieldSpec } from './ask.ts'
import { asks } from './words.ts'

export type Kept = {
  /** texts of an earlier attempt that are not what the form begins with */
  readonly offered: () => Draft | undefined
  readonly resume: () => void
  /** Forgets them, here and in the browser. */
  readonly drop: () => void
}

const textsIn = (form: Form, specs: readonly FieldSpec[]): Draft =>
  Object.fromEntries(
    specs
      .filter(({ as, name, initial }) => as === 'text' && form.value(name).trim() !== '' && form.value(name) !== initial)
      .map(({ name }) => [name, form.value(name)]),
  )

/** The kept texts that would be lost if nobody offered them. */
export const lostIn = (kept: Draft | undefined, form: Form, specs: readonly FieldSpec[]): Draft | undefined => {
  const beginning = (path: string): string => specs.find(({ name }) => name === path)?.initial ?? form.value(path)
  const lost = Object.entries(kept ?? {}).filter(([path, text]) => text !== beginning(path))
  return lost.length === 0 ? undefined : Object.fromEntries(lost)
}

/** Keeps on `shelf` what is written in the texts of `form`. */
export const createKept = (form: Form, specs: () => readonly FieldSpec[], shelf: string | undefined): Kept => {
  const place = `ask.${shelf}`
  const [offered, setOffered] = createSignal(
    untrack(() => (shelf === undefined ? undefined : lostIn(draftIn(recall(place)), form, specs()))),
  )
  const drop = (): void => {
    setOffered(undefined)
    if (shelf !== undefined) forget(place)
  }
  createEffect(() => {
    const texts = textsIn(form, specs())
    if (shelf !== undefined && Object.keys(texts).length > 0) keep(place, JSON.stringify(texts))
  })
  const resume = (): void => {
    for (const [path, text] of Object.entries(offered() ?? {})) form.set(path, text)
    setOffered(undefined)
  }
  return { offered, resume, drop }
}

export const KeptOffer = (props: { of: Kept }): JSX.Element => (
  <Show when={props.of.offered()}>
    <div class="resumed kept-text" role="status">
      <p>{asks().kept}</p>
      <Button tone="outline-primary" small onClick={props.of.resume}>
        {asks().resume}
      </Button>
      <Button tone="link" small onClick={props.of.drop}>
        {asks().drop}
      </Button>
    </div>
  </Show>
)
