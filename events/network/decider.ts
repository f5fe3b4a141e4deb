// The law of the network: who is in the register, with what source, and what can still be said of it.
import { type CommandsOf, type Decider, isRefusal, type Refusal, refuse } from '../kernel/index.ts'
import { bodyOf, codesFit, corrected, sameBody } from './body.ts'
import type { commands } from './commands.ts'
import type { NetworkEvent } from './events.ts'
import { type NetworkRule, rules } from './rules.ts'
import { isTraceable, type Source } from './source.ts'
import { ended, hasDeclared, initial, joinedTo, type State, serviceNamed, without, withPart } from './state.ts'
import { endsBefore, isClear, type When } from './when.ts'

type Asks = CommandsOf<typeof commands>
type Refused = Refusal<NetworkRule>
type Fact<T extends NetworkEvent['type']> = Extract<NetworkEvent, { type: T }>['data']

const tell = <T extends NetworkEvent['type']>(type: T, data: Fact<T>): readonly [NetworkEvent] => [{ type, data } as NetworkEvent]

/** What holds for every request: a source one can look up, and a date that means what it says. */
const unfounded = ({ source, when }: { readonly source: Source; readonly when?: When }): Refused | undefined =>
  !isTraceable(source) ? refuse('source-missing') : when && !isClear(when) ? refuse('date-unclear') : undefined

/** The same for whatever is said of a body that must be in the register. */
const unsaid = (state: State, asks: { readonly source: Source; readonly when?: When }): Refused | undefined =>
  state.body ? unfounded(asks) : refuse('not-registered')

const ground = ({ evidence, document, note }: Source): string => [evidence, document ?? '', note ?? ''].join('|')

const twice = (bodies: readonly string[]): string | undefined => bodies.find((body, index) => bodies.indexOf(body) < index)

const misshared = (asks: Asks['offer'], id: string): Refused | undefined => {
  if ([...asks.behalf, ...asks.partners.map((one) => one.body)].includes(id)) return refuse('own-partner')
  const again = twice(asks.partners.map((one) => `${one.body}/${one.share}`)) ?? twice(asks.behalf) ?? twice(asks.territories)
  return again === undefined ? undefined : refuse('partner-twice', { of: again })
}

const leaving = (asks: Asks['leave'], state: State): readonly [number] | Refused => {
  const found = joinedTo(state, asks.of, asks.role)
  if (!found) return refuse('not-joined')
  return endsBefore(asks.when, found[1].from) ? refuse('ends-before-start') : [found[0]]
}

const ceasing = (asks: Asks['cease'], state: State): readonly [number] | Refused => {
  const found = serviceNamed(state, asks.service)
  if (!found) return refuse('service-unknown')
  if (found[1].ended) return refuse('service-ceased')
  return endsBefore(asks.when, found[1].from) ? refuse('ends-before-start') : [found[0]]
}

export const decider: Decider<State, Asks, NetworkEvent, NetworkRule> = {
  initial,
  rules,
  evolve: {
    'network.registered': (state, data) => ({ ...state, body: bodyOf(data) }),
    'network.renamed': (state, { name }) => ({ ...state, body: state.body && { ...state.body, name } }),
    'network.corrected': (state, data) => ({ ...state, body: state.body && corrected(state.body, data) }),
    'network.described': (state, _, { rev }) => withPart(state, rev, { part: 'note' }),
    'network.joined': (state, { of, role, when }, { rev }) =>
      withPart(state, rev, { part: 'membership', of, role, from: when, ended: false }),
    'network.left': (state, { entry }) => ended(state, entry),
    'network.offered': (state, { service, when }, { rev }) => withPart(state, rev, { part: 'service', service, from: when, ended: false }),
    'network.ceased': (state, { entry }) => ended(state, entry),
    'network.declared': (state, { figure, number, source }, { rev }) =>
      withPart(state, rev, { part: 'figure', figure, number, ground: ground(source) }),
    'network.struck': (state, { entry }) => without(state, entry),
  },
  decide: {
    register: (asks, state) => {
      if (state.body) return refuse('already-registered', { name: state.body.name })
      return unfounded(asks) ?? (codesFit(asks) ? tell('network.registered', asks) : refuse('codes-unfit'))
    },
    rename: (asks, state) =>
      unsaid(state, asks) ?? (state.body?.name === asks.name ? refuse('name-unchanged') : tell('network.renamed', asks)),
    correct: (asks, state) => {
      if (!state.body) return refuse('not-registered')
      const next = corrected(state.body, asks)
      if (sameBody(next, state.body)) return refuse('nothing-to-correct')
      return unfounded(asks) ?? (codesFit(next) ? tell('network.corrected', asks) : refuse('codes-unfit'))
    },
    describe: (asks, state) => unsaid(state, asks) ?? tell('network.described', asks),
    join: (asks, state, { id }) => {
      if (asks.of === id) return refuse('own-member')
      return unsaid(state, asks) ?? (joinedTo(state, asks.of, asks.role) ? refuse('already-joined') : tell('network.joined', asks))
    },
    leave: (asks, state) => {
      const entry = unsaid(state, asks) ?? leaving(asks, state)
      return isRefusal(entry) ? entry : tell('network.left', { entry: entry[0], ...asks })
    },
    offer: (asks, state, { id }) =>
      unsaid(state, asks) ??
      misshared(asks, id) ??
      (serviceNamed(state, asks.service) ? refuse('service-known') : tell('network.offered', asks)),
    cease: (asks, state) => {
      const entry = unsaid(state, asks) ?? ceasing(asks, state)
      return isRefusal(entry) ? entry : tell('network.ceased', { entry: entry[0], ...asks })
    },
    declare: (asks, state) =>
      unsaid(state, asks) ??
      (hasDeclared(state, { ...asks, ground: ground(asks.source) }) ? refuse('already-declared') : tell('network.declared', asks)),
    strike: (asks, state) => unsaid(state, asks) ?? (state.parts.has(asks.entry) ? tell('network.struck', asks) : refuse('entry-unknown')),
  },
}
