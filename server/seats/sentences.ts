// What each refusal about a seat says to people: what is so, and what would make it possible.
import type { SeatRule } from '../../events/seats/rules.ts'
import type { Sentences } from '../kernel/context.ts'

export const sentences: Sentences<SeatRule> = {
  'unknown-seat': {
    it: 'Questo posto non c’è: prima il dirigente deve concederlo.',
    en: 'There is no such seat: the manager has to grant it first.',
  },
  'already-granted': {
    it: 'Questo posto è già stato concesso: per un’altra persona o un altro periodo se ne concede uno nuovo.',
    en: 'This seat has already been granted: another person or period needs a new one.',
  },
  'not-taken': {
    it: 'Chi controlla non si è ancora seduto: prima prende il posto, e da lì ogni sguardo è registrato.',
    en: 'The auditor has not sat down yet: the seat is taken first, and from then on every look is recorded.',
  },
  'already-taken': { it: 'Questo posto è già occupato.', en: 'This seat is already taken.' },
  over: {
    it: 'Questo posto è finito: è stato lasciato o revocato. Per continuare serve un posto nuovo.',
    en: 'This seat is over: it was left or revoked. A new seat is needed to go on.',
  },
  'own-seat': {
    it: 'Nessuno concede un posto di controllo a sé stesso: chi controlla è un’altra persona.',
    en: 'Nobody grants an auditor’s seat to themselves: who checks is somebody else.',
  },
  'not-your-seat': { it: 'Questo posto è di un’altra persona.', en: 'This seat is somebody else’s.' },
  'not-yet': { it: 'Il tempo di questo posto non è ancora cominciato.', en: 'The time of this seat has not begun yet.' },
  'time-is-up': {
    it: 'Il tempo di questo posto è finito: se il controllo continua, il dirigente ne concede un altro.',
    en: 'The time of this seat is over: if the audit goes on, the manager grants another.',
  },
  'end-before-start': {
    it: 'La fine viene prima dell’inizio: controlla le due date.',
    en: 'The end comes before the start: check both dates.',
  },
  'already-past': { it: 'Questo periodo è già passato.', en: 'This period is already over.' },
  'too-long': {
    it: 'Un posto di controllo dura al massimo un anno: poi si concede di nuovo.',
    en: 'An auditor’s seat lasts a year at most: then it is granted again.',
  },
  'in-the-future': {
    it: 'Questa data deve ancora venire: si controlla il registro di un giorno già passato, o di oggi.',
    en: 'This date has not come yet.',
  },
  'same-sample': {
    it: 'Con questo seme, questo giorno e questo numero il campione è già stato estratto: sarebbe identico.',
    en: 'With this seed, day and size the sample has already been drawn: it would be the same.',
  },
  'sample-unfit': {
    it: 'I patti del campione non sono tanti quanti dovrebbero: rifai l’estrazione dalla pagina.',
    en: 'The sample does not have as many pacts as it should: draw it again from the page.',
  },
  'which-pact': {
    it: 'Chi guarda un patto o ne scarica il fascicolo dice quale; chi guarda altro, no.',
    en: 'Who looks at a pact or downloads its bundle says which one; who looks at something else does not.',
  },
}
