// What each refusal about a common good says to people: what is so, and what would make it possible.
import type { GoodRule } from '../../events/goods/rules.ts'
import type { Sentences } from '../kernel/context.ts'

export const sentences: Sentences<GoodRule> = {
  'unknown-good': {
    it: 'Questo bene non c’è: prima l’ufficio lo registra.',
    en: 'There is no such good: the office has to record it first.',
  },
  'already-registered': {
    it: 'Questo bene è già registrato: per cambiarlo si aggiorna la sua scheda.',
    en: 'This good is already recorded: what changes is updated on its page.',
  },
  removed: {
    it: 'Questo bene è stato tolto dal registro: la sua storia resta, ma non si può chiedere altro.',
    en: 'This good was taken out of the register: its story stays, nothing else can be asked.',
  },
  'already-listed': {
    it: 'È già nell’elenco ufficiale, oppure è sospeso: guarda nella sua scheda.',
    en: 'It is already in the official list, or withheld: look at its page.',
  },
  'already-withheld': { it: 'Risulta già non disponibile.', en: 'It is already unavailable.' },
  'not-withheld': { it: 'È già disponibile.', en: 'It is available already.' },
  'in-the-future': {
    it: 'Questa data deve ancora venire: si registra quello che è già avvenuto.',
    en: 'This date has not come yet: what is recorded has already happened.',
  },
  'no-owner-to-ask': {
    it: 'Il bene è del Comune: non serve il consenso di nessun altro proprietario.',
    en: 'The good belongs to the municipality: no other owner has to consent.',
  },
  'end-before-start': {
    it: 'La fine viene prima dell’inizio: controlla le due date.',
    en: 'The end comes before the start: check both dates.',
  },
  'needs-document': {
    it: 'Il consenso di un proprietario privato si registra con il documento firmato: resta all’ufficio e non si pubblica.',
    en: 'A private owner’s consent is recorded with the signed document, which stays with the office and is not published.',
  },
  'already-bound': { it: 'Risulta già vincolato.', en: 'It is already bound.' },
  'not-bound': { it: 'Non risulta alcun vincolo da togliere.', en: 'There is no constraint to lift.' },
  'half-a-point': {
    it: 'Di un punto servono sia la latitudine sia la longitudine.',
    en: 'A point needs both latitude and longitude.',
  },
  'outline-too-short': {
    it: 'Un’area ha almeno tre vertici: aggiungine, oppure indica un punto solo.',
    en: 'An area has three corners at least: add some, or give a single point.',
  },
  'placed-nowhere': {
    it: 'Un bene materiale sta in un luogo: serve l’indirizzo o il punto sulla mappa.',
    en: 'A material good is somewhere: its address or its point on the map is needed.',
  },
  'nothing-new': {
    it: 'Non cambia nulla: quello che hai scritto è già quello che il registro dice.',
    en: 'Nothing changes: the register already says what you wrote.',
  },
  'never-recorded': {
    it: 'Si rettifica quello che è stato registrato: ciò che manca si aggiunge aggiornando la scheda.',
    en: 'Only what was recorded can be corrected: what is missing is added by updating the page.',
  },
}
