// The closed lists of shared spaces in words: kinds, purposes, limits, obstacles.
import type { Standing } from '../../events/spaces/state.ts'
import type * as said from '../../events/spaces/vocabulary.ts'
import { dictionary } from '../kernel/words.ts'

type Table<K extends string> = { readonly [N in K]: string }
type One<K extends 'kinds' | 'purposes' | 'audiences' | 'holidayPolicies' | 'quotas' | 'scopes' | 'arrivals' | 'conditions' | 'obstacles'> =
  (typeof said)[K][number]
type Named = {
  readonly kinds: Table<One<'kinds'>>
  readonly purposes: Table<One<'purposes'>>
  readonly audiences: Table<One<'audiences'>>
  readonly holidays: Table<One<'holidayPolicies'>>
  readonly quotas: Table<One<'quotas'>>
  readonly scopes: Table<One<'scopes'>>
  readonly arrivals: Table<One<'arrivals'>>
  readonly conditions: Table<One<'conditions'>>
  readonly obstacles: Table<One<'obstacles'>>
  readonly standings: Table<Standing | 'cancelled'>
}

export const names = dictionary(
  {
    kinds: {
      room: 'Sala',
      laundry: 'Lavanderia',
      garden: 'Orto',
      courtyard: 'Cortile',
      workshop: 'Laboratorio',
      play: 'Spazio giochi',
      tools: 'Attrezzeria',
      desk: 'Postazioni di lavoro',
    },
    purposes: {
      family: 'una festa o un ritrovo di famiglia',
      neighbours: 'stare insieme fra vicini',
      study: 'studio e compiti',
      children: 'bambine e bambini',
      sport: 'ginnastica e movimento',
      culture: 'letture, film, mostre',
      repair: 'riparare e costruire',
      laundry: 'bucato',
      garden: 'orto e verde',
      meeting: 'riunione',
      party: 'festa con musica',
      music: 'suonare o cantare',
      other: 'altro',
    },
    audiences: { residents: 'solo chi abita qui', everybody: 'chiunque' },
    holidays: { open: 'aperto anche nei giorni di festa', closed: 'chiuso nei giorni di festa' },
    quotas: {
      open: 'prenotazioni aperte insieme',
      hours: 'ore in trenta giorni',
      prime: 'ore più richieste',
      pause: 'pausa fra una volta e l’altra',
    },
    scopes: { this: 'solo questa volta', following: 'questa e le prossime', all: 'tutte le prossime volte' },
    arrivals: { qr: 'con il codice sulla porta', code: 'con il codice di sei cifre', desk: 'visto da chi cura lo spazio' },
    conditions: { ok: 'Tutto in ordine', damage: 'C’è qualcosa di rotto o fuori posto' },
    obstacles: {
      taken: 'è già occupato',
      closed: 'è chiuso',
      holiday: 'è festa',
      'outside-hours': 'è fuori orario',
      quiet: 'sono ore di silenzio',
      'too-far': 'è troppo in là',
      past: 'è già passato',
      own: 'hai scelto di saltarlo',
    },
    standings: {
      booked: 'prenotato',
      here: 'in corso',
      done: 'finito',
      missed: 'nessuno è venuto',
      late: 'disdetto tardi',
      cancelled: 'disdetto',
    },
  } satisfies Named,
  {
    kinds: {
      room: 'Room',
      laundry: 'Laundry',
      garden: 'Garden',
      courtyard: 'Courtyard',
      workshop: 'Workshop',
      play: 'Play area',
      tools: 'Tool library',
      desk: 'Desks',
    },
    purposes: {
      family: 'a family party or gathering',
      neighbours: 'being together among neighbours',
      study: 'study and homework',
      children: 'children',
      sport: 'exercise',
      culture: 'readings, films, exhibitions',
      repair: 'mending and making',
      laundry: 'laundry',
      garden: 'garden and greenery',
      meeting: 'meeting',
      party: 'party with music',
      music: 'playing or singing',
      other: 'something else',
    },
    audiences: { residents: 'only who lives here', everybody: 'anybody' },
    holidays: { open: 'open on holidays too', closed: 'closed on holidays' },
    quotas: {
      open: 'bookings open at once',
      hours: 'hours in thirty days',
      prime: 'most wanted hours',
      pause: 'pause between one time and the next',
    },
    scopes: { this: 'this time only', following: 'this and the next ones', all: 'all the next times' },
    arrivals: { qr: 'with the code at the door', code: 'with the six-digit code', desk: 'seen by who looks after the space' },
    conditions: { ok: 'Everything in order', damage: 'Something is broken or out of place' },
    obstacles: {
      taken: 'it is taken',
      closed: 'it is closed',
      holiday: 'it is a holiday',
      'outside-hours': 'it is outside the opening hours',
      quiet: 'it is in the quiet hours',
      'too-far': 'it is too far ahead',
      past: 'it is already over',
      own: 'you chose to skip it',
    },
    standings: {
      booked: 'booked',
      here: 'going on',
      done: 'over',
      missed: 'nobody came',
      late: 'cancelled late',
      cancelled: 'cancelled',
    },
  },
)
