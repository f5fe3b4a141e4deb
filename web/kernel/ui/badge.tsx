// A state in one word, with a colour that repeats it.
import type { ParentComponent } from 'solid-js'

export type Mood = 'calm' | 'going' | 'waiting' | 'over' | 'alarm'
export const Badge: ParentComponent<{ mood?: Mood }> = (props) => (
  <span class={`state state-${props.mood ?? 'calm'}`}>{props.children}</span>
)
