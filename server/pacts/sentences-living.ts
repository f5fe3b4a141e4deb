// What the refusals of a pact in force say to people.
import type { Sentence } from '../kernel/context.ts'

export const ofLiving = {
  'already-kept': {
    it: 'Questo impegno risulta già mantenuto.',
    en: 'This commitment is already recorded as kept.',
  },
  'too-early-to-ask': {
    it: 'È presto per dirlo: «è stato fatto?» si chiede quattro settimane dopo.',
    en: 'It is too early to say: «was it done?» is asked four weeks later.',
  },
  'in-the-future': {
    it: 'Questa data deve ancora venire: si registra quello che è già avvenuto.',
    en: 'This date has not come yet: what is recorded has already happened.',
  },
  'before-signature': {
    it: 'Viene prima dell’ultima firma: un patto non può produrre effetti prima di essere firmato da tutti.',
    en: 'It comes before the last signature: a pact has no effect before everybody has signed it.',
  },
  'start-not-reached': {
    it: 'Il primo giorno deve ancora venire: si registra quando il patto comincia davvero.',
    en: 'The first day has not come yet: record it when the pact really begins.',
  },
  'start-into-the-past': {
    it: 'L’inizio di un patto non si sposta all’indietro, nemmeno con una rettifica.',
    en: 'The start of a pact is never moved into the past, not even by a correction.',
  },
  'overlaps-predecessor': {
    it: 'Il patto precedente è ancora in vigore quel giorno: comincia dal giorno dopo la sua fine.',
    en: 'The earlier pact is still in force on that day: start on the day after its end.',
  },
  'end-before-start': {
    it: 'La fine viene prima dell’inizio: controlla le due date.',
    en: 'The end comes before the start: check both dates.',
  },
  'longer-than-agreed': {
    it: 'Va oltre la durata che le parti hanno firmato: accorcia, oppure più avanti chiedi una proroga.',
    en: 'It goes beyond the duration the parties signed: shorten it, or extend the pact later.',
  },
  'notice-too-short': {
    it: 'Tra il preavviso e la sospensione servono almeno 48 ore.',
    en: 'At least 48 hours must pass between the notice and the suspension.',
  },
  'past-the-cap': {
    it: 'Va oltre la durata massima del regolamento: serve un atto di deroga, con il motivo.',
    en: 'It goes beyond the longest term of the regulation: an act of derogation is needed, and its reason.',
  },
  'already-over': {
    it: 'Il termine è già passato: una proroga si fa prima, adesso serve un patto nuovo.',
    en: 'Its time is already over: an extension comes before that, now a new pact is needed.',
  },
  'not-longer': {
    it: 'La nuova scadenza non viene dopo quella di adesso.',
    en: 'The new end is not later than the present one.',
  },
  'amendment-pending': {
    it: 'C’è una modifica alla firma: prima va firmata o sostituita.',
    en: 'An amendment is being signed: finish or replace it first.',
  },
  'already-asked': {
    it: 'Ha già chiesto di aderire e aspetta risposta.',
    en: 'It has already asked to join and waits for an answer.',
  },
  'never-asked': {
    it: 'Non ha chiesto di aderire: la risposta segue una richiesta.',
    en: 'It never asked to join: an answer follows a request.',
  },
  'money-forbidden': {
    it: 'Il regolamento di questo patto vieta contributi in denaro: scegli un’altra forma di sostegno.',
    en: 'The regulation of this pact forbids money: choose another form of support.',
  },
  'no-such-support': {
    it: 'Tra i sostegni di questo patto non ce n’è uno con questo numero.',
    en: 'No support of this pact has this number.',
  },
  'already-delivered': {
    it: 'Questo sostegno è già stato consegnato.',
    en: 'This support has already been delivered.',
  },
  'not-delivered': {
    it: 'Questo sostegno non è ancora stato consegnato.',
    en: 'This support has not been delivered yet.',
  },
  'not-lent': {
    it: 'Questo sostegno non è in prestito: non si restituisce.',
    en: 'This support is not lent: it does not come back.',
  },
  'already-returned': {
    it: 'Questo sostegno è già tornato.',
    en: 'This support has already come back.',
  },
  'pact-closed': {
    it: 'Il patto è chiuso: non si aggiungono resoconti. Se un dato è sbagliato, si rettifica.',
    en: 'The pact is closed: no report is added. If something in it is wrong, it is corrected.',
  },
  'period-outside-pact': {
    it: 'Il periodo esce dalla vita del patto: un resoconto va dal primo giorno all’ultimo, non oltre.',
    en: 'The period goes outside the life of the pact: a report stays between its first and its last day.',
  },
  'period-already-reported': {
    it: 'Per una parte di questi giorni la stessa parte ha già reso conto: le ore verrebbero contate due volte.',
    en: 'The same party has already reported on some of these days: the hours would count twice.',
  },
  'no-such-report': {
    it: 'Nessun resoconto ha questo numero: indicane uno che esiste.',
    en: 'No report has this number: give that of one that exists.',
  },
  'own-report': {
    it: 'Chi ha scritto un resoconto non lo esamina: serve un’altra persona dell’ufficio.',
    en: 'Whoever wrote a report does not review it: another person of the office must.',
  },
  'already-approved': {
    it: 'Questo resoconto è già approvato: se un dato è sbagliato, si rettifica.',
    en: 'This report has been approved: if something in it is wrong, it is corrected.',
  },
  'not-reviewed': {
    it: 'Prima di pubblicarlo l’ufficio deve esaminare il resoconto.',
    en: 'Before it is published the office must review the report.',
  },
  'never-recorded': {
    it: 'Quel dato non è mai stato registrato: si rettifica solo quello che c’è.',
    en: 'That has never been recorded: only what is there can be corrected.',
  },
} as const satisfies { readonly [rule: string]: Sentence }
