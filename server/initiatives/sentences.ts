// What each refusal about an initiative says to people: what is so, and what would make it possible.
import type { InitiativeRule } from '../../events/initiatives/rules.ts'
import type { Sentences } from '../kernel/context.ts'

const collecting = {
  'own-household': {
    it: 'Il nucleo di chi propone non conta tra i sostegni: servono quelli dei vicini.',
    en: 'The household of who proposes does not count: it takes the neighbours’ endorsements.',
  },
  'already-endorsed': {
    it: 'Il tuo nucleo ha già dato il suo sostegno: vale uno solo, chiunque lo dia in casa.',
    en: 'Your household has already endorsed it: it counts once, whoever at home gave it.',
  },
  'not-endorsed': { it: 'Il tuo nucleo non ha dato un sostegno da ritirare.', en: 'Your household has not endorsed it.' },
  'window-over': {
    it: 'I giorni per dare o ritirare il sostegno sono finiti.',
    en: 'The days to endorse, or to withdraw an endorsement, are over.',
  },
  'window-open': {
    it: 'I vicini hanno ancora giorni per sostenerla: la raccolta si chiude quando sono passati.',
    en: 'Neighbours still have days to endorse it: the collection closes when they are over.',
  },
  'too-soon': {
    it: 'Chi non ha raccolto abbastanza sostegni può riproporre, ma dopo qualche settimana: il giorno è scritto nella pagina.',
    en: 'What was not endorsed enough may be proposed again, but only after some weeks: the page says the day.',
  },
} as const

const answering = {
  'more-than-asked': {
    it: 'Non si approva più denaro di quanto l’iniziativa ne chiede.',
    en: 'No more money is approved than the initiative asks for.',
  },
  'consent-missing': {
    it: 'Tocca parti comuni: prima serve il consenso della proprietà o dell’assemblea.',
    en: 'It touches common parts: first it takes the consent of the owner or of the assembly.',
  },
  'consent-denied': {
    it: 'Tocca parti comuni e la proprietà non ha dato il consenso: si può chiedere di nuovo, portarla in assemblea, o rimandarla a chi propone.',
    en: 'It touches common parts and the owner has not consented: ask again, take it to the assembly, or send it back.',
  },
  'no-common-parts': {
    it: 'Questa iniziativa non tocca parti comuni: non serve un consenso.',
    en: 'This initiative touches no common parts: it takes no consent.',
  },
  'consent-asked': {
    it: 'Il consenso è già stato chiesto, o già dato.',
    en: 'The consent has already been asked for, or given.',
  },
  'consent-not-asked': {
    it: 'Nessuno ha chiesto il consenso della proprietà, o ha già risposto.',
    en: 'Nobody has asked for the owner’s consent, or they have already answered.',
  },
} as const

const doing = {
  'ends-before-it-starts': { it: 'L’ultimo giorno viene prima del primo.', en: 'The last day comes before the first.' },
  'not-yet': {
    it: 'Comincia dal suo primo giorno: fino ad allora si può spostare.',
    en: 'It starts on its first day: until then it can be moved.',
  },
  'not-insured': {
    it: 'È aperta anche a chi non abita nel palazzo: serve il numero della polizza prima di cominciare.',
    en: 'It is open to people from outside: it takes the number of the policy before it starts.',
  },
  'in-the-future': { it: 'Questo giorno deve ancora venire.', en: 'This day has not come yet.' },
  'before-it-started': {
    it: 'Questo giorno viene prima del primo dell’iniziativa.',
    en: 'This day comes before the first of the initiative.',
  },
  'photos-without-consent': {
    it: 'Le foto si pubblicano solo se non si riconosce nessuno, o se chi si riconosce è d’accordo: conferma la casella.',
    en: 'Photographs are published only if nobody can be recognised, or who can agrees: tick the box.',
  },
  'unknown-occasion': { it: 'Questa volta non è stata ancora raccontata.', en: 'This time has not been told yet.' },
  'nothing-told': {
    it: 'Prima si racconta almeno una volta com’è andata, poi si conclude.',
    en: 'First it is told at least once how it went, then it is concluded.',
  },
} as const

export const sentences: Sentences<InitiativeRule> = {
  ...collecting,
  ...answering,
  ...doing,
  'unknown-initiative': { it: 'Questa iniziativa non c’è.', en: 'There is no such initiative.' },
  'already-proposed': { it: 'Questa iniziativa è già stata proposta.', en: 'This initiative has already been proposed.' },
  'not-now': {
    it: 'Adesso non si può: l’iniziativa è a un altro punto. Ricarica la pagina per vedere quale.',
    en: 'Not now: the initiative stands elsewhere. Reload the page to see where.',
  },
  over: { it: 'Questa iniziativa è finita.', en: 'This initiative is over.' },
  'not-your-initiative': {
    it: 'Questo lo fa chi ha proposto l’iniziativa.',
    en: 'This is for who proposed the initiative to do.',
  },
}
