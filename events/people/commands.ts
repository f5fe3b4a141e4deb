// What may be asked about a person; whose values they are is the person of the stream.
import { type CommandsOf, command, day, istat, list, oneOf, optional, sha256, whole } from '../kernel/index.ts'
import {
  channels,
  consentChannels,
  contacts,
  email,
  erasureBases,
  grantable,
  name,
  phone,
  purposes,
  reason,
  refusalBases,
  restrictionBases,
  scopeId,
  scopes,
} from './vocabulary.ts'

export const commands = {
  register: command({
    ...{ name: name(), email: optional(email()), phone: optional(phone()) },
    channel: oneOf(channels),
    municipality: optional(istat()),
  }),
  amend: command({
    ...{ name: optional(name()), email: optional(email()), phone: optional(phone()) },
    drop: optional(list(oneOf(contacts), contacts.length)),
  }),
  claim: command({}),
  grant: command({
    ...{ role: oneOf(grantable), scope: oneOf(scopes), scopeId: optional(scopeId()) },
    ...{ from: day(), until: optional(day()), reason: optional(reason()) },
  }),
  revoke: command({ grant: whole(1, 10_000), reason: reason() }),
  consent: command({ purpose: oneOf(purposes), text: sha256(), channel: optional(oneOf(consentChannels)) }),
  withdrawConsent: command({ purpose: oneOf(purposes), channel: optional(oneOf(consentChannels)) }),
  restrict: command({ basis: oneOf(restrictionBases) }),
  unrestrict: command({}),
  askErasure: command({ basis: oneOf(erasureBases) }),
  withdrawErasure: command({}),
  refuseErasure: command({ basis: oneOf(refusalBases), reason: reason() }),
  confirmErasure: command({}),
}
export type PersonCommands = CommandsOf<typeof commands>
export type CommandName = keyof typeof commands
