// When a server starts, the generative pacts that ran before there were places have theirs taken; it goes on following the log.
import { decider } from '../events/generative/decider.ts'
import { type EventStore, fold, streamOf } from '../events/kernel/index.ts'
import type { Engine } from './engine.ts'
import type { Act } from './kernel/ask.ts'
import { house } from './kernel/house.ts'
import { sha256Hex } from './kernel/identity.ts'
import { runProcess } from './processes/following.ts'
import { type PlacingDeps, placing } from './processes/placing.ts'
import type { Timing } from './timing.ts'
import { progressOn } from './vault/progress.ts'

export const placingOf = ({ act, store }: { readonly act: Act; readonly store: Pick<EventStore, 'read'> }): PlacingDeps => ({
  ...{ act, house, digest: sha256Hex },
  state: async (id) => fold(decider, decider.initial, (await store.read(streamOf('generative', id))) as never),
})

/** Goes on until `signal` aborts. How far it is is kept beside the vault: a server without one does nothing by itself. */
export const runPlacing = async (
  { act, store, strongroom }: Pick<Engine, 'act' | 'store' | 'strongroom'>,
  { onFault }: Pick<Timing, 'onFault'>,
  signal: AbortSignal,
): Promise<void> => {
  if (strongroom) await runProcess({ store, progress: progressOn(strongroom.asked), signal, onFault }, placing(placingOf({ act, store })))
}
