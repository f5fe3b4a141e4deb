// What each refusal about a space says to people: what is so, and what would make it possible.
import type { SpaceRule } from '../../events/spaces/rules.ts'
import type { Sentences } from '../kernel/context.ts'
import { bookingSentences } from './sentences-booking.ts'

export const sentences: Sentences<SpaceRule> = {
  ...bookingSentences,
  'unknown-space': { it: 'Questo spazio non c’è: prima va aperto.', en: 'There is no such space: it has to be opened first.' },
  'already-open': { it: 'Questo spazio è già aperto.', en: 'This space is already open.' },
  retired: { it: 'Questo spazio non si usa più: non si può prenotare.', en: 'This space is no longer in use: it cannot be booked.' },
  'not-ruled': {
    it: 'Questo spazio non ha ancora le sue regole: prima chi lo cura scrive orari e limiti.',
    en: 'This space has no rules yet: who looks after it sets hours and limits first.',
  },
  'kept-identity': {
    it: 'Questo identificativo serve alla casa per i suoi conti: ricarica la pagina e riprova.',
    en: 'This identity is kept by the house for its own counts: reload the page and try again.',
  },
  'nothing-changes': {
    it: 'Non cambia nulla: scrivi almeno una cosa diversa.',
    en: 'Nothing changes: write at least one thing differently.',
  },
  'rules-unfit': {
    it: 'Gli orari non vanno bene: serve almeno una fascia, le fasce non possono toccarsi, e il giorno del patrono si scrive mese-giorno, per esempio 11-13.',
    en: 'The hours do not fit: at least one stretch is needed, stretches must not overlap, and the patron’s day is written month-day, such as 11-13.',
  },
  'not-waiting': { it: 'Questa richiesta non è più in lista d’attesa.', en: 'This request is no longer on the waiting list.' },
  'not-your-place': {
    it: 'In lista d’attesa c’è un’altra persona: può rispondere solo lei.',
    en: 'Somebody else is on the waiting list: only they can answer.',
  },
  'no-offer': {
    it: 'Per ora non c’è un posto tenuto per te: appena si libera, lo trovi qui.',
    en: 'No place is held for you yet: as soon as one is free you find it here.',
  },
  'offer-over': {
    it: 'Il tempo per rispondere è finito e il posto è andato a chi veniva dopo. Resti in lista per i prossimi.',
    en: 'The time to answer is over and the place went to the next in line. You stay on the list for the next ones.',
  },
  'offer-not-over': {
    it: 'Chi ha ricevuto il posto ha ancora tempo per rispondere.',
    en: 'Whoever was offered the place still has time to answer.',
  },
  'nothing-to-offer': { it: 'Non c’è un posto libero che vada bene a chi aspetta.', en: 'No free place suits anybody who waits.' },
  'free-now': {
    it: 'Non serve aspettare: un posto libero c’è già, puoi prenotarlo adesso.',
    en: 'No need to wait: there is a free place already, you can book it now.',
  },
  'waiting-already': { it: 'Sei già in lista d’attesa in queste ore.', en: 'You are already waiting for these hours.' },
  'window-too-short': {
    it: 'Nelle ore che hai indicato non ci sta il tempo che chiedi: allarga le ore o chiedi meno tempo.',
    en: 'The time you ask for does not fit into those hours: widen them or ask for less.',
  },
  'too-early': {
    it: 'È presto: ci si registra da un quarto d’ora prima dell’inizio.',
    en: 'It is early: one checks in from a quarter of an hour before the beginning.',
  },
  'too-late': {
    it: 'È tardi: ci si registra entro mezz’ora dall’inizio, poi il posto si libera per altri.',
    en: 'It is late: one checks in within half an hour of the beginning, then the place is free for others.',
  },
  'no-proof': {
    it: 'Inquadra il foglio alla porta, o scrivi le sei cifre che ti dà chi cura lo spazio.',
    en: 'Scan the sheet at the door, or type the six digits from who looks after the space.',
  },
  'not-here': {
    it: 'Prima ci si registra all’arrivo: poi, uscendo, si dice come si è lasciato lo spazio.',
    en: 'First one checks in on arrival: then, leaving, one says how the space was left.',
  },
  'not-missed': {
    it: 'Non si può ancora dire che non è venuto nessuno: si aspetta mezz’ora dall’inizio, e chi si è registrato c’era.',
    en: 'It cannot be said yet that nobody came: half an hour passes first, and who checked in was there.',
  },
  'damage-unsaid': { it: 'Scrivi che cosa si è rotto o non va.', en: 'Write what is broken or wrong.' },
  'not-damaged': {
    it: 'Non c’è un danno da verificare: lo spazio è già aperto.',
    en: 'There is no damage to inspect: the space is open already.',
  },
  'no-deposit': { it: 'Per questa prenotazione non c’è una cauzione da rendere.', en: 'There is no deposit to return for this booking.' },
  'deposit-taken': {
    it: 'La cauzione di questa prenotazione è già stata presa.',
    en: 'The deposit of this booking has already been taken.',
  },
  'kept-too-much': { it: 'Non si può trattenere più della cauzione.', en: 'No more than the deposit can be kept.' },
  'key-held': { it: 'Questa persona ha già la chiave.', en: 'This person already has the key.' },
  'key-not-held': { it: 'Questa persona non ha la chiave.', en: 'This person does not have the key.' },
  'no-such-closure': { it: 'Questa chiusura non c’è, o è già finita.', en: 'There is no such closure, or it is over already.' },
}
