// The sentences of refusals the office meets while it examines a proposal.
import type { ProposalRule } from '../../events/proposals/rules.ts'
import type { Sentences } from '../kernel/context.ts'

type DeskRule = Exclude<
  ProposalRule,
  | 'unknown-proposal'
  | 'already-begun'
  | 'not-there-yet'
  | 'closed'
  | 'not-the-proponent'
  | 'not-your-draft'
  | 'draft-not-old'
  | 'declarations-missing'
  | 'name-missing'
  | 'group-needs-minutes'
  | 'when-missing'
  | 'in-the-future'
  | 'nothing-to-confirm'
  | 'window-closed'
  | 'same-proposal'
  | 'not-informed'
  | 'already-joined'
  | 'nothing-new'
  | 'never-recorded'
  | 'no-such-item'
>

export const deskSentences: Sentences<DeskRule> = {
  'already-registered': {
    it: 'È già protocollata: il regolamento a cui è legata è quello in vigore quel giorno e non cambia più.',
    en: 'It is registered already: the regulation it is bound to is the one in force that day, and never changes.',
  },
  'before-submission': {
    it: 'Il protocollo non può essere precedente alla presentazione.',
    en: 'The register number cannot be earlier than the day it was handed in.',
  },
  'no-consultation': {
    it: 'Per una proposta ordinaria questo regolamento non prevede una consultazione: si passa alla designazione del dirigente.',
    en: 'For an ordinary proposal this regulation has no consultation: the manager is designated next.',
  },
  'consultation-first': {
    it: 'Prima dell’istruttoria va tenuta la consultazione pubblica che il regolamento prevede.',
    en: 'The public consultation the regulation wants comes before the examination.',
  },
  'no-publishable-version': {
    it: 'Versione pubblicabile mancante: la pubblicazione è bloccata finché l’ufficio non prepara un testo senza nomi e recapiti.',
    en: 'No publishable version: publication waits until the office has a text without names and contacts.',
  },
  'not-the-latest-version': {
    it: 'C’è una versione pubblicabile più recente: pubblica quella.',
    en: 'There is a later publishable version: publish that one.',
  },
  'same-version': {
    it: 'È parola per parola l’ultima versione pubblicabile.',
    en: 'This is, word for word, the latest publishable version.',
  },
  'window-open': {
    it: 'La consultazione non è ancora finita: si chiude dopo l’ultimo giorno.',
    en: 'The consultation is not over yet: it is closed after its last day.',
  },
  'no-such-observation': { it: 'Non c’è un’osservazione con questo numero.', en: 'There is no observation with this number.' },
  'already-replied': { it: 'A questa osservazione è già stato risposto.', en: 'This observation has been answered already.' },
  'observations-unanswered': {
    it: 'Restano osservazioni senza risposta: ciascuna ne riceve una prima di chiudere.',
    en: 'Some observations have no answer yet: each gets one before closing.',
  },
  'no-manager': {
    it: 'Prima dell’istruttoria va designato il dirigente responsabile.',
    en: 'The responsible manager has to be designated before the examination.',
  },
  'same-manager': { it: 'È già il dirigente responsabile.', en: 'This is the responsible manager already.' },
  'nothing-missing': {
    it: 'Serve almeno una cosa mancante: si archivia per inerzia solo chi non risponde a una richiesta.',
    en: 'At least one missing item is needed: only who does not answer a request is archived for inertia.',
  },
  'already-suspended': {
    it: 'Il termine si sospende una volta sola per chiedere integrazioni, e questa è già stata usata.',
    en: 'The term may stand still only once for missing documents, and that has been used.',
  },
  'suspension-too-long': {
    it: 'La sospensione dura al massimo 30 giorni: scegli una data più vicina.',
    en: 'The suspension lasts 30 days at most: choose an earlier date.',
  },
  'past-due': { it: 'La scadenza è già passata: scegli una data che deve venire.', en: 'This date is already past: choose one to come.' },
  'items-unanswered': {
    it: 'Non tutto è arrivato: aspetta il resto, oppure indica a che cosa si rinuncia.',
    en: 'Not everything has come: wait for the rest, or say what is waived.',
  },
  'already-reminded': { it: 'Il sollecito è già partito.', en: 'The reminder has already gone out.' },
  'no-reminder': {
    it: 'Prima di archiviare serve un sollecito di almeno dieci giorni fa.',
    en: 'A reminder at least ten days old is needed before archiving.',
  },
  'due-not-passed': {
    it: 'Il proponente ha ancora tempo per rispondere: si archivia dopo la scadenza.',
    en: 'The proponent still has time to answer: it is archived after the date.',
  },
  'no-such-opinion': { it: 'Non è stato chiesto un parere con questo numero.', en: 'No opinion with this number was asked for.' },
  'opinion-given': { it: 'Questo parere è già arrivato.', en: 'This opinion has come already.' },
  'not-feasible': {
    it: 'Prima della coprogettazione va registrata la valutazione di fattibilità tecnica, positiva.',
    en: 'Before co-design the technical feasibility has to be assessed, and pass.',
  },
  'contrary-opinion': {
    it: 'Un parere vincolante è contrario: si va avanti solo se cambia il parere, oppure si avvia il preavviso di diniego.',
    en: 'A binding opinion is contrary: it goes on only if that changes, or a refusal is announced.',
  },
  'opinions-pending': {
    it: 'Manca ancora un parere vincolante: senza non si può accogliere.',
    en: 'A binding opinion is still missing: without it the proposal cannot be accepted.',
  },
  'prescriptions-unmapped': {
    it: 'Ogni prescrizione dei pareri va legata a una clausola del patto: ne manca qualcuna.',
    en: 'Each prescription of the opinions has to be tied to a clause of the pact: some are missing.',
  },
  'no-executive-needed': {
    it: 'Questa proposta la decide il dirigente: non serve l’esame della Giunta.',
    en: 'The manager decides on this proposal: the Giunta is not needed.',
  },
  'executive-act-missing': {
    it: 'È una proposta complessa: prima va trasmessa alla Giunta, poi si accoglie con il numero e la data della sua delibera.',
    en: 'This proposal is complex: it goes to the Giunta first, and is accepted with the number and date of its resolution.',
  },
  'no-reasons': { it: 'Un diniego ha sempre almeno un motivo: scrivilo.', en: 'A refusal always has a reason: write it.' },
  'no-notice': {
    it: 'Prima di respingere serve il preavviso di diniego: chi propone ha dieci giorni per rispondere (art. 10-bis).',
    en: 'A refusal is announced first: the proponent has ten days to answer (art. 10-bis).',
  },
  'notice-running': {
    it: 'I dieci giorni per rispondere al preavviso non sono ancora passati.',
    en: 'The ten days to answer the notice are not over yet.',
  },
  'no-such-reply': {
    it: 'Il proponente non ha dato una risposta con questo numero.',
    en: 'The proponent gave no answer with this number.',
  },
  'replies-unanswered': {
    it: 'Nel diniego va detto perché le risposte del proponente non bastano: ne manca qualcuna.',
    en: 'The refusal says why the proponent’s answers are not enough: some are not dealt with.',
  },
}
