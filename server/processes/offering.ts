// What time does to shared spaces: an offer nobody answered goes to the next, a place nobody came to is free again, who waits is looked after.
import type { Act } from '../kernel/ask.ts'
import { isSettled } from './settled.ts'
import type { Timer } from './timer.ts'

/** As far as the tables know. */
export type Due = {
  readonly offers: readonly { readonly space: string; readonly entry: string; readonly booking: string }[]
  readonly missed: readonly { readonly space: string; readonly booking: string }[]
  /** spaces somebody waits for */
  readonly waited: readonly string[]
}
export type OfferingDeps = {
  readonly act: Act
  /** who acts when the house does, by its own clock */
  readonly house: string
  readonly due: () => Promise<Due>
}

/** Milliseconds between two looks: an offer holds a place for two hours, a check-in is open for half of one. */
const lookEvery = 120_000

/** Asks for everything that is due; of one that cannot be asked the others are asked all the same. Answers how much was recorded. */
export const offerPlaces = async ({ act, house, due }: OfferingDeps): Promise<number> => {
  const failed: unknown[] = []
  let recorded = 0
  const ask = async (id: string, command: string, data: object, key?: string): Promise<void> => {
    const asked = { context: 'spaces', id, command, data, by: house, role: 'admin' as const }
    const answer = await act(key === undefined ? asked : { ...asked, key }).catch((fault: unknown) => void failed.push(fault))
    if (answer && !isSettled(answer)) failed.push(new Error(`space ${id}: ${command} is answered ${answer.outcome}`))
    if (answer?.outcome === 'recorded') recorded += 1
  }
  const { offers, missed, waited } = await due()
  for (const { space, entry, booking } of offers) await ask(space, 'expire', { entry }, `offer-expires-${booking}`)
  for (const { space, booking } of missed) await ask(space, 'no-show', { booking }, `no-show-${space}-${booking}`)
  for (const space of waited) await ask(space, 'offer', {})
  if (failed.length > 0) throw new AggregateError(failed, `${failed.length} things due in spaces could not be said`)
  return recorded
}

export const offering = (deps: OfferingDeps): Timer => ({
  name: 'offering',
  next: (now) => new Date(Date.parse(now) + lookEvery).toISOString(),
  ring: () => offerPlaces(deps),
})
