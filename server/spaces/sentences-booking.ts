// What each refusal of a booking, a series, a move or a cancellation says to people.
import type { SpaceRule } from '../../events/spaces/rules.ts'
import type { Sentence } from '../kernel/context.ts'

export const bookingSentences = {
  'times-unfit': {
    it: 'Gli orari non vanno bene: la fine viene dopo l’inizio, a minuti interi.',
    en: 'The times do not fit: the end comes after the beginning, in whole minutes.',
  },
  'in-the-past': {
    it: 'Quest’ora è già passata: scegline una che deve ancora venire.',
    en: 'This time is past: choose one that is to come.',
  },
  'too-long': {
    it: 'È più del tempo massimo per una prenotazione in questo spazio: accorciala.',
    en: 'This is longer than one booking may be in this space: make it shorter.',
  },
  'too-far': {
    it: 'È troppo in là: le prenotazioni si aprono più avanti. Scegli un giorno più vicino.',
    en: 'This is too far ahead: bookings open later. Choose an earlier day.',
  },
  'outside-hours': {
    it: 'A quest’ora lo spazio è chiuso: guarda gli orari nella sua pagina.',
    en: 'The space is closed at this time: see its hours on its page.',
  },
  holiday: {
    it: 'In questo giorno lo spazio è chiuso per festa. Scegline un altro.',
    en: 'The space is closed for a holiday on this day. Choose another.',
  },
  'closed-then': {
    it: 'In queste ore lo spazio è chiuso: il motivo è nella sua pagina. Scegli altre ore.',
    en: 'The space is closed in these hours: its page says why. Choose others.',
  },
  damaged: {
    it: 'Qualcosa si è rotto: lo spazio riapre quando chi lo cura ha controllato.',
    en: 'Something is broken: the space opens again once who looks after it has inspected it.',
  },
  'quiet-hours': {
    it: 'Queste sono ore di silenzio: feste e musica no, per il resto va bene.',
    en: 'These are quiet hours: no parties and no music, anything else is welcome.',
  },
  'too-many-people': {
    it: 'Siete più delle persone che questo spazio può accogliere.',
    en: 'You are more people than this space can hold.',
  },
  'too-many-seats': { it: 'Chiedi più posti di quanti questo spazio ne abbia.', en: 'You ask for more seats than this space has.' },
  taken: {
    it: 'In queste ore lo spazio è già preso. Scegline altre, o mettiti in lista d’attesa: se si libera te lo teniamo.',
    en: 'The space is taken in these hours. Choose others, or join the waiting list: if it becomes free we hold it for you.',
  },
  'household-missing': {
    it: 'Questo spazio è di chi abita qui: prenota per la tua famiglia o per un’iniziativa.',
    en: 'This space belongs to those who live here: book for your household or for an initiative.',
  },
  'booked-already': { it: 'Questa prenotazione c’è già.', en: 'This booking has been made already.' },
  'too-many-open': {
    it: 'Hai già tutte le prenotazioni che si possono tenere aperte: quando una è passata, o la disdici, ne puoi fare un’altra.',
    en: 'You already have as many bookings open as one may: when one is over or cancelled you can make another.',
  },
  'too-many-hours': {
    it: 'Sono più delle ore che si possono avere qui in trenta giorni. Accorcia, o scegli un giorno più lontano.',
    en: 'These are more hours than one may have here in thirty days. Make it shorter, or choose a later day.',
  },
  'too-much-prime': {
    it: 'Sono le ore che vogliono tutti, e le tue le hai già avute: in altre ore c’è posto.',
    en: 'These are the hours everybody wants, and you have had your share: there is room at other times.',
  },
  'too-soon-again': {
    it: 'Tra una prenotazione e l’altra qui si lascia qualche giorno agli altri: scegli un giorno più lontano.',
    en: 'Between one booking and the next a few days are left to others here: choose a later day.',
  },
  'no-series': {
    it: 'In questo spazio non si prenota a ripetizione: si prenota una volta per volta.',
    en: 'No repeated bookings in this space: one books each time.',
  },
  'rule-unfit': {
    it: 'La ripetizione non va bene: indica o quante volte o fino a quando, e il numero della settimana solo se si ripete ogni mese.',
    en: 'The repetition does not fit: say either how many times or until when, and a week’s number only when it repeats monthly.',
  },
  'no-occurrence': {
    it: 'Così non resta nessun giorno: cambia giorno, ora o fine della ripetizione.',
    en: 'No day is left like this: change the day, the time or the end of the repetition.',
  },
  'cannot-all': {
    it: 'Alcuni giorni non sono liberi: saltali, o scegli un altro orario.',
    en: 'Some of the days are not free: leave them out, or choose another time.',
  },
  'unknown-booking': { it: 'Questa prenotazione non c’è, o è già disdetta.', en: 'There is no such booking, or it has been cancelled.' },
  'not-your-booking': { it: 'Questa prenotazione è di un’altra persona.', en: 'This booking is somebody else’s.' },
  'not-a-series': { it: 'Questa prenotazione non si ripete: vale solo per sé.', en: 'This booking does not repeat: it stands alone.' },
  'not-to-come': {
    it: 'Questa prenotazione è già cominciata o finita: si può cambiare solo quella che deve ancora venire.',
    en: 'This booking has begun or is over: only one to come can be changed.',
  },
  'already-begun': {
    it: 'È già cominciata: all’uscita puoi liberare lo spazio prima.',
    en: 'It has already begun: when you leave you can free the space early.',
  },
  'nothing-to-release': {
    it: 'Questa iniziativa qui non ha prenotazioni che devono ancora venire.',
    en: 'This initiative has no bookings to come here.',
  },
  'same-time': { it: 'È già a quest’ora: scegline un’altra.', en: 'It is at this time already: choose another.' },
} as const satisfies { readonly [R in SpaceRule]?: Sentence }
