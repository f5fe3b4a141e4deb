// What each refusal about the log's keys says to people.
import type { KeysRule } from '../../events/keys/decider.ts'
import type { Sentences } from '../kernel/context.ts'

export const sentences: Sentences<KeysRule> = {
  'other-ring': { it: 'Il registro ha un solo mazzo di chiavi, e non è questo.', en: 'The log has one ring of keys, and this is not it.' },
  'not-its-key': {
    it: 'Il nome della chiave non è quello del registro che firma.',
    en: 'The name of the key is not that of the log it signs.',
  },
  'already-said': { it: 'Di questa chiave il registro ha già detto.', en: 'The log has already told of this key.' },
  'earlier-epoch': {
    it: 'Questa chiave è di un’epoca già finita: il registro ne ha aperta un’altra.',
    en: 'This key belongs to an epoch that is over: the log has opened another.',
  },
  'not-later': {
    it: 'Un’epoca nuova viene dopo tutte le altre dello stesso registro.',
    en: 'A new epoch comes after all others of the same log.',
  },
}
