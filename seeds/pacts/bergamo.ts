// Bergamo and Scanzorosciate: a path through the vineyards, a street that waits for a signature, a courtyard given up.
import { wording } from './clauses.ts'
import { begins, clerk, maker, manager, pact, representative, signs } from './telling.ts'

const growers = 'sentieri-del-moscato'
const path = 'Rifare i muretti a secco crollati, venti metri l’anno, e tenere pulito il sentiero'
const stops = 'Raccontare il sentiero con sei tappe scritte insieme alla scuola'
const stone = 'Fornire la pietra e portarla con il trattore comunale fino all’ultimo tratto carrabile'

const vineyard = wording({
  town: 'Scanzorosciate',
  object:
    'Il patto riguarda il sentiero tra i vigneti, dalla chiesa alla cima del colle, con i suoi muretti a secco. Vuole tenerlo percorribile e insegnare a chi non lo sa come si posa una pietra.',
  duration: 'trentasei mesi',
  citizens: [path, stops],
  municipality: [stone],
  monitoring: 'Un resoconto ogni anno, a vendemmia finita.',
  risks: 'Guanti e scarponi; le pietre pesanti si muovono in due.',
  beside: 'Il tecnico comunale verifica i muretti ogni primavera.',
})

export const moscato = pact(9, [
  clerk(
    '2024-01-23',
    'draft',
    {
      title: 'Il sentiero del Moscato',
      kind: 'ordinary',
      area: 'pedestrian-care',
      place: { municipality: '016194', town: 'Scanzorosciate', address: 'Sentiero dalla chiesa al colle' },
      idea: 'Ogni inverno crolla un pezzo di muretto e nessuno sa più rifarlo. Quattro di noi sì: lo insegnano agli altri, e il sentiero resta aperto.',
      proposer: { id: growers, kind: 'association', label: 'Sentieri del Moscato' },
      months: 36,
      reportEvery: 12,
    },
    '2024-03-04',
  ),
  maker('2024-02-20', 'promise', { side: 'citizens', what: path }, '2024-03-04'),
  maker('2024-02-20', 'promise', { side: 'citizens', what: stops, due: '2025-09-30' }, '2024-03-04'),
  clerk('2024-03-12', 'promise', { side: 'municipality', what: stone }),
  clerk('2024-03-19', 'word', { clauses: vineyard }),
  signs('2024-04-09', growers, 1, vineyard),
  signs('2024-04-11', 'comune', 1, vineyard),
  ...begins('2024-04-22', '2024-05-01', 1, vineyard, { number: 'SC-2024-02', act: 'DD-2024-133', actOn: '2024-04-19' }),
  representative('2025-11-04', 'report', {
    party: growers,
    from: '2024-05-01',
    until: '2025-10-31',
    activities:
      'Quarantatré metri di muretto rifatti in due stagioni, sei tappe scritte con le quinte della primaria e posate a settembre.',
    hours: 540,
    people: 62,
    outcomes: [
      { commitment: 1, kept: true, note: 'Quarantatré metri.' },
      { commitment: 2, kept: true, note: 'Sei tappe, un QR per ciascuna.' },
      { commitment: 3, kept: true },
    ],
  }),
  manager('2025-11-20', 'correct', {
    to: { address: 'Sentiero dalla chiesa di San Pantaleone alla cima del colle', number: 'SC-2024-002' },
    reason: 'Il registro cartaceo ha numeri di tre cifre, e di chiese da cui parte un sentiero ce ne sono due.',
  }),
])

const traders = 'botteghe-di-via-larga'
const flowers = 'Curare le ventidue fioriere e i sei alberi nuovi'
const tables = 'Tenere i tavoli aperti a tutti, anche a chi non compra niente'
const closing = 'Chiudere la strada alle auto dal venerdì sera alla domenica e posare le fioriere'

const street = wording({
  town: 'Bergamo',
  object:
    'Il patto riguarda centoventi metri di strada, pedonali nel fine settimana. Vuole che restino una strada di tutti, con alberi, ombra e posti a sedere, e non un dehors.',
  duration: 'dodici mesi',
  citizens: [flowers, tables],
  municipality: [closing],
  monitoring: 'Un resoconto a sei mesi e uno finale, con il conteggio dei passaggi fatto dagli studenti del quartiere.',
  risks: 'Il passaggio dei mezzi di soccorso resta libero per tre metri e mezzo.',
  beside: 'La polizia locale forma quattro volontari alla gestione delle transenne.',
})

export const strada = pact(10, [
  clerk('2026-03-24', 'draft', {
    title: 'Una strada per stare seduti',
    kind: 'ordinary',
    area: 'pedestrianisation',
    place: {
      municipality: '016024',
      town: 'Bergamo',
      address: 'Tratto pedonale del fine settimana, quartiere Malpensata',
      lat: 45_685_900,
      lon: 9_672_700,
    },
    idea: 'Le botteghe mettono le fioriere e le innaffiano, il comitato mette le persone. Vogliamo panchine prima che clienti.',
    proposer: { id: traders, kind: 'company', label: 'Consorzio Botteghe di via Larga' },
    months: 12,
    reportEvery: 12,
  }),
  maker('2026-05-12', 'join', { party: { id: 'malpensata-a-piedi', kind: 'committee', label: 'Malpensata a Piedi' } }),
  maker('2026-06-04', 'promise', { side: 'citizens', what: flowers }),
  maker('2026-06-04', 'promise', { side: 'citizens', what: tables }),
  clerk('2026-09-10', 'promise', { side: 'municipality', what: closing }),
  clerk('2026-10-08', 'word', { clauses: street }),
  signs('2026-10-29', 'malpensata-a-piedi', 1, street),
  signs('2026-11-12', traders, 1, street),
])

export const cortile = pact(11, [
  clerk('2025-05-06', 'draft', {
    title: 'Il cinema nel cortile di Celadina',
    kind: 'ordinary',
    area: 'immaterial',
    place: { municipality: '016024', town: 'Bergamo', address: 'Cortile comunale, quartiere Celadina', lat: 45_690_600, lon: 9_703_100 },
    idea: 'Un lenzuolo, un proiettore e otto sere d’estate. Il cortile è del Comune, le sedie le porta chi viene.',
    proposer: { id: 'lenzuolo-bianco', kind: 'informal-group', label: 'Lenzuolo Bianco' },
    months: 6,
    reportEvery: 12,
  }),
  maker('2025-05-20', 'promise', { side: 'citizens', what: 'Proiettare otto film scelti insieme agli abitanti del cortile' }),
  representative('2025-07-15', 'abandon', {
    reason:
      'Gli abitanti hanno scelto di farlo nel parco, con la biblioteca: lì il permesso c’è già. Restiamo amici, la proposta si ritira.',
  }),
])
