// Cremona, quartiere Po: a text worded again after a signature, and a report put right.
import { wording } from './clauses.ts'
import { begins, clerk, maker, manager, pact, representative, reviewed, signs } from './telling.ts'

const group = 'amici-del-viale'
const readers = 'circolo-letture-sul-po'
const benches = 'Riparare e riverniciare diciotto panchine, sei ogni primavera'
const books = 'Rifornire ogni settimana le tre casette dei libri'
const paper = 'Raccogliere i rifiuti lungo il viale il primo sabato del mese'
const wood = 'Fornire legno, vernice e viti, e ritirare i rifiuti raccolti'
const sign = 'Mettere tre cartelli che spiegano che cos’è il patto e come aderire'
const lamp = 'Riaccendere i quattro lampioni spenti dell’ultimo tratto'

const particulars = {
  town: 'Cremona',
  object:
    'Il patto riguarda il viale alberato che porta al fiume, con le sue panchine e le casette dei libri. Vuole che la passeggiata verso il Po torni una cosa che si fa insieme, anche d’inverno.',
  duration: 'ventiquattro mesi',
  citizens: [benches, books, paper],
  municipality: [wood, sign],
  monitoring: 'Un resoconto ogni sei mesi di ciascuna delle due parti, e una camminata di verifica con l’ufficio a ottobre.',
  risks: 'Si vernicia con mascherina e all’aria aperta; sul ciglio dell’argine si lavora almeno in due.',
  beside: 'L’ufficio del verde indica quali panchine si possono riparare e quali vanno sostituite.',
}
const first = wording(particulars)
const second = wording({ ...particulars, municipality: [wood, sign, lamp] })

export const viale = pact(3, [
  clerk('2024-09-19', 'draft', {
    title: 'Panchine e libri sul viale del Po',
    kind: 'ordinary',
    area: 'pedestrian-care',
    place: { municipality: '019036', town: 'Cremona', address: 'Viale Po, dal piazzale alla riva', lat: 45_129_400, lon: 10_003_600 },
    idea: 'Metà delle panchine è rotta e le casette dei libri sono vuote da un anno. Noi abbiamo i martelli, il circolo ha i libri.',
    proposer: { id: group, kind: 'committee', label: 'Amici del viale' },
    months: 24,
    reportEvery: 6,
  }),
  maker('2024-10-08', 'join', { party: { id: readers, kind: 'association', label: 'Circolo Letture sul Po' } }),
  maker('2024-10-22', 'promise', { side: 'citizens', what: benches }),
  maker('2024-10-22', 'promise', { side: 'citizens', what: books }),
  maker('2024-10-22', 'promise', { side: 'citizens', what: paper }),
  clerk('2024-11-06', 'promise', { side: 'municipality', what: wood }),
  clerk('2024-11-06', 'promise', { side: 'municipality', what: sign, due: '2025-04-30' }),
  clerk('2024-11-20', 'word', { clauses: first }),
  signs('2024-12-03', group, 1, first),
  // The circle reads the text and asks for light: the first signature no longer counts, and is asked again.
  clerk('2024-12-17', 'promise', { side: 'municipality', what: lamp, due: '2025-03-31' }),
  clerk('2024-12-17', 'word', { clauses: second }),
  signs('2025-01-09', readers, 2, second),
  signs('2025-01-14', group, 2, second),
  signs('2025-01-23', 'comune', 2, second),
  ...begins('2025-01-30', '2025-02-01', 2, second, { number: 'CR-2025-001', act: 'DD-2025-077', actOn: '2025-01-29' }),
  clerk('2025-03-20', 'keep', { commitment: 6, evidence: 'Quattro lampioni riaccesi il 19 marzo, con lampade a basso consumo.' }),
  clerk('2025-05-08', 'keep', { commitment: 5, evidence: 'Tre cartelli posati, con il testo scritto insieme al circolo.' }),
  representative('2025-08-05', 'report', {
    party: group,
    from: '2025-02-01',
    until: '2025-07-31',
    activities:
      'Sei panchine riparate e riverniciate di verde, sei sabati di raccolta. Una panchina era da buttare: ci abbiamo fatto una fioriera.',
    hours: 1_540,
    people: 19,
    outcomes: [
      { commitment: 1, kept: true, note: 'Sei su diciotto.' },
      { commitment: 3, kept: true },
    ],
  }),
  representative('2025-08-07', 'report', {
    party: readers,
    from: '2025-02-01',
    until: '2025-07-31',
    activities: 'Le tre casette sono state rifornite ogni giovedì: 640 libri entrati, 588 usciti, due tornati con una dedica.',
    hours: 88,
    people: 9,
    outcomes: [{ commitment: 2, kept: true }],
  }),
  manager('2025-09-16', 'correct', {
    report: 1,
    to: { hours: 154 },
    reason: 'Uno zero di troppo nella trascrizione: il quaderno delle presenze del comitato dice 154 ore.',
  }),
  representative('2026-02-10', 'report', {
    party: group,
    from: '2025-08-01',
    until: '2026-01-31',
    activities: 'Manutenzione d’autunno, foglie dai tombini prima delle piogge, sei sabati di raccolta.',
    hours: 121,
    people: 22,
    outcomes: [{ commitment: 3, kept: true }],
  }),
  ...reviewed('2025-09-22', 1, 'Ore rettificate: 154, non 1540.'),
  ...reviewed('2025-09-22', 2),
  ...reviewed('2026-02-24', 3),
  clerk('2026-08-25', 'reviewReport', {
    ...{ report: 4, outcome: 'incomplete' },
    note: 'Mancano le fotografie delle sette panchine e quante ore ha dato l’istituto tecnico.',
  }),
  clerk('2025-02-03', 'grantSupport', { kind: 'consumables', what: 'Legno, vernice e viti per diciotto panchine', value: 128_000 }),
  clerk('2025-02-17', 'deliverSupport', { support: 1 }),
  representative('2026-08-04', 'report', {
    party: group,
    from: '2026-02-01',
    until: '2026-07-31',
    activities: 'Altre sette panchine: sono tredici su diciotto. Ci hanno aiutato sei ragazzi dell’istituto tecnico.',
    hours: 176,
    people: 27,
    outcomes: [{ commitment: 1, kept: true, note: 'Tredici su diciotto.' }],
  }),
])

export const cambonino = pact(4, [
  clerk('2026-06-16', 'draft', {
    title: 'Il cortile della scuola resta aperto',
    kind: 'ordinary',
    area: 'schools',
    place: {
      municipality: '019036',
      town: 'Cremona',
      address: 'Cortile della scuola primaria, quartiere Cambonino',
      lat: 45_146_200,
      lon: 10_006_800,
    },
    idea: 'Dalle 16 alle 19 il cortile è vuoto e il quartiere non ha una piazza. I genitori lo aprono e lo chiudono, la scuola presta i palloni.',
    proposer: { id: 'genitori-del-cambonino', kind: 'committee', label: 'Comitato genitori del Cambonino' },
    months: 10,
    reportEvery: 6,
  }),
  maker('2026-09-22', 'join', { party: { id: 'scuola-del-cambonino', kind: 'school', label: 'Scuola primaria del Cambonino' } }),
  maker('2026-10-13', 'promise', {
    side: 'citizens',
    what: 'Aprire e chiudere il cortile tre pomeriggi alla settimana, con due adulti presenti',
  }),
  maker('2026-10-13', 'promise', { side: 'citizens', what: 'Lasciare il cortile pulito ogni sera' }),
  clerk('2026-11-05', 'promise', { side: 'municipality', what: 'Montare un cancello pedonale con serratura a parte', due: '2027-02-28' }),
])
