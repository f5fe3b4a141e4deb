// The closed lists of a request for care in words: channels, reasons, outcomes, obstacles, parts of a score.
import type { Obstacle } from '../../events/care/fit.ts'
import type * as said from '../../events/care/vocabulary.ts'
import { dictionary } from '../kernel/words.ts'

type Table<K extends string> = { readonly [N in K]: string }
type One<K extends 'channels' | 'referrals' | 'urgencies' | 'genders' | 'declines' | 'outcomes' | 'sides' | 'standings'> =
  (typeof said)[K][number]
type Named = {
  readonly channels: Table<One<'channels'>>
  readonly referrals: Table<One<'referrals'>>
  readonly urgencies: Table<One<'urgencies'>>
  readonly genders: Table<One<'genders'>>
  readonly declines: Table<One<'declines'>>
  readonly outcomes: Table<One<'outcomes'>>
  readonly sides: Table<One<'sides'>>
  readonly standings: Table<One<'standings'>>
  readonly replacements: Table<(typeof said.replacements)[number]>
  readonly endings: Table<(typeof said.endings)[number]>
  readonly refusals: Table<(typeof said.refusals)[number]>
  readonly services: Table<(typeof said.services)[number]>
  readonly parts: Table<keyof said.Parts>
  readonly obstacles: Table<Obstacle>
  readonly relax: Table<Obstacle>
}

export const names = dictionary(
  {
    channels: { convention: 'convenzione con il Comune, gratuito', private: 'privato' },
    referrals: {
      none: 'da sola',
      'single-access-point': 'dal punto unico di accesso',
      hospital: 'dall’ospedale, alle dimissioni',
      'social-services': 'dai servizi sociali',
      doctor: 'dal medico',
      other: 'da altri',
    },
    urgencies: { days: 'entro pochi giorni', weeks: 'entro qualche settimana', months: 'fra qualche mese' },
    genders: { woman: 'una donna', man: 'un uomo' },
    declines: {
      hours: 'per gli orari',
      distance: 'per la distanza',
      tasks: 'per i compiti',
      pay: 'per la paga',
      'another-choice': 'ha scelto altro',
      'no-longer': 'non serve più',
      other: 'per un altro motivo',
    },
    outcomes: { chosen: 'la famiglia la sceglie', 'not-chosen': 'la famiglia non la sceglie', absent: 'una delle due parti non è venuta' },
    sides: { family: 'la famiglia', carer: 'l’assistente' },
    standings: { well: 'va bene', 'with-difficulties': 'con difficoltà', ending: 'sta finendo' },
    replacements: {
      holidays: 'ferie',
      illness: 'malattia',
      resignation: 'si è dimessa',
      worsened: 'la persona è peggiorata e serve altro',
      dismissal: 'licenziamento',
      other: 'altro',
    },
    endings: {
      'assisted-died': 'la persona assistita è morta',
      residence: 'è entrata in una struttura',
      'no-longer-needed': 'non serve più',
      'family-cares': 'se ne occupa la famiglia',
      moved: 'si è trasferita',
      other: 'altro',
    },
    refusals: {
      'illegal-offer': 'l’offerta è sotto il minimo di legge',
      'out-of-territory': 'è fuori dal territorio',
      'not-reachable': 'la famiglia non risponde',
      'another-service': 'serve un altro servizio',
      other: 'altro',
    },
    services: {
      'social-services': 'servizi sociali',
      'single-access-point': 'punto unico di accesso',
      health: 'servizi sanitari',
      emergency: 'emergenza',
    },
    parts: {
      distance: 'distanza',
      skills: 'capacità desiderate',
      hours: 'orari che combaciano',
      languages: 'lingue desiderate',
      continuity: 'conosce già la famiglia',
      wage: 'margine sulla paga',
      licence: 'patente utile',
      waiting: 'tempo di attesa',
    },
    obstacles: {
      level: 'dal livello',
      mode: 'dal modo di lavorare',
      start: 'dalla data di inizio',
      papers: 'dai documenti in scadenza',
      families: 'perché seguono già abbastanza famiglie',
      minutes: 'dalle ore alla settimana',
      hours: 'dagli orari',
      distance: 'dalla distanza',
      skills: 'dalle capacità necessarie',
      languages: 'dalle lingue necessarie',
      licence: 'dalla patente',
      refuses: 'da ciò che non accettano in casa',
      wage: 'dalla paga',
      parted: 'perché non vanno riproposte a questa famiglia',
    },
    relax: {
      level: 'il livello',
      mode: 'il modo di lavorare',
      start: 'la data di inizio',
      papers: 'i documenti validi',
      families: 'il numero di famiglie',
      minutes: 'le ore alla settimana',
      hours: 'gli orari',
      distance: 'la distanza',
      skills: 'le capacità necessarie',
      languages: 'le lingue necessarie',
      licence: 'la patente',
      refuses: 'ciò che non accettano',
      wage: 'la paga',
      parted: 'le persone da non riproporre',
    },
  } satisfies Named,
  {
    channels: { convention: 'agreement with the municipality, free', private: 'private' },
    referrals: {
      none: 'by themselves',
      'single-access-point': 'from the single access point',
      hospital: 'from the hospital, at discharge',
      'social-services': 'from the social services',
      doctor: 'from the doctor',
      other: 'from others',
    },
    urgencies: { days: 'within a few days', weeks: 'within some weeks', months: 'in some months' },
    genders: { woman: 'a woman', man: 'a man' },
    declines: {
      hours: 'because of the hours',
      distance: 'because of the distance',
      tasks: 'because of the tasks',
      pay: 'because of the pay',
      'another-choice': 'chose something else',
      'no-longer': 'no longer needed',
      other: 'for another reason',
    },
    outcomes: { chosen: 'the family chooses her', 'not-chosen': 'the family does not choose her', absent: 'one of the two did not come' },
    sides: { family: 'the family', carer: 'the carer' },
    standings: { well: 'goes well', 'with-difficulties': 'with difficulties', ending: 'is ending' },
    replacements: {
      holidays: 'holidays',
      illness: 'illness',
      resignation: 'she resigned',
      worsened: 'the person got worse and needs something else',
      dismissal: 'dismissal',
      other: 'other',
    },
    endings: {
      'assisted-died': 'the assisted person died',
      residence: 'moved into a residence',
      'no-longer-needed': 'no longer needed',
      'family-cares': 'the family takes care',
      moved: 'moved away',
      other: 'other',
    },
    refusals: {
      'illegal-offer': 'the offer is below the legal minimum',
      'out-of-territory': 'outside the territory',
      'not-reachable': 'the family does not answer',
      'another-service': 'another service is needed',
      other: 'other',
    },
    services: {
      'social-services': 'social services',
      'single-access-point': 'single access point',
      health: 'health services',
      emergency: 'emergency',
    },
    parts: {
      distance: 'distance',
      skills: 'abilities wished for',
      hours: 'hours that match',
      languages: 'languages wished for',
      continuity: 'already knows the family',
      wage: 'margin on the pay',
      licence: 'useful driving licence',
      waiting: 'waiting time',
    },
    obstacles: {
      level: 'by level',
      mode: 'by way of working',
      start: 'by starting date',
      papers: 'by documents that expire',
      families: 'because they already serve enough families',
      minutes: 'by hours a week',
      hours: 'by timetable',
      distance: 'by distance',
      skills: 'by abilities needed',
      languages: 'by languages needed',
      licence: 'by driving licence',
      refuses: 'by what they do not accept at home',
      wage: 'by pay',
      parted: 'because they are not to be proposed to this family again',
    },
    relax: {
      level: 'the level',
      mode: 'the way of working',
      start: 'the starting date',
      papers: 'valid documents',
      families: 'the number of families',
      minutes: 'the hours a week',
      hours: 'the timetable',
      distance: 'the distance',
      skills: 'the abilities needed',
      languages: 'the languages needed',
      licence: 'the driving licence',
      refuses: 'what they do not accept',
      wage: 'the pay',
      parted: 'those not to be proposed again',
    },
  },
)
