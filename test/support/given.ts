// Tests of deciders read like the rule they prove: given what happened, when somebody asks, then this happens or that is refused.
import { expect } from 'vitest'
import { type AnyEvent, type Asked, type Decider, fold, isRefusal, type Recorded, streamOf } from '../../events/kernel/index.ts'
import { sha256Hex } from '../../server/kernel/identity.ts'

/** An event with the day it happened on. */
export type Dated<E> = { readonly on: string; readonly event: E }
export const on = <E>(day: string, event: E): Dated<E> => ({ on: day, event })

const id = '00000000-0000-4000-8000-000000000001'
const asked: Asked = { id, at: '2025-06-01T10:00:00.000Z', today: '2025-06-01', by: id, role: 'resident', digest: sha256Hex }
const envelope = { v: 1, at: '2025-01-01T10:00:00.000Z', on: '2025-01-01', actor: id, role: 'resident' }

const isDated = <E extends AnyEvent>(one: E | Dated<E>): one is Dated<E> => 'event' in one

/** Events as a store would give them back: one stream, one after the other. */
export const facts = <E extends AnyEvent>(context: string, events: readonly (E | Dated<E>)[]): readonly Recorded<E>[] =>
  events.map((one, rev) => {
    const { event, ...dated } = isDated(one) ? one : { event: one }
    return {
      ...envelope,
      ...dated,
      ...event,
      id: `${id.slice(0, -4)}${String(rev).padStart(4, '0')}`,
      stream: streamOf(context, id),
      rev,
      position: rev + 1,
    }
  }) as unknown as readonly Recorded<E>[]

/** `given(decider)(…events).when('sign', {…}, { role, today }).records(…events)` or `.refused('rule')`. */
export const given =
  <State, C, E extends AnyEvent, R extends string>(decider: Decider<State, C, E, R>) =>
  (...events: readonly (E | Dated<E>)[]) => {
    const state = fold(decider, decider.initial, facts('given', events))
    return {
      state,
      when: <K extends keyof C>(command: K, data: C[K], by: Partial<Asked> = {}) => {
        const answer = decider.decide[command](data, state, { ...asked, ...by })
        return {
          answer,
          records: (...expected: readonly E[]): void => expect(answer).toEqual(expected),
          refused: (rule: R, detail?: object): void => {
            expect(isRefusal(answer) ? answer.refused : answer).toBe(rule)
            if (detail) expect(answer).toEqual({ refused: rule, detail })
          },
        }
      },
    }
  }
