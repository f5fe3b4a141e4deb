// What was said of a log's keys, that tests begin with. Invented keys: nobody signs with them.
import type { KeysCommands } from '../../events/keys/commands.ts'
import type { KeysEvent } from '../../events/keys/events.ts'
import { ring } from '../../events/keys/ring.ts'

export const house = { id: ring, role: 'admin' }
export const first = 'registro.example.it/log/1'
export const second = 'registro.example.it/log/2'
export const vkeyOf = (origin: string, n: number): string => `${origin}+${String(n).padStart(8, '0')}+AbCd/+=`
export const root = 'ab'.repeat(32)

export const rotation: KeysCommands['rotate'] = { origin: first, vkey: vkeyOf(first, 1), from: 40, beside: '2025-07-01T10:00:00.000Z' }
export const rotated: KeysEvent = { type: 'keys.rotated', data: rotation }
export const opening: KeysCommands['open'] = {
  origin: second,
  vkey: vkeyOf(second, 2),
  before: { origin: first, size: 90, root },
  found: 70,
}
export const opened: KeysEvent = { type: 'keys.opened', data: opening }
