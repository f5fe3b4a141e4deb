// What each refusal about a proposal says to people: what is so, and what would make it possible.
import type { ProposalRule } from '../../events/proposals/rules.ts'
import type { Sentences } from '../kernel/context.ts'
import { deskSentences } from './sentences-desk.ts'

export const sentences: Sentences<ProposalRule> = {
  ...deskSentences,
  'unknown-proposal': {
    it: 'Questa proposta non c’è: prima qualcuno deve cominciarla.',
    en: 'There is no such proposal: somebody has to begin it first.',
  },
  'already-begun': { it: 'Questa proposta è già cominciata.', en: 'This proposal has already been begun.' },
  'not-there-yet': {
    it: 'A questo punto della proposta non si può: nella sua pagina c’è che cosa si può chiedere adesso, e di chi è il turno.',
    en: 'Not at this point of the proposal: its page says what can be asked now, and whose turn it is.',
  },
  closed: {
    it: 'Questa proposta è chiusa: se è stata respinta o archiviata il dirigente può riaprirla, dicendo il motivo.',
    en: 'This proposal is closed: if it was refused or archived the manager can reopen it, saying why.',
  },
  'not-the-proponent': {
    it: 'Questo lo fa chi risponde della proposta: chi l’ha scritta per altri le lascia l’ultima parola.',
    en: 'This is for the person who answers for the proposal: whoever wrote it for them leaves them the last word.',
  },
  'not-your-draft': {
    it: 'Questa bozza la sta scrivendo un’altra persona.',
    en: 'Somebody else is writing this draft.',
  },
  'draft-not-old': {
    it: 'Una bozza la butta chi la scrive; da sola sparisce dopo sei mesi senza modifiche.',
    en: 'A draft is thrown away by who writes it; by itself it goes after six months without a change.',
  },
  'declarations-missing': {
    it: 'Manca qualche dichiarazione: leggile e spuntale una per una, nessuna è data per fatta.',
    en: 'Some declarations are missing: read and tick them one by one, none is taken for granted.',
  },
  'name-missing': {
    it: 'Di un gruppo, un’associazione o un ente serve il nome.',
    en: 'A group, association or body needs its name.',
  },
  'group-needs-minutes': {
    it: 'Per un gruppo informale servono chi ne fa parte e il verbale che nomina chi lo rappresenta.',
    en: 'An informal group needs its members and the minutes that name its representative.',
  },
  'when-missing': {
    it: 'Se l’uso è periodico, scrivi quando.',
    en: 'If the use is periodic, say when.',
  },
  'nothing-to-confirm': {
    it: 'Non c’è nulla da confermare: la proposta l’ha presentata la persona stessa, o l’ha già confermata.',
    en: 'There is nothing to confirm: the person handed it in by themselves, or has confirmed it already.',
  },
  'in-the-future': {
    it: 'Questa data deve ancora venire: si registra quello che è già avvenuto.',
    en: 'This date has not come yet: what is recorded has already happened.',
  },
  'window-closed': {
    it: 'Il tempo per scrivere è finito: le osservazioni si raccolgono solo nei giorni della consultazione, le risposte nei giorni del preavviso.',
    en: 'The time to write is over: observations are taken only in the days of the consultation, answers in those of the notice.',
  },
  'same-proposal': {
    it: 'Una proposta non può confluire in sé stessa: indica l’altra.',
    en: 'A proposal cannot merge into itself: name the other one.',
  },
  'not-informed': {
    it: 'Prima di far confluire una proposta vanno avvisati i proponenti di tutte e due.',
    en: 'Before a proposal is merged the proponents of both have to be told.',
  },
  'already-joined': { it: 'Questa proposta è già confluita qui.', en: 'That proposal has already joined this one.' },
  'nothing-new': {
    it: 'Non cambia nulla: quello che hai scritto è già quello che il registro dice.',
    en: 'Nothing changes: the register already says what you wrote.',
  },
  'never-recorded': {
    it: 'Si rettifica quello che è stato registrato: questo non lo era.',
    en: 'Only what was recorded can be corrected: this was not.',
  },
  'no-such-item': {
    it: 'Tra le cose richieste non ce n’è una con questo numero: indica almeno una di quelle dell’elenco.',
    en: 'There is no such item among those asked for: name at least one of the list.',
  },
}
