// How a case of refusal is written: given what happened, when somebody asks, then this rule.
import type { Asked } from '../../events/kernel/index.ts'
import type { CommandName, PactCommands } from '../../events/pacts/commands.ts'
import { decider } from '../../events/pacts/decider.ts'
import type { PactEvent } from '../../events/pacts/events.ts'
import type { PactRule } from '../../events/pacts/rules.ts'
import { type Dated, given } from '../support/given.ts'
import * as s from './samples.ts'

export type Events = readonly (PactEvent | Dated<PactEvent>)[]
export type Case = { readonly rule: PactRule; readonly says: string; readonly refused: () => void }

export const rep = { role: 'representative' }
export const refuses = <C extends CommandName>(
  rule: PactRule,
  says: string,
  [events, command, data, by]: readonly [Events, C, PactCommands[C], Partial<Asked>?],
): Case => ({
  rule,
  says,
  refused: () =>
    given(decider)(...events)
      .when(command, data, { ...rep, ...by })
      .refused(rule),
})

export const clerk = { role: 'clerk' }
export const manager = { role: 'manager' }
export const sign = { ...s.reading, party: s.group }
export const start = { number: 'P-2025-001', from: '2025-02-01' }
export const act = { act: 'DD-90', actOn: '2025-05-20' }
export const named = { id: s.other, kind: 'association', label: 'Circolo del borgo' } as const
export const mario = { id: 'mario', kind: 'person' } as const
