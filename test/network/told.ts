// Given facts, when asked, then: the law of the network without a log.
import { type CommandsOf, type DataOf, fold, isRefusal, type Recorded } from '../../events/kernel/index.ts'
import type { commands } from '../../events/network/commands.ts'
import { decider } from '../../events/network/decider.ts'
import type { NetworkEvent } from '../../events/network/events.ts'
import type { NetworkRule } from '../../events/network/rules.ts'
import type { Source } from '../../events/network/source.ts'
import type { When } from '../../events/network/when.ts'

export type Asks = CommandsOf<typeof commands>
export const self = '9e700000-0000-4000-8000-000000009001'
export const other = '9e700000-0000-4000-8000-000000009002'
export const place = '9e700000-0000-4000-8000-000000009003'

export const source: Source = { evidence: 'quoted', document: 'text.txt', quotes: ['Così dice il testo.'] }
export const noDate: When = { precision: 'unknown' }
export const on = (day: string, precision: When['precision'] = 'day'): When => ({ precision, day })

/** A fact with an envelope, as the log would give it back. */
export const recorded = <T extends NetworkEvent['type']>(
  type: T,
  data: DataOf<NetworkEvent, T>,
  { rev = 0, id = self, known }: { readonly rev?: number; readonly id?: string; readonly known?: string } = {},
): Recorded<NetworkEvent> =>
  ({
    id: `9e7fac70-0000-4000-8000-${String(rev).padStart(12, '0')}`,
    position: rev + 1,
    stream: `network-${id}`,
    rev,
    type,
    v: 1,
    // Each a minute later than the one before.
    at: `2024-02-01T09:${String(rev).padStart(2, '0')}:00.000Z`,
    on: '2024-02-01',
    ...(known !== undefined && { known }),
    actor: 'd0000000-0000-4000-8000-000000000007',
    role: 'secretariat',
    data,
  }) as Recorded<NetworkEvent>

const asked = {
  id: self,
  at: '2024-02-01T09:00:00.000Z',
  today: '2024-02-01',
  by: 'd0',
  role: 'secretariat',
  digest: (text: string) => text,
}

export type Step = { [C in keyof Asks]: readonly [command: C, asks: Asks[C]] }[keyof Asks]

const answer = <C extends keyof Asks>(history: readonly Recorded<NetworkEvent>[], command: C, asks: Asks[C]) =>
  decider.decide[command](asks, fold(decider, decider.initial, history), asked)

const stampedFrom = (history: readonly Recorded<NetworkEvent>[], step: Step): Recorded<NetworkEvent>[] => {
  const said = answer(history, step[0], step[1] as Asks[keyof Asks] as never)
  if (isRefusal<NetworkRule>(said)) throw new Error(`${step[0]} was refused: ${said.refused}`)
  return said.map(({ type, data }, index) => recorded(type, data, { rev: history.length + index }))
}

/** The facts that a row of accepted requests leaves. */
export const told = (...steps: readonly Step[]): readonly Recorded<NetworkEvent>[] => {
  const history: Recorded<NetworkEvent>[] = []
  for (const step of steps) history.push(...stampedFrom(history, step))
  return history
}

/** What the law answers to one more request: the events, or the rule that says no. */
export const answered = <C extends keyof Asks>(history: readonly Recorded<NetworkEvent>[], command: C, asks: Asks[C]) => {
  const said = answer(history, command, asks)
  return isRefusal<NetworkRule>(said) ? said.refused : said
}

export const registered: readonly ['register', Asks['register']] = ['register', { kind: 'cooperative', name: 'La Quercia', source }]
export const offer: Asks['offer'] = {
  service: 'doposcuola',
  kind: 'education',
  title: 'Doposcuola',
  territories: [place],
  behalf: [],
  partners: [],
  mode: 'convention',
  stage: 'running',
  when: on('2023-01-01', 'year'),
  source,
}
