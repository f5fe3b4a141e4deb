// The buttons of one thing inside a pact: each opens its request.
import { type JSX, Show } from 'solid-js'
import { AskDesk, type Desk } from '../kernel/asks/desk.tsx'
import { api } from './api.ts'
import type { Asked } from './asked.ts'
import { type Item, type ItemCommand, itemAsking } from './asking-items.ts'
import { words } from './words.ts'

const desk: Desk<Item, ItemCommand> = {
  asking: itemAsking,
  commands: () => words().commands,
  events: () => words().events,
  anotherDay: true,
  send: (id, command, data, sending) => api.ask(id, command, data as never, sending),
}
type Props = { of: Asked; on: string; left?: number; among: readonly ItemCommand[]; onDone: () => void | Promise<void> }

export const ItemAsks = (props: Props): JSX.Element => {
  const item = (): Item => ({
    ...{ ...props.of, on: props.on, remains: props.left ?? 0 },
    asks: props.among.filter((command) => props.of.asks.includes(command)),
  })
  return (
    <Show when={item().asks.length > 0}>
      <div class="gen-asks no-print">
        <AskDesk of={item()} desk={desk} onDone={props.onDone} />
      </div>
    </Show>
  )
}
