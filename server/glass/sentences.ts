// What each refusal about a glass says to people: what is so, and what would make it possible.
import type { GlassRule } from '../../events/glass/decider.ts'
import type { Sentences } from '../kernel/context.ts'

export const sentences: Sentences<GlassRule> = {
  'reason-too-short': {
    it: 'Scrivi perché serve vedere questo caso adesso, in almeno 20 caratteri: chi lo segue lo leggerà.',
    en: 'Write why this case has to be seen now, in at least 20 characters: those in charge will read it.',
  },
  'already-broken': {
    it: 'Questo vetro è già rotto: per vedere ancora se ne rompe un altro, con una nuova ragione.',
    en: 'This glass is already broken: to see again another one is broken, with a new reason.',
  },
  'not-broken': { it: 'Questo vetro è intero.', en: 'This glass is whole.' },
  'own-breaking': {
    it: 'L’hai rotto tu: lo deve vedere un’altra persona.',
    en: 'It was you who broke it: somebody else has to see it.',
  },
  'already-seen': { it: 'Qualcuno l’ha già visto.', en: 'Somebody has already seen it.' },
}
