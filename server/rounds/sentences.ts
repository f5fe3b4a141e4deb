// What each refusal about a matching round says to people: what is so, and what would make it possible.
import type { RoundRule } from '../../events/rounds/rules.ts'
import type { Sentences } from '../kernel/context.ts'

export const sentences: Sentences<RoundRule> = {
  'unknown-round': { it: 'Questo giro non c’è: prima si calcola.', en: 'There is no such round: it is run first.' },
  'run-already': {
    it: 'Questo giro è già registrato: per un altro se ne fa uno nuovo.',
    en: 'This round is already recorded: another one is a new round.',
  },
  settled: { it: 'Su questo giro si è già deciso.', en: 'This round has already been decided on.' },
  'same-request-twice': { it: 'Una famiglia compare due volte.', en: 'A family appears twice.' },
  'lock-not-kept': { it: 'Una coppia che volevi tenere insieme non c’è.', en: 'A pair you wanted kept together is not there.' },
  'ban-not-kept': { it: 'Una coppia che volevi evitare c’è.', en: 'A pair you wanted apart is there.' },
  'sums-wrong': {
    it: 'I totali del giro non sono la somma delle sue coppie: va ricalcolato.',
    en: 'The round’s totals are not the sum of its pairs: run it again.',
  },
  'above-the-bound': {
    it: 'Il punteggio supera il limite dimostrato: il giro va ricalcolato.',
    en: 'The score exceeds the proven bound: run it again.',
  },
  'not-of-this-round': { it: 'Una di queste coppie non è di questo giro.', en: 'One of these pairs is not of this round.' },
  'adopted-already': { it: 'Una di queste coppie è già stata adottata.', en: 'One of these pairs has already been adopted.' },
  'nothing-adopted': { it: 'Scegli almeno una coppia.', en: 'Choose at least one pair.' },
}
