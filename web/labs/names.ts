// What the closed lists of a laboratory are called.
import type {
  ActorKind,
  Band,
  Capacity,
  Counted,
  IdeaStatus,
  LabKind,
  Outcome,
  Phase,
  Presence,
  Theme,
  Way,
} from '../../events/labs/vocabulary.ts'
import { dictionary } from '../kernel/words.ts'

type Table<T extends string> = { readonly [N in T]: string }
type Names = {
  readonly kinds: Table<LabKind>
  readonly phases: Table<Phase>
  readonly phasesSay: Table<Phase>
  readonly stages: Table<'open' | 'handed-over' | 'closed'>
  readonly states: Table<'scheduled' | 'held' | 'cancelled'>
  readonly capacities: Table<Capacity>
  readonly bands: Table<Band>
  readonly ways: Table<Way>
  readonly presences: Table<Presence>
  readonly counted: Table<Counted>
  readonly themes: Table<Theme>
  readonly statuses: Table<IdeaStatus>
  readonly outcomes: Table<Outcome>
  readonly actors: Table<ActorKind>
  readonly ties: Table<'1' | '2' | '3'>
}

const it = {
  kinds: {
    'cittadinanza-attiva': 'Cittadinanza attiva',
    comunita: 'Laboratorio di comunità',
    'civic-center': 'Civic center',
    quartiere: 'Laboratorio di quartiere',
  },
  phases: {
    start: 'Avvio',
    reading: 'Lettura dei bisogni',
    priorities: 'Priorità',
    'co-design': 'Coprogettazione',
    action: 'Azione',
    evaluation: 'Valutazione',
  },
  phasesSay: {
    start: 'Ci si conosce e si decide come lavorare.',
    reading: 'Si ascolta il quartiere: bisogni e risorse.',
    priorities: 'Si sceglie da dove cominciare.',
    'co-design': 'Si progetta insieme che cosa fare.',
    action: 'Si fa.',
    evaluation: 'Si guarda com’è andata.',
  },
  stages: { open: 'aperto', 'handed-over': 'affidato ad altri', closed: 'chiuso' },
  states: { scheduled: 'in programma', held: 'raccontato', cancelled: 'annullato' },
  capacities: {
    citizen: 'Cittadina o cittadino',
    operator: 'Operatrice o operatore',
    body: 'Ente',
    volunteer: 'Volontaria o volontario',
  },
  bands: { '14-17': '14–17 anni', '18-29': '18–29 anni', '30-44': '30–44 anni', '45-64': '45–64 anni', '65-plus': '65 anni e più' },
  ways: { roster: 'dall’elenco', qr: 'con il codice', code: 'con le sei cifre', paper: 'dal foglio' },
  presences: { present: 'Presente', absent: 'Assente' },
  counted: { adults: 'Adulti', minors: 'Minori', group: 'Un gruppo con un nome' },
  themes: {
    adolescents: 'Adolescenti',
    elderly: 'Anziani',
    families: 'Famiglie',
    care: 'Cura',
    school: 'Scuola',
    work: 'Lavoro',
    culture: 'Cultura',
    sport: 'Sport',
    green: 'Verde',
    spaces: 'Spazi',
    housing: 'Casa',
    other: 'Altro',
  },
  statuses: { proposed: 'proposta', discussed: 'se ne discute', selected: 'scelta', shelved: 'messa da parte', dropped: 'lasciata cadere' },
  outcomes: { proposal: 'Una proposta al Comune', pact: 'Un patto di collaborazione', initiative: 'Un’iniziativa degli abitanti' },
  actors: {
    institution: 'Istituzione',
    'third-sector': 'Terzo settore',
    association: 'Associazione',
    'informal-group': 'Gruppo informale',
  },
  ties: { '1': 'Ci si conosce', '2': 'A volte si lavora insieme', '3': 'Si conta gli uni sugli altri' },
} as const satisfies Names

export const names = dictionary(it, {
  kinds: {
    'cittadinanza-attiva': 'Active citizenship',
    comunita: 'Community laboratory',
    'civic-center': 'Civic center',
    quartiere: 'Neighbourhood laboratory',
  },
  phases: {
    start: 'Start',
    reading: 'Reading the needs',
    priorities: 'Priorities',
    'co-design': 'Designing together',
    action: 'Action',
    evaluation: 'Evaluation',
  },
  phasesSay: {
    start: 'People meet and decide how to work.',
    reading: 'The neighbourhood is heard: needs and resources.',
    priorities: 'Where to begin is chosen.',
    'co-design': 'What to do is designed together.',
    action: 'It is done.',
    evaluation: 'How it went is looked at.',
  },
  stages: { open: 'open', 'handed-over': 'in other hands', closed: 'closed' },
  states: { scheduled: 'scheduled', held: 'told', cancelled: 'cancelled' },
  capacities: { citizen: 'Citizen', operator: 'Operator', body: 'Body', volunteer: 'Volunteer' },
  bands: { '14-17': '14–17 years', '18-29': '18–29 years', '30-44': '30–44 years', '45-64': '45–64 years', '65-plus': '65 and over' },
  ways: { roster: 'from the list', qr: 'by code', code: 'by six digits', paper: 'from the sheet' },
  presences: { present: 'Present', absent: 'Absent' },
  counted: { adults: 'Grown-ups', minors: 'Minors', group: 'A group with a name' },
  themes: {
    adolescents: 'Adolescents',
    elderly: 'Elderly',
    families: 'Families',
    care: 'Care',
    school: 'School',
    work: 'Work',
    culture: 'Culture',
    sport: 'Sport',
    green: 'Green',
    spaces: 'Spaces',
    housing: 'Housing',
    other: 'Other',
  },
  statuses: { proposed: 'proposed', discussed: 'being discussed', selected: 'chosen', shelved: 'put aside', dropped: 'dropped' },
  outcomes: { proposal: 'A proposal to the municipality', pact: 'A collaboration pact', initiative: 'An initiative of residents' },
  actors: { institution: 'Institution', 'third-sector': 'Third sector', association: 'Association', 'informal-group': 'Informal group' },
  ties: { '1': 'They know each other', '2': 'They work together at times', '3': 'They count on each other' },
})

/** The phases in their order. */
export const phasesInOrder = Object.keys(it.phases) as readonly Phase[]
