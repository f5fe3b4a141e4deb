// What the reader may ask of a pact now.
import type { JSX } from 'solid-js'
import type { Desk } from '../kernel/asks/desk.tsx'
import { AskPanel } from '../kernel/asks/panel.tsx'
import { api, type Pact } from './api.ts'
import { type Askable, asking } from './asking.ts'
import { happenings } from './events-words.ts'
import { requests } from './requests-words.ts'
import { words } from './words.ts'

const desk: Desk<Pact, Askable> = {
  asking,
  commands: () => requests(),
  events: () => happenings().events,
  send: (id, command, data, sending) => api.ask(id, command, data as never, sending),
  anotherDay: true,
  steps: true,
}

export const Actions = (props: { pact: Pact; onDone: () => void | Promise<void> }): JSX.Element => (
  <AskPanel of={props.pact} desk={desk} words={words().detail} onDone={props.onDone} />
)
