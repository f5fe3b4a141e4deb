// Soresina: a listed wash-house, a complex pact of four years with the Giunta's act.
import { wording } from './clauses.ts'
import { begins, clerk, giunta, maker, pact, representative, reviewed, signs } from './telling.ts'

const lead = 'il-lavatoio-ritrovato'
const masons = 'mani-in-pietra'
const kitchen = 'la-dispensa-sociale'
const restore = 'Ripulire e consolidare le vasche e la tettoia, secondo le prescrizioni della Soprintendenza'
const days = 'Aprire il lavatoio almeno centoventi giorni l’anno, senza biglietto'
const school = 'Tenere ogni anno un cantiere scuola di otto giornate per ragazzi e adulti'
const use = 'Concedere l’uso gratuito dell’immobile, pagare le utenze ed esentare dal canone'
const permit = 'Ottenere il parere della Soprintendenza e seguirne le prescrizioni con un proprio tecnico'
const board = 'Riunire la cabina di regia ogni tre mesi e pubblicarne i verbali'

const text = wording({
  town: 'Soresina',
  object:
    'Il patto riguarda l’ex lavatoio, bene di interesse storico chiuso dal 1994. Lo vuole restaurare con pazienza e restituire come luogo coperto di incontro: mercato dei produttori, laboratori, acqua che scorre di nuovo.',
  duration: 'quarantotto mesi',
  citizens: [restore, days, school],
  municipality: [use, permit, board],
  monitoring:
    'Un resoconto ogni anno e uno finale. La cabina di regia, con due persone per parte, si riunisce ogni tre mesi in seduta aperta.',
  risks:
    'Si usano malte a calce e mai la sabbiatura, e si fotografa prima e dopo, come prescrive la Soprintendenza. Il cantiere ha un responsabile della sicurezza. Nelle giornate aperte l’area delle vasche è protetta da parapetti.',
  beside: 'L’ufficio tecnico assegna un geometra al cantiere, presente un giorno alla settimana.',
})

export const lavatoio = pact(7, [
  clerk('2024-03-14', 'draft', {
    title: 'L’ex lavatoio torna a scorrere',
    kind: 'complex',
    area: 'cultural-buildings',
    place: { municipality: '019098', town: 'Soresina', address: 'Ex lavatoio comunale, lungo il canale', lat: 45_286_300, lon: 9_857_600 },
    idea: 'Le nostre nonne ci lavavano i panni e si raccontavano il paese. Lo riapriamo come piazza coperta, con un cantiere che insegna a lavorare la pietra.',
    proposer: { id: lead, kind: 'association', label: 'Associazione Il Lavatoio Ritrovato' },
    months: 48,
    reportEvery: 12,
    heritage: true,
    opening: 'Almeno centoventi giorni l’anno, senza biglietto.',
    office: 'Ufficio tecnico',
  }),
  maker('2024-05-07', 'join', { party: { id: masons, kind: 'cooperative', label: 'Cooperativa Mani in Pietra' } }),
  maker('2024-05-28', 'join', { party: { id: kitchen, kind: 'cooperative', label: 'Cooperativa La Dispensa Sociale' } }),
  maker('2024-06-20', 'promise', { side: 'citizens', what: restore, due: '2026-12-31' }),
  maker('2024-06-20', 'promise', { side: 'citizens', what: days }),
  maker('2024-06-20', 'promise', { side: 'citizens', what: school }),
  clerk('2024-07-11', 'promise', { side: 'municipality', what: use }),
  clerk('2024-07-11', 'promise', { side: 'municipality', what: permit, due: '2024-12-31' }),
  clerk('2024-07-11', 'promise', { side: 'municipality', what: board }),
  clerk('2024-11-28', 'word', { clauses: text }),
  clerk('2024-07-15', 'askOpinion', {
    ...{ office: 'soprintendenza', required: true, due: '2024-12-31' },
    question: 'Le vasche e la tettoia si possono consolidare con malte a calce?',
  }),
  clerk('2024-12-12', 'recordOpinion', {
    ...{ opinion: 1, outcome: 'prescriptions' },
    prescriptions: 'Malte a calce, nessuna sabbiatura, documentazione fotografica prima e dopo.',
  }),
  giunta('2025-01-16', 'DGC-2025-009', 1, text, [{ opinion: 1, clause: 5 }]),
  signs('2025-02-04', lead, 1, text),
  signs('2025-02-04', masons, 1, text),
  signs('2025-02-06', kitchen, 1, text),
  signs('2025-02-11', 'comune', 1, text),
  ...begins('2025-02-20', '2025-03-01', 1, text, { number: 'SO-2025-001', act: 'DD-2025-044', actOn: '2025-02-19' }),
  clerk('2025-03-06', 'keep', {
    commitment: 5,
    evidence:
      'Parere favorevole con prescrizioni del 12 dicembre 2024: malte a calce, nessuna sabbiatura, documentazione fotografica prima e dopo.',
  }),
  clerk('2025-03-03', 'grantSupport', { kind: 'space', what: 'Uso gratuito dell’ex lavatoio', value: 960_000 }),
  clerk('2025-03-03', 'deliverSupport', { support: 1 }),
  clerk('2025-03-03', 'grantSupport', { kind: 'utilities', what: 'Acqua e luce del cantiere', value: 240_000 }),
  clerk('2025-03-10', 'deliverSupport', { support: 2 }),
  clerk('2025-03-03', 'grantSupport', { kind: 'fee-exemption', what: 'Esenzione dal canone per i mercati del sabato', value: 132_000 }),
  clerk('2025-03-03', 'deliverSupport', { support: 3 }),
  clerk('2025-10-22', 'inspect', {
    outcome: 'remarks',
    found:
      'Il cantiere è ordinato e le malte sono a calce. Manca un tratto di parapetto sul lato del canale: da mettere entro due settimane.',
  }),
  ...reviewed('2026-03-31', 1),
  representative('2026-03-17', 'report', {
    party: lead,
    from: '2025-03-01',
    until: '2026-02-28',
    activities:
      'Primo anno: vasche svuotate e ripulite, metà della tettoia consolidata, un cantiere scuola con ventisei iscritti. Centotrentuno giorni di apertura e nove mercati del sabato.',
    hours: 2_180,
    people: 340,
    resources: { citizens: 412_000, municipality: 1_332_000, staffHours: 310, goods: 'Pietra di recupero e ponteggi prestati' },
    beneficiaries: 2_600,
    problems: 'Il mercato del sabato ha bisogno di un bagno: lo chiedono tutti.',
    outcomes: [
      { commitment: 2, kept: true, note: '131 giorni.' },
      { commitment: 3, kept: true, note: 'Otto giornate, ventisei iscritti dai 16 ai 71 anni.' },
      { commitment: 4, kept: true },
      { commitment: 6, kept: false, note: 'Tre riunioni su quattro; il verbale di novembre non è stato pubblicato.' },
    ],
  }),
  clerk('2026-04-14', 'keep', {
    commitment: 6,
    evidence: 'Pubblicato il verbale di novembre e tenuta la riunione mancante, il 9 aprile, in seduta aperta.',
  }),
])
