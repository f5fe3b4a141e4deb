// The law of the manager's answer, and of the consent it takes to touch what belongs to all.
import type { Decider } from '../kernel/index.ts'
import type { InitiativeCommands } from './commands.ts'
import type { InitiativeEvent } from './events.ts'
import { type InitiativeRule, type Refused, when } from './rules.ts'
import type { Consent, Initiative } from './state.ts'

type Decide = Decider<Initiative, InitiativeCommands, InitiativeEvent, InitiativeRule>['decide']

const enough: readonly Consent[] = ['given', 'assembly']
const unconsented = ({ touchesCommonParts, consent }: Initiative): Refused =>
  when(touchesCommonParts && consent === 'denied', 'consent-denied') ??
  when(touchesCommonParts && !enough.includes(consent), 'consent-missing')

export const approve: Decide['approve'] = (ask, initiative) =>
  when(ask.cents > initiative.asksCents, 'more-than-asked', { cents: initiative.asksCents }) ??
  unconsented(initiative) ?? [{ type: 'initiatives.approved', data: ask }]

const untouched = ({ touchesCommonParts }: Initiative): Refused => when(!touchesCommonParts, 'no-common-parts')

export const requestConsent: Decide['request-consent'] = (ask, initiative) =>
  untouched(initiative) ??
  when(initiative.consent === 'requested' || enough.includes(initiative.consent), 'consent-asked') ?? [
    { type: 'initiatives.owner-consent-requested', data: ask },
  ]

const unasked = ({ consent }: Initiative): Refused => when(consent !== 'requested', 'consent-not-asked')

export const consent: Decide['consent'] = (ask, initiative) =>
  unasked(initiative) ?? [{ type: 'initiatives.owner-consent-given', data: ask }]

export const denyConsent: Decide['deny-consent'] = (ask, initiative) =>
  unasked(initiative) ?? [{ type: 'initiatives.owner-consent-denied', data: ask }]

export const noteAssembly: Decide['note-assembly'] = (ask, initiative) =>
  untouched(initiative) ?? [{ type: 'initiatives.assembly-consented', data: ask }]
