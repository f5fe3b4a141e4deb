// What each refusal about a programme of generative pacts says to people.
import type { ProgrammeRule } from '../../events/programmes/decider.ts'
import type { Sentences } from '../kernel/context.ts'

export const sentences: Sentences<ProgrammeRule> = {
  backdated: {
    it: 'Le regole nuove valgono da oggi in avanti: quelle di ieri restano com’erano.',
    en: 'New rules hold from today on: those of yesterday stay as they were.',
  },
  'before-the-last': {
    it: 'Ci sono già regole che cominciano più tardi, o lo stesso giorno: scegli un giorno dopo.',
    en: 'There are rules already that begin later or on the same day: choose a later day.',
  },
  'alone-above-ceiling': {
    it: 'La spesa che un operatore decide da solo non può superare il tetto del budget.',
    en: 'What a caseworker may commit alone cannot be more than the ceiling of the budget.',
  },
  'same-figure': { it: 'Questa cifra è già dichiarata.', en: 'This figure has been declared already.' },
  'unknown-figure': { it: 'Questa cifra non c’è.', en: 'There is no such figure.' },
  'retracted-already': { it: 'Questa cifra è già stata ritirata.', en: 'This figure has been retracted already.' },
  'in-the-future': {
    it: 'Una cifra del passato arriva al più a oggi.',
    en: 'A figure of the past goes up to today at most.',
  },
}
