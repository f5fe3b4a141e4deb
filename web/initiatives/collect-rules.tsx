// What the rules of the building ask today, before the collection is opened by them.
import { type JSX, Show } from 'solid-js'
import type { Building } from './api.ts'
import { askingWords } from './asking-words.ts'

export const CollectRules = (props: { of: { readonly at: Building | undefined } }): JSX.Element => (
  <Show when={props.of.at}>{(at) => <p>{askingWords().collectNote(at().needed, at().units, at().rules.window_days)}</p>}</Show>
)
