// What the refusals of a quarrel and of an end say to people.
import type { Sentence } from '../kernel/context.ts'

export const ofEnding = {
  'no-such-breach': {
    it: 'Nessuna contestazione ha questo numero.',
    en: 'No notice of breach has this number.',
  },
  'remedy-too-soon': {
    it: 'Il tempo per rimediare finisce troppo presto: indica un giorno dopo oggi.',
    en: 'The time to put it right ends too soon: give a day after today.',
  },
  'no-such-conciliation': {
    it: 'Nessuna conciliazione ha questo numero.',
    en: 'No conciliation has this number.',
  },
  'three-members': {
    it: 'Servono tre persone: una scelta dai cittadini, una dal Comune, una insieme.',
    en: 'Three people are needed: one chosen by the citizens, one by the municipality, one jointly.',
  },
  'not-seated': {
    it: 'Il comitato di conciliazione non c’è ancora: prima si nominano le tre persone.',
    en: 'There is no committee yet: first name the three people.',
  },
  'conciliation-over': {
    it: 'Questa conciliazione è già finita.',
    en: 'This conciliation is already over.',
  },
  'already-withdrew': {
    it: 'Questa parte ha già comunicato il recesso.',
    en: 'This party has already given notice of its withdrawal.',
  },
  'needs-motive': {
    it: 'Per chiudere un patto prima del tempo o per inadempimento serve scriverne il motivo.',
    en: 'To end a pact early or for breach its motive must be written.',
  },
  'no-notice': {
    it: 'Nessun recesso in corso chiude questo patto: restano ancora parti che non hanno receduto.',
    en: 'No withdrawal ends this pact: parties remain that have not withdrawn.',
  },
  'notice-running': {
    it: 'Il preavviso è ancora in corso: il recesso ha effetto dal trentunesimo giorno dopo la comunicazione.',
    en: 'The notice is still running: a withdrawal takes effect on the thirty-first day after it was received.',
  },
  'no-breach': {
    it: 'Per risolvere per inadempimento serve prima una contestazione ai cittadini, con il tempo per rimediare.',
    en: 'To terminate for breach the citizens must first be notified, with time to put it right.',
  },
  'remedy-running': {
    it: 'Il tempo per rimediare non è ancora passato.',
    en: 'The time to put it right is not over yet.',
  },
  'not-over-yet': {
    it: 'La scadenza del patto non è ancora arrivata: per finirlo prima indica una conclusione anticipata, con il motivo.',
    en: 'The pact’s time is not over: to end it now choose an early end and give the motive.',
  },
  'not-evaluated': {
    it: 'Prima del rinnovo serve la verifica: coerenza, impatto sociale, obiettivi.',
    en: 'A renewal comes after verification: coherence, social impact, objectives.',
  },
  'renews-itself': {
    it: 'Un patto non rinnova sé stesso: indica il patto nuovo.',
    en: 'A pact does not renew itself: name the new pact.',
  },
  'already-handed-back': {
    it: 'Il bene è già stato riconsegnato.',
    en: 'The good has already been handed back.',
  },
  'no-final-report': {
    it: 'Manca il resoconto finale: senza, il patto non si chiude.',
    en: 'The final report is missing: without it the pact is not closed.',
  },
  'final-not-approved': {
    it: 'Il resoconto finale non è ancora approvato.',
    en: 'The final report has not been approved yet.',
  },
  'not-handed-back': {
    it: 'Il bene non è ancora riconsegnato: registra la riconsegna e come sta.',
    en: 'The good has not been handed back: record it and its condition.',
  },
  'not-returned': {
    it: 'Qualcosa dato in prestito non è ancora tornato.',
    en: 'Something that was lent has not come back yet.',
  },
} as const satisfies { readonly [rule: string]: Sentence }
