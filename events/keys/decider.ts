// The law of the ring of keys: one ring, each key said once, each epoch later than the one it follows.
import { type Decider, type Refusal, refuse } from '../kernel/index.ts'
import type { KeysCommands } from './commands.ts'
import type { KeysEvent } from './events.ts'
import { ring } from './ring.ts'

export const rules = ['other-ring', 'not-its-key', 'already-said', 'earlier-epoch', 'not-later'] as const
export type KeysRule = (typeof rules)[number]

/** `origin`: the newest that was said, empty while only the first epoch is there. */
export type Ring = { readonly origin: string; readonly vkeys: readonly string[] }
export const initial: Ring = { origin: '', vkeys: [] }

type Named = { readonly name: string; readonly epoch: number }
const named = (origin: string): Named => {
  const [, name = origin, epoch = '0'] = /^(.+)\/([1-9]\d*)$/.exec(origin) ?? []
  return { name, epoch: Number(epoch) }
}
/** Whether `one` is a later epoch of the same log. */
const isLater = (one: string, other: string): boolean => {
  const [now, then] = [named(one), named(other)]
  return now.name === then.name && now.epoch > then.epoch
}

const refusalOf = (id: string, { origin, vkey }: { readonly origin: string; readonly vkey: string }, { vkeys }: Ring) => {
  if (id !== ring) return refuse<KeysRule>('other-ring')
  if (!vkey.startsWith(`${origin}+`)) return refuse<KeysRule>('not-its-key')
  return vkeys.includes(vkey) ? refuse<KeysRule>('already-said') : undefined
}

const said = (state: Ring, { origin, vkey }: { readonly origin: string; readonly vkey: string }): Ring => ({
  origin,
  vkeys: [...state.vkeys, vkey],
})
type Answer = readonly [KeysEvent] | Refusal<KeysRule>

export const decider: Decider<Ring, KeysCommands, KeysEvent, KeysRule> = {
  initial,
  rules,
  evolve: { 'keys.rotated': said, 'keys.opened': said },
  decide: {
    rotate: (ask, state, { id }): Answer => {
      const refused = refusalOf(id, ask, state)
      if (refused) return refused
      if (state.origin !== '' && isLater(state.origin, ask.origin)) return refuse('earlier-epoch', { origin: state.origin })
      return [{ type: 'keys.rotated', data: ask }]
    },
    open: (ask, state, { id }): Answer => {
      const refused = refusalOf(id, ask, state)
      if (refused) return refused
      const after = state.origin === '' ? ask.before.origin : state.origin
      if (!isLater(ask.origin, ask.before.origin) || !isLater(ask.origin, after)) return refuse('not-later', { origin: after })
      return [{ type: 'keys.opened', data: ask }]
    },
  },
}
