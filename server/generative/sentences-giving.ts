// What a refusal says about what each side puts into a generative pact: commitments, money, and time given back.
import type { GenerativeRule } from '../../events/generative/rules.ts'
import type { Sentence } from '../kernel/context.ts'

export const giving = {
  'over-the-ceiling': {
    it: 'Le voci del budget superano il tetto del programma: togli o riduci qualcosa.',
    en: 'The lines of the budget are above the programme’s ceiling: take something away or make it smaller.',
  },
  'for-the-family': {
    it: 'La restituzione è per la comunità: non può andare alla propria famiglia.',
    en: 'What is given back is for the community: it cannot go to one’s own family.',
  },
  'in-place-of-staff': {
    it: 'La restituzione è volontaria: non può sostituire chi è pagato per quel lavoro.',
    en: 'What is given back is voluntary: it cannot replace people who are paid for that work.',
  },
  'line-in-use': {
    it: 'Una voce del budget ha già spese impegnate: nel nuovo piano deve restare, almeno per quella somma.',
    en: 'A line of the budget has expenses committed on it: the new plan keeps it, for that amount at least.',
  },
  'gift-in-use': {
    it: 'Una restituzione è già cominciata: nel nuovo piano deve restare, almeno per le ore già fatte.',
    en: 'Something is being given back already: the new plan keeps it, for the hours done at least.',
  },
  'no-goals': { it: 'Scrivi almeno un obiettivo.', en: 'Write at least one goal.' },
  'one-side-only': {
    it: 'Un patto ha due parti: serve almeno un impegno della persona e uno dell’ente.',
    en: 'A pact has two sides: at least one commitment of the person and one of the partner are needed.',
  },
  'no-gift': {
    it: 'Un patto generativo restituisce qualcosa alla comunità: indica almeno una restituzione.',
    en: 'A generative pact gives something back to the community: write at least one way.',
  },
  'not-insured': {
    it: 'Prima della firma la restituzione deve essere assicurata.',
    en: 'What is given back must be insured before anybody signs.',
  },
  'unknown-commitment': { it: 'Questo impegno non è nel patto.', en: 'This commitment is not in the pact.' },
  'unknown-resource': { it: 'Questa risorsa non è nel patto.', en: 'This resource is not in the pact.' },
  'unknown-line': { it: 'Questa voce non è nel budget del patto.', en: 'This line is not in the budget of the pact.' },
  'over-the-line': {
    it: 'È più di quanto resta su questa voce del budget.',
    en: 'It is more than what is left on this line of the budget.',
  },
  'coordinator-above': {
    it: 'Una spesa così grande la impegna chi coordina.',
    en: 'An expense of this size is committed by the coordinator.',
  },
  'coordinator-above-together': {
    it: 'Con le altre spese recenti per lo stesso scopo o allo stesso fornitore si supera quanto un operatore decide da solo: la impegna chi coordina.',
    en: 'With the other recent expenses for the same purpose or to the same supplier it is above what a caseworker decides alone: the coordinator commits it.',
  },
  'supplier-unnamed': {
    it: 'Scrivi il nome di chi si paga: in questo patto è la prima volta.',
    en: 'Write the name of who is paid: it is the first time in this pact.',
  },
  'unknown-expense': { it: 'Questa spesa non c’è: prima si impegna.', en: 'There is no such expense: it is committed first.' },
  'nothing-to-spend': {
    it: 'Su questa spesa non c’è nulla da spendere o da liberare, oppure la somma è zero.',
    en: 'Nothing can be spent or released on this expense, or the amount is zero.',
  },
  'over-what-was-committed': {
    it: 'Lo scontrino supera la somma impegnata: prima se ne impegna altra.',
    en: 'The receipt is above what was committed: more is committed first.',
  },
  'unknown-gift': { it: 'Questa restituzione non è nel patto.', en: 'This way of giving back is not in the pact.' },
  'beyond-what-was-planned': {
    it: 'Sono più ore di quelle che il patto prevede: se la persona vuole darne altre, si rinegozia.',
    en: 'These are more hours than the pact plans: if the person wants to give more, it is renegotiated.',
  },
} as const satisfies { readonly [R in GenerativeRule]?: Sentence }
