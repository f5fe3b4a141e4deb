// What each refusal about a regulation says to people: what is so, and what would make it possible.
import type { RegulationRule } from '../../events/regulations/rules.ts'
import type { Sentences } from '../kernel/context.ts'

export const sentences: Sentences<RegulationRule> = {
  'unknown-regulation': {
    it: 'Questo regolamento non c’è: prima il Comune lo registra.',
    en: 'There is no such regulation: the municipality has to record it first.',
  },
  'already-adopted': {
    it: 'Questo regolamento è già registrato: per cambiarlo si registra una nuova versione.',
    en: 'This regulation is already recorded: a change is a new version.',
  },
  repealed: {
    it: 'Questo regolamento è stato abrogato: uno nuovo si registra a parte.',
    en: 'This regulation was repealed: a new one is recorded apart.',
  },
  'territory-form': {
    it: 'Il codice ISTAT non va bene: sei cifre per un Comune, due per una Regione.',
    en: 'The ISTAT code does not fit: six digits for a municipality, two for a region.',
  },
  'not-after-the-last': {
    it: 'Deve cominciare dopo la versione che vale adesso: due versioni non valgono mai insieme.',
    en: 'It has to begin after the version that stands: two versions never hold together.',
  },
  'nothing-new': {
    it: 'Non cambia nulla: i valori sono già questi.',
    en: 'Nothing changes: these are the figures already.',
  },
  'no-such-version': {
    it: 'Questo regolamento non ha una versione con questo numero.',
    en: 'This regulation has no version with this number.',
  },
  'evidence-unknown': {
    it: 'Una delle provenienze parla di un valore che non esiste.',
    en: 'One of the sources speaks of a figure that does not exist.',
  },
  'no-kinds': {
    it: 'Serve almeno un tipo di patto: ordinario, complesso o uso civico.',
    en: 'At least one kind of pact is needed: ordinary, complex or civic use.',
  },
  'money-without-support': {
    it: 'Se il regolamento vieta il denaro, tra i sostegni non può stare il rimborso delle spese.',
    en: 'Where the regulation forbids money, reimbursement cannot be among the supports.',
  },
}
