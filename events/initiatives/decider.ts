// The law of a residents' initiative: proposed, endorsed by households, answered with reasons, carried out, told.
import type { Asked, Decider, Refusal } from '../kernel/index.ts'
import { approve, consent, denyConsent, noteAssembly, requestConsent } from './answering.ts'
import type { CommandName, InitiativeCommands } from './commands.ts'
import { conclude, retell, schedule, start, tell } from './doing.ts'
import { ask, closeWindow, collect, endorse, repropose, withdraw } from './endorsing.ts'
import type { InitiativeEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { type InitiativeRule, type Refused, rules, when } from './rules.ts'
import { askable, type Initiative, initial, over } from './state.ts'

type Answer = readonly [InitiativeEvent, ...InitiativeEvent[]] | Refusal<InitiativeRule>

const stageRefusal = (command: CommandName, { stage }: Initiative): Refused =>
  when(stage === 'none' && command !== 'propose', 'unknown-initiative') ??
  when(stage !== 'none' && command === 'propose', 'already-proposed') ??
  when(over.includes(stage) && !askable[stage].includes(command), 'over') ??
  when(!askable[stage].includes(command), 'not-now', { stage })

/** A resident asks these of their own initiative alone; of another's they endorse. */
const own: readonly CommandName[] = ['amend', 'repropose', 'ask', 'schedule', 'start', 'tell', 'retell', 'conclude', 'cancel']
const another = (command: CommandName, { promoter }: Initiative, { by, role }: Asked): Refused =>
  when(role === 'resident' && own.includes(command) && by !== promoter, 'not-your-initiative')

const staged =
  <A>(command: CommandName, decide: (ask: A, initiative: Initiative, asked: Asked) => Answer) =>
  (data: A, initiative: Initiative, asked: Asked): Answer =>
    stageRefusal(command, initiative) ?? another(command, initiative, asked) ?? decide(data, initiative, asked)

export const decider: Decider<Initiative, InitiativeCommands, InitiativeEvent, InitiativeRule> = {
  initial,
  rules,
  evolve,
  decide: {
    propose: staged(
      'propose',
      (data, _, { by }) => when(by !== data.promoter, 'not-your-initiative') ?? [{ type: 'initiatives.proposed', data }],
    ),
    amend: staged('amend', (data) => [{ type: 'initiatives.amended', data }]),
    repropose: staged('repropose', repropose),
    collect: staged('collect', collect),
    endorse: staged('endorse', endorse),
    withdraw: staged('withdraw', withdraw),
    'close-window': staged('close-window', closeWindow),
    ask: staged('ask', ask),
    approve: staged('approve', approve),
    refuse: staged('refuse', (data) => [{ type: 'initiatives.refused', data }]),
    'send-back': staged('send-back', (data) => [{ type: 'initiatives.sent-back', data }]),
    'request-consent': staged('request-consent', requestConsent),
    consent: staged('consent', consent),
    'deny-consent': staged('deny-consent', denyConsent),
    'note-assembly': staged('note-assembly', noteAssembly),
    schedule: staged('schedule', schedule),
    start: staged('start', start),
    tell: staged('tell', tell),
    retell: staged('retell', retell),
    conclude: staged('conclude', conclude),
    suspend: staged('suspend', (data) => [{ type: 'initiatives.suspended', data }]),
    resume: staged('resume', () => [{ type: 'initiatives.resumed', data: {} }]),
    cancel: staged('cancel', (data) => [{ type: 'initiatives.cancelled', data }]),
  },
}
