// Crema: a bicycle workshop whose cooperative withdraws, and an allotment just proposed.
import { wording } from './clauses.ts'
import { begins, clerk, maker, manager, pact, representative, reviewed, signs } from './telling.ts'

const coop = 'ruota-comune'
const repair = 'Aprire la ciclofficina due sere alla settimana e insegnare a ripararsi la bici'
const racks = 'Sistemare ogni anno trenta biciclette abbandonate e donarle'
const rooms = 'Concedere in uso gratuito il locale dell’ex deposito, con luce e riscaldamento'
const bikes = 'Consegnare le biciclette abbandonate raccolte dalla polizia locale'

const text = wording({
  town: 'Crema',
  object:
    'Il patto riguarda il locale dell’ex deposito, oggi vuoto. Ne fa una ciclofficina popolare: si ripara insieme, si impara, e le bici abbandonate tornano in strada.',
  duration: 'ventiquattro mesi',
  citizens: [repair, racks],
  municipality: [rooms, bikes],
  monitoring: 'Un resoconto ogni sei mesi: aperture, biciclette riparate, biciclette donate.',
  risks: 'Occhiali e guanti al banco; il compressore lo usa solo chi ha fatto la formazione.',
  beside: 'L’ufficio mobilità indica dove servono rastrelliere.',
})

export const ciclofficina = pact(5, [
  clerk('2024-05-21', 'draft', {
    title: 'Ciclofficina popolare all’ex deposito',
    kind: 'ordinary',
    area: 'reuse',
    place: { municipality: '019035', town: 'Crema', address: 'Ex deposito di via Mulini', lat: 45_364_800, lon: 9_683_200 },
    idea: 'In città si buttano biciclette che con un’ora di lavoro andrebbero altri dieci anni. Mettiamo le mani e l’esperienza di chi lavora con noi: serve un posto.',
    proposer: { id: coop, kind: 'cooperative', label: 'Cooperativa Ruota Comune' },
    months: 24,
    reportEvery: 6,
  }),
  representative('2024-06-18', 'promise', { side: 'citizens', what: repair }),
  representative('2024-06-18', 'promise', { side: 'citizens', what: racks }),
  clerk('2024-07-02', 'promise', { side: 'municipality', what: rooms }),
  clerk('2024-07-02', 'promise', { side: 'municipality', what: bikes }),
  clerk('2024-07-17', 'word', { clauses: text }),
  signs('2024-09-10', coop, 1, text),
  signs('2024-09-12', 'comune', 1, text),
  ...begins('2024-09-24', '2024-10-01', 1, text, { number: 'CM-2024-011', act: 'DD-2024-940', actOn: '2024-09-23' }),
  representative('2025-04-10', 'report', {
    party: coop,
    from: '2024-10-01',
    until: '2025-03-31',
    activities:
      'Quarantanove aperture, 212 riparazioni imparate e fatte insieme, diciassette biciclette donate allo sportello degli studenti.',
    hours: 520,
    people: 140,
    outcomes: [
      { commitment: 1, kept: true },
      { commitment: 2, kept: true, note: 'Diciassette in sei mesi.' },
      { commitment: 3, kept: true },
      { commitment: 4, kept: false, note: 'Una sola consegna, in dicembre.' },
    ],
  }),
  // The notice came by certified mail on Saturday and was entered on Monday.
  representative(
    '2026-02-28',
    'withdraw',
    { party: coop, received: '2026-02-28', reason: 'La cooperativa cambia sede e non riesce più a garantire le due sere alla settimana.' },
    '2026-03-02',
  ),
  representative('2026-03-30', 'report', {
    party: coop,
    from: '2025-04-01',
    until: '2026-03-30',
    activities:
      'Ultimo anno: novantuno aperture, trentatré biciclette donate. Il banco e gli attrezzi comprati con le offerte restano al locale, per chi verrà.',
    hours: 870,
    people: 205,
    outcomes: [
      { commitment: 1, kept: true },
      { commitment: 2, kept: true },
      { commitment: 4, kept: true },
    ],
    final: true,
  }),
  manager('2026-04-02', 'end', {
    reason: 'withdrawn',
    motive: 'Locale riconsegnato il 31 marzo. Il banco da lavoro resta a disposizione di una nuova proposta.',
  }),
  ...reviewed('2025-04-22', 1),
  ...reviewed('2026-04-14', 2),
  clerk('2024-10-03', 'grantSupport', { kind: 'space', what: 'Il locale dell’ex deposito, con la luce', value: 420_000, lent: true }),
  clerk('2024-10-03', 'deliverSupport', { support: 1 }),
  clerk('2026-04-15', 'returnSupport', { support: 1, condition: 'good', note: 'Chiavi riconsegnate il 31 marzo.' }),
  representative('2026-04-15', 'handBack', { condition: 'good', note: 'Il banco da lavoro resta al locale.' }),
  manager('2026-04-20', 'evaluate', {
    verdict: 'positive',
    summary: 'Novantuno aperture e cinquanta biciclette donate: l’idea regge, cambia chi la porta avanti.',
  }),
  manager('2026-04-20', 'close', {}),
])

export const ortoCrema = pact(6, [
  clerk('2026-11-09', 'draft', {
    title: 'Un orto per i Sabbioni',
    kind: 'ordinary',
    area: 'green',
    place: { municipality: '019035', town: 'Crema', address: 'Area verde dietro il campo dei Sabbioni', lat: 45_351_700, lon: 9_668_400 },
    idea: 'Dietro il campo c’è una striscia di terra buona. Siamo in sei, due sanno coltivare e quattro vogliono imparare: venti piccoli orti e un capanno per gli attrezzi, aperti a chi abita qui.',
    proposer: { id: 'ortisti-dei-sabbioni', kind: 'informal-group', label: 'Ortisti dei Sabbioni' },
    reportEvery: 6,
  }),
  maker('2026-11-17', 'clarify', { months: 24, title: 'Venti orti per i Sabbioni' }),
])
