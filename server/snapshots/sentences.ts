// What each refusal about a published register says to people.
import type { SnapshotsRule } from '../../events/snapshots/rules.ts'
import type { Sentences } from '../kernel/context.ts'

export const sentences: Sentences<SnapshotsRule> = {
  'unknown-register': {
    it: 'Di questo Comune non è ancora entrata nessuna pubblicazione.',
    en: 'No publication of this municipality has been taken in yet.',
  },
  'other-register': {
    it: 'Questa non è l’identità del registro pubblicato: si ricava dal codice ISTAT del Comune.',
    en: 'This is not the identity of the published register: it is made from the municipality’s ISTAT code.',
  },
  'already-taken': { it: 'Questa pubblicazione è già nel registro.', en: 'This publication is already in the register.' },
  older: {
    it: 'C’è già una pubblicazione più recente: si importano dalla più vecchia.',
    en: 'There already is a later publication: they are taken in oldest first.',
  },
  'other-at-that-moment': {
    it: 'Per lo stesso momento c’è già una pubblicazione diversa.',
    en: 'There already is another publication for the same moment.',
  },
  'no-number': {
    it: 'Nessuna colonna dice il numero delle righe: senza, non si possono confrontare.',
    en: 'No column says the number of the rows: without it they cannot be compared.',
  },
  'nothing-new': { it: 'Non cambia nulla.', en: 'Nothing changes.' },
}
