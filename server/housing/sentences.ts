// What each refusal about a building says to people: what is so, and what would make it possible.
import type { HousingRule } from '../../events/housing/rules.ts'
import type { Sentences } from '../kernel/context.ts'

const budget = {
  'below-committed': {
    it: 'Per quest’anno è già stato promesso di più: la somma non può scendere sotto gli impegni.',
    en: 'More has already been promised for this year: the sum cannot go below the commitments.',
  },
  'no-budget': {
    it: 'Per quest’anno il palazzo non ha ancora un bilancio di comunità: prima si stanzia.',
    en: 'The building has no community budget for this year yet: it has to be allocated first.',
  },
  'over-budget': {
    it: 'Nel bilancio di comunità non resta abbastanza per questa somma.',
    en: 'There is not enough left in the community budget for this sum.',
  },
  'already-committed': {
    it: 'Per questa iniziativa una somma è già impegnata, o le sue spese sono già chiuse.',
    en: 'A sum is already committed for this initiative, or its expenses are already closed.',
  },
  'not-committed': {
    it: 'Per questa iniziativa non c’è una somma impegnata, o le sue spese sono già chiuse.',
    en: 'No sum is committed for this initiative, or its expenses are already closed.',
  },
  'over-commitment': {
    it: 'La spesa supera la somma che resta impegnata per questa iniziativa.',
    en: 'The expense is more than what is left of the sum committed for this initiative.',
  },
  'unknown-spending': {
    it: 'Questa spesa non c’è, o è già stata tolta.',
    en: 'There is no such expense, or it has already been struck out.',
  },
} as const

const living = {
  'unit-exists': { it: 'Un alloggio con quella scala e quel numero c’è già.', en: 'A flat with that stair and number is already there.' },
  'unknown-unit': { it: 'Questo alloggio non è nel palazzo.', en: 'This flat is not in the building.' },
  'unit-occupied': {
    it: 'In questo alloggio abita già un nucleo: prima si registra che è uscito.',
    en: 'A household already lives in this flat: first record that it moved out.',
  },
  'household-exists': { it: 'Questo nucleo è già registrato.', en: 'This household is already recorded.' },
  'unknown-household': { it: 'Questo nucleo non abita nel palazzo.', en: 'This household does not live in the building.' },
  'already-lives-here': {
    it: 'Una di queste persone abita già in un alloggio del palazzo.',
    en: 'One of these people already lives in a flat of the building.',
  },
  'not-in-household': { it: 'Questa persona non è del nucleo.', en: 'This person is not of the household.' },
  'last-person': {
    it: 'È l’ultima persona del nucleo: si registra che il nucleo è uscito.',
    en: 'This is the last person of the household: record that the household moved out.',
  },
  nobody: { it: 'Un nucleo ha almeno una persona.', en: 'A household has at least one person.' },
  'already-owner': { it: 'Questo nucleo è già proprietario.', en: 'This household already owns its flat.' },
} as const

const caring = {
  'turn-exists': { it: 'Questo turno di cura c’è già.', en: 'This turn of care is already there.' },
  'unknown-turn': { it: 'Questo turno di cura non c’è.', en: 'There is no such turn of care.' },
  'turn-over': { it: 'Questo turno è finito o annullato.', en: 'This turn is over or cancelled.' },
  'turn-in-the-past': { it: 'Il giorno del turno è già passato.', en: 'The day of the turn is already past.' },
  'turn-full': { it: 'I posti di questo turno sono tutti presi: scegline un altro.', en: 'This turn is full: choose another one.' },
  'already-taken': { it: 'Questo turno lo hai già preso.', en: 'You have already taken this turn.' },
  'not-taken': { it: 'Questo turno non lo hai preso tu.', en: 'You have not taken this turn.' },
  'turn-to-come': { it: 'Questo turno deve ancora venire: si chiude nel suo giorno o dopo.', en: 'This turn is still to come.' },
  'not-your-turn': {
    it: 'Lo chiude chi ha preso il turno, o il gestore sociale.',
    en: 'It is closed by who took the turn, or by the social manager.',
  },
  'not-a-resident': { it: 'I turni di cura li prende chi abita nel palazzo.', en: 'Turns of care are taken by who lives in the building.' },
} as const

export const sentences: Sentences<HousingRule> = {
  ...budget,
  ...living,
  ...caring,
  'unknown-building': { it: 'Questo palazzo non è registrato.', en: 'This building is not recorded.' },
  'already-registered': { it: 'Questo palazzo è già registrato.', en: 'This building is already recorded.' },
  'rules-out-of-order': {
    it: 'Ci sono già regole che valgono da un giorno più avanti: le nuove valgono da quel giorno o dopo.',
    en: 'There are already rules that hold from a later day: new ones hold from that day or later.',
  },
  'assembly-exists': { it: 'Questa assemblea è già registrata.', en: 'This assembly is already recorded.' },
  'in-the-future': { it: 'Questo giorno deve ancora venire.', en: 'This day has not come yet.' },
  'more-than-live-here': {
    it: 'Sono più nuclei di quanti abitano nel palazzo: conta un nucleo una volta sola.',
    en: 'These are more households than live in the building: count each household once.',
  },
  'notice-exists': { it: 'Questo avviso è già esposto.', en: 'This notice is already up.' },
  'unknown-notice': { it: 'Questo avviso non è esposto.', en: 'This notice is not up.' },
}
