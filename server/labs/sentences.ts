// What each refusal about a laboratory says to people: what is so, and what would make it possible.
import type { LabRule } from '../../events/labs/rules.ts'
import type { Sentences } from '../kernel/context.ts'
import { sentencesOfIdeas } from './sentences-of-ideas.ts'
import { sentencesOfPeople } from './sentences-of-people.ts'

export const sentences: Sentences<LabRule> = {
  'unknown-lab': { it: 'Questo laboratorio non c’è: prima si apre.', en: 'There is no such laboratory: it is opened first.' },
  'already-open': { it: 'Questo laboratorio è già aperto.', en: 'This laboratory is already open.' },
  over: {
    it: 'Il laboratorio è finito: per riprenderlo si riapre, con il motivo.',
    en: 'The laboratory is over: to take it up again it is reopened, with a reason.',
  },
  'not-over': { it: 'Il laboratorio è già aperto: non c’è niente da riaprire.', en: 'The laboratory is open: there is nothing to reopen.' },
  'maker-already': { it: 'Questa persona lo accompagna già.', en: 'This person already stands beside it.' },
  'not-a-maker': { it: 'Questa persona non lo accompagna.', en: 'This person does not stand beside it.' },
  'phase-already': { it: 'Il laboratorio è già in questa fase.', en: 'The laboratory is already in this phase.' },
  'phase-unreachable': {
    it: 'Si va avanti di una fase alla volta: prima viene quella dopo.',
    en: 'Phases come one at a time: the next one first.',
  },
  'say-why-back': { it: 'Per tornare a una fase di prima serve il motivo.', en: 'Going back to an earlier phase takes a reason.' },
  'cycle-not-over': {
    it: 'Un nuovo ciclo comincia dopo la valutazione di quello in corso.',
    en: 'A new cycle begins after the evaluation of this one.',
  },
  'not-evaluated': {
    it: 'Il laboratorio si affida ad altri dopo la valutazione.',
    en: 'A laboratory is handed over after its evaluation.',
  },
  'sessions-ahead': {
    it: 'Ci sono incontri ancora in programma: prima si annullano.',
    en: 'There are sessions still ahead: cancel them first.',
  },
  'unknown-session': { it: 'Questo incontro non c’è nel laboratorio.', en: 'There is no such session in this laboratory.' },
  'session-known': { it: 'Questo incontro è già in programma.', en: 'This session is already scheduled.' },
  'session-cancelled': {
    it: 'L’incontro è stato annullato: se si è fatto lo stesso, mettilo in programma di nuovo.',
    en: 'The session was cancelled: if it took place all the same, schedule it again.',
  },
  'too-far-back': {
    it: 'È passato troppo tempo: un incontro già fatto si aggiunge entro quattordici giorni.',
    en: 'Too much time has passed: a session that was held is added within fourteen days.',
  },
  'already-held': {
    it: 'L’incontro è già stato raccontato: il resoconto si corregge, con il motivo.',
    en: 'The session has been told already: its minutes are put right, with a reason.',
  },
  'not-held': { it: 'L’incontro non ha ancora un resoconto: prima si racconta.', en: 'The session has no minutes yet: tell it first.' },
  'not-begun': { it: 'L’incontro non è ancora cominciato.', en: 'The session has not begun yet.' },
  'already-begun': {
    it: 'L’incontro è già cominciato: chi c’è si segna presente.',
    en: 'The session has begun: whoever is there is marked present.',
  },
  'has-attendance': {
    it: 'Qualcuno è già stato segnato o contato: questo incontro non si sposta e non si annulla più.',
    en: 'Somebody has been marked or counted: this session can no longer be moved or cancelled.',
  },
  ...sentencesOfPeople,
  ...sentencesOfIdeas,
}
