// What each refusal about a care desk says to people: what is so, and what would make it possible.
import type { DeskRule } from '../../events/desks/rules.ts'
import type { Sentences } from '../kernel/context.ts'

export const sentences: Sentences<DeskRule> = {
  'unknown-desk': { it: 'Questo sportello non c’è: prima si apre.', en: 'There is no such desk: it is opened first.' },
  'already-open': { it: 'Questo sportello è già aperto.', en: 'This desk is already open.' },
  closed: { it: 'Questo sportello è chiuso.', en: 'This desk is closed.' },
  'no-municipality': { it: 'Serve almeno un Comune.', en: 'At least one municipality is needed.' },
  'same-twice': { it: 'La stessa voce c’è due volte.', en: 'The same entry is there twice.' },
  'not-of-this-desk': {
    it: 'La convenzione riguarda un Comune che lo sportello non serve: prima si aggiunge allo sportello.',
    en: 'The agreement is about a municipality the desk does not serve: add it to the desk first.',
  },
  'end-before-start': { it: 'La fine viene prima dell’inizio.', en: 'The end comes before the start.' },
  'table-from-same-day': {
    it: 'C’è già una tabella che vale da quel giorno: una nuova vale da un altro.',
    en: 'A table already holds from that day: a new one holds from another.',
  },
  'levels-missing': {
    it: 'La tabella deve dire il minimo di ogni livello, da A a DS.',
    en: 'The table has to give the minimum of every level, from A to DS.',
  },
  'points-not-100': { it: 'I punti devono fare 100 in tutto.', en: 'The points have to add up to 100.' },
  'weights-in-the-past': {
    it: 'I pesi si pubblicano prima che valgano: il primo giorno non può essere passato.',
    en: 'Weights are published before they hold: their first day cannot be past.',
  },
  'same-weights': { it: 'Sono gli stessi pesi che valgono già.', en: 'These are the weights already in force.' },
}
