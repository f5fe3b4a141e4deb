// What each refusal about a published row says to people.
import type { RegisterRule } from '../../events/register/rules.ts'
import type { Sentences } from '../kernel/context.ts'

export const sentences: Sentences<RegisterRule> = {
  'unknown-row': {
    it: 'Questa riga non è mai stata pubblicata.',
    en: 'This row was never published.',
  },
  'other-row': {
    it: 'Questa non è l’identità della riga: si ricava dal Comune e dal numero.',
    en: 'This is not the identity of the row: it is made from the municipality and the number.',
  },
  'nothing-new': {
    it: 'La pubblicazione dice di questa riga ciò che il registro sa già.',
    en: 'The publication says of this row what the register already knows.',
  },
  'already-missing': {
    it: 'Questa riga manca già dalla pubblicazione precedente.',
    en: 'This row is already missing from the publication before.',
  },
  'same-number': {
    it: 'Una riga non può continuare sotto il suo stesso numero: indica quello nuovo.',
    en: 'A row cannot go on under its own number: give the new one.',
  },
  'already-replaced': {
    it: 'Il registro sa già che questa richiesta continua sotto quel numero.',
    en: 'The register already knows that this request goes on under that number.',
  },
  'column-twice': {
    it: 'La stessa colonna compare due volte.',
    en: 'The same column is there twice.',
  },
}
