// Cremona, via della Vecchia Dogana: a garden beside a housing project, a water tap that came late, a year more.
import { wording } from './clauses.ts'
import { begins, clerk, maker, manager, neighbour, pact, representative, resident, reviewed, signs } from './telling.ts'

const group = 'vicini-della-vecchia-dogana'
const garden = 'Coltivare l’orto didattico e tenerlo aperto alle scuole che lo chiedono'
const saturday = 'Aprire il giardino al quartiere ogni sabato, da aprile a ottobre'
const grass = 'Sfalciare l’erba e raccogliere i rifiuti ogni due settimane'
const water = 'Allacciare una presa d’acqua e pagarne i consumi'
const training = 'Offrire quattro ore di formazione sulla sicurezza a chi lavora nell’orto'

const text = wording({
  town: 'Cremona',
  object:
    'Il patto riguarda l’area verde comunale accanto alle case di via della Vecchia Dogana, circa 900 metri quadrati oggi lasciati a prato. Ne vuole fare un orto didattico e un giardino aperto, dove chi abita nelle case e chi abita nel quartiere si incontra.',
  duration: 'dodici mesi, prorogabili di altri dodici',
  citizens: [garden, saturday, grass],
  municipality: [water, training],
  monitoring: 'Un resoconto ogni tre mesi, breve: ore, persone, che cosa è cresciuto e che cosa no.',
  risks: 'Attrezzi a mano soltanto. I bambini stanno nell’orto con un adulto. Nessun prodotto chimico.',
  beside: 'Un tecnico del verde risponde ai vicini entro tre giorni lavorativi.',
})

export const dogana = pact(2, [
  clerk('2024-11-14', 'draft', {
    title: 'Il giardino di via della Vecchia Dogana',
    kind: 'ordinary',
    area: 'green',
    place: { municipality: '019036', town: 'Cremona', address: 'Area verde di via della Vecchia Dogana', lat: 45_128_700, lon: 10_017_900 },
    idea: 'Undici famiglie, tra inquilini e proprietari, hanno cominciato con tre cassette di pomodori in cortile. Accanto c’è un prato del Comune che nessuno usa: ci starebbero un orto, due panchine e molto altro.',
    proposer: { id: group, kind: 'informal-group', label: 'Vicini della Vecchia Dogana' },
    months: 12,
    reportEvery: 3,
    insurance: true,
    opening: 'Il sabato dalle 9 alle 18, da aprile a ottobre.',
    office: 'Centro Quartieri e Beni Comuni',
  }),
  maker('2024-12-10', 'promise', { side: 'citizens', what: garden }),
  maker('2024-12-10', 'promise', { side: 'citizens', what: saturday }),
  representative('2025-01-15', 'promise', { side: 'citizens', what: grass }),
  clerk('2025-01-22', 'promise', { side: 'municipality', what: water, due: '2025-05-15' }),
  clerk('2025-01-22', 'promise', { side: 'municipality', what: training, due: '2025-06-30' }),
  clerk('2025-02-06', 'word', { clauses: text }),
  signs('2025-03-04', group, 1, text),
  signs('2025-03-13', 'comune', 1, text),
  ...begins('2025-03-25', '2025-04-01', 1, text, { number: 'CR-2025-002', act: 'DD-2025-318', actOn: '2025-03-21' }),
  representative('2025-07-08', 'report', {
    party: group,
    from: '2025-04-01',
    until: '2025-06-30',
    activities:
      'Dodici aiuole rialzate costruite con assi di recupero, tredici sabati di apertura, due classi della primaria in visita. L’acqua l’abbiamo portata a mano, con le taniche, dal secondo piano.',
    hours: 268,
    people: 34,
    outcomes: [
      { commitment: 1, kept: true },
      { commitment: 2, kept: true },
      { commitment: 3, kept: true },
      { commitment: 4, kept: false, note: 'La presa d’acqua era attesa per metà maggio.' },
      { commitment: 5, kept: true, note: 'Formazione fatta il 7 giugno, diciotto presenti.' },
    ],
  }),
  clerk('2025-07-29', 'keep', {
    commitment: 4,
    evidence: 'Presa d’acqua con contatore posata il 28 luglio. Il ritardo è del Comune: il primo appalto era andato deserto.',
  }),
  representative('2025-10-09', 'report', {
    party: group,
    from: '2025-07-01',
    until: '2025-09-30',
    activities:
      'Con l’acqua l’orto è esploso: zucche, fagiolini, basilico per tutti. Cena di fine estate con ottanta persone e un solo tavolo, lunghissimo.',
    hours: 301,
    people: 82,
    outcomes: [
      { commitment: 1, kept: true },
      { commitment: 2, kept: true },
      { commitment: 4, kept: true },
    ],
  }),
  ...reviewed('2025-07-21', 1, 'L’acqua è un impegno del Comune: il ritardo è nostro.'),
  ...reviewed('2025-10-20', 2),
  ...reviewed('2026-07-20', 3),
  clerk('2025-03-20', 'insure', {
    policy: 'RC-2025-118',
    insurer: 'Polizza cumulativa del Comune',
    from: '2025-04-01',
    until: '2026-03-31',
  }),
  clerk('2026-04-02', 'insure', {
    policy: 'RC-2026-097',
    insurer: 'Polizza cumulativa del Comune',
    from: '2026-04-01',
    until: '2027-03-31',
  }),
  clerk('2025-04-03', 'grantSupport', { kind: 'utilities', what: 'Allaccio dell’acqua e consumi', value: 180_000, due: '2025-05-15' }),
  clerk('2025-07-28', 'deliverSupport', { support: 1, value: 214_000, note: 'Secondo appalto, più caro del primo.' }),
  clerk('2025-04-03', 'grantSupport', {
    kind: 'training',
    what: 'Quattro ore di formazione sulla sicurezza',
    value: 36_000,
    due: '2025-06-30',
  }),
  clerk('2025-06-09', 'deliverSupport', { support: 2 }),
  neighbour(4)('2025-09-01', 'witness', { commitment: 4, answer: 'yes' }),
  neighbour(5)('2025-09-02', 'witness', { commitment: 4, answer: 'yes' }),
  manager('2026-03-11', 'evaluate', {
    verdict: 'positive',
    summary: 'Verifica prima della proroga: l’orto è aperto, le scuole vengono, tre famiglie nuove. Coerente con gli obiettivi del patto.',
  }),
  resident('2026-10-27', 'askToJoin', {
    party: { id: 'doposcuola-dogana', kind: 'association', label: 'Doposcuola della Dogana' },
    why: 'Portiamo i ragazzi nell’orto due pomeriggi alla settimana: vorremmo prenderci anche un impegno.',
  }),
  manager('2026-03-12', 'extend', { until: '2027-03-31', act: 'DD-2026-201', actOn: '2026-03-11' }),
  representative('2026-07-07', 'report', {
    party: group,
    from: '2026-04-01',
    until: '2026-06-30',
    activities:
      'Tre famiglie nuove nel gruppo. L’orto didattico ha ospitato cinque classi e il centro diurno del quartiere; una mattina alla settimana è degli anziani.',
    hours: 342,
    people: 58,
    outcomes: [
      { commitment: 1, kept: true, note: 'Cinque classi, 104 bambini.' },
      { commitment: 3, kept: true },
    ],
  }),
  representative('2026-10-06', 'report', {
    party: group,
    from: '2026-07-01',
    until: '2026-09-30',
    activities:
      'Estate dura, ma la presa d’acqua ha salvato l’orto. Tredici sabati di apertura e la seconda cena lunga: centoquattro posti.',
    hours: 287,
    people: 104,
    outcomes: [{ commitment: 2, kept: true }],
  }),
])
