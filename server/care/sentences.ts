// What each refusal about a request for care says to people: what is so, and what would make it possible.
import type { CareRule } from '../../events/care/rules.ts'
import type { Sentences } from '../kernel/context.ts'

export const sentences: Sentences<CareRule> = {
  'unknown-request': { it: 'Questa richiesta non c’è: prima si apre.', en: 'There is no such request: it is opened first.' },
  'already-open': { it: 'Questa richiesta è già aperta.', en: 'This request is already open.' },
  closed: {
    it: 'La richiesta è chiusa: per riprenderla si riapre, con il motivo.',
    en: 'The request is closed: to take it up again it is reopened, with a reason.',
  },
  'not-now': {
    it: 'A questo punto della richiesta non si può: guarda che cosa viene prima.',
    en: 'Not at this point of the request: see what comes first.',
  },
  'another-person': {
    it: 'Ciò che si dice qui riguarda un’altra persona: vanno indicate la famiglia e la persona assistita di questa richiesta.',
    en: 'What is said here is about somebody else: name the family and the assisted person of this request.',
  },
  'not-yours': {
    it: 'A questa proposta può rispondere solo chi l’ha ricevuta, o lo sportello per suo conto.',
    en: 'Only whoever received this proposal can answer it, or the desk on their behalf.',
  },
  'level-too-low': {
    it: 'Il livello è più basso di quello che il contratto nazionale chiede per questa persona: chi non è autosufficiente ha bisogno almeno di un livello CS.',
    en: 'The level is below what the national contract asks for this person: whoever is not self-sufficient needs at least level CS.',
  },
  'week-unfit': {
    it: 'Gli orari non tornano: ci sono fasce vuote, sovrapposte, o le ore non sono la loro somma.',
    en: 'The hours do not add up: some slots are empty or overlap, or the total is not their sum.',
  },
  'end-before-start': { it: 'La fine viene prima dell’inizio.', en: 'The end comes before the start.' },
  'too-many-hours': {
    it: 'Sono più ore a settimana di quante il contratto nazionale permetta per questo modo di lavorare.',
    en: 'These are more hours a week than the national contract allows for this way of working.',
  },
  'under-the-minimum': {
    it: 'Quanto si offre è meno del minimo del contratto nazionale per questo livello: una richiesta così sarebbe illegale e non si può cercare nessuno.',
    en: 'What is offered is below the national contract’s minimum for this level: such a request would be unlawful, and nobody can be sought for it.',
  },
  'no-room': {
    it: 'Per chi vive in casa serve una stanza propria.',
    en: 'Whoever lives in needs a room of their own.',
  },
  'not-assessed': {
    it: 'Prima si valuta il bisogno: senza valutazione non si cerca nessuno.',
    en: 'The need is assessed first: without an assessment nobody is sought.',
  },
  'score-does-not-add-up': {
    it: 'Le parti del punteggio non danno il totale: l’elenco va ricalcolato.',
    en: 'The parts of the score do not give the total: the list has to be made again.',
  },
  'say-why-not-the-first': {
    it: 'Si propone chi non è prima in elenco solo dicendo perché.',
    en: 'Somebody who is not first on the list is proposed only with a reason.',
  },
  'proposed-already': { it: 'Questa persona è già proposta alla famiglia.', en: 'This person has already been proposed to the family.' },
  'unknown-proposal': { it: 'Questa proposta non c’è.', en: 'There is no such proposal.' },
  'answered-already': {
    it: 'A questa proposta è già stato risposto, o non è più aperta.',
    en: 'This proposal has been answered, or is no longer open.',
  },
  'carer-first': {
    it: 'Prima risponde l’assistente familiare: la famiglia saprà chi è solo se lei accetta.',
    en: 'The carer answers first: the family learns who she is only if she agrees.',
  },
  'held-no-longer': {
    it: 'Il tempo per rispondere è passato: lo sportello può proporre di nuovo.',
    en: 'The time to answer is over: the desk can propose again.',
  },
  'too-many-sheets': {
    it: 'Per questa proposta sono già stati dati troppi fogli: si risponde allo sportello.',
    en: 'Too many sheets were given for this proposal already: it is answered at the desk.',
  },
  'not-lapsed-yet': { it: 'C’è ancora tempo per rispondere a questa proposta.', en: 'There is still time to answer this proposal.' },
  'not-both-agreed': {
    it: 'Il colloquio si fissa quando tutte e due le parti hanno accettato.',
    en: 'The interview is set once both sides have agreed.',
  },
  'in-the-past': {
    it: 'Il colloquio si fissa per un momento che deve ancora venire.',
    en: 'An interview is set for a moment still to come.',
  },
  'not-met': {
    it: 'Si assume dopo un colloquio andato bene.',
    en: 'Hiring comes after an interview that went well.',
  },
  'notice-too-late': {
    it: 'La comunicazione all’INPS va fatta entro il giorno prima dell’inizio del lavoro.',
    en: 'INPS must be told at the latest the day before work begins.',
  },
  'trial-running': {
    it: 'Il periodo di prova non è ancora finito.',
    en: 'The trial period is not over yet.',
  },
  'not-on-trial': { it: 'Per questa proposta non c’è un lavoro in corso.', en: 'There is no running work for this proposal.' },
  'followed-already': { it: 'Questa verifica è già stata fatta.', en: 'This follow-up has already been made.' },
  'not-waived': {
    it: 'Non c’è nessuna richiesta motivata sul genere da ritirare.',
    en: 'There is no reasoned request about gender to withdraw.',
  },
}
