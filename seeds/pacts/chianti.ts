// San Casciano and Greve: homework in the square, and white roads whose keepers are leaving.
import { wording } from './clauses.ts'
import { begins, clerk, maker, pact, representative, reviewed, signs } from './telling.ts'

const helper = '5f3a1d0e-8c47-4b52-9a61-2e7d90c4b8f3'
const homework = 'Aiutare nei compiti due pomeriggi alla settimana, chiunque si presenti'
const tablets = 'Insegnare a chi è anziano a usare i servizi in rete, un’ora a testa'
const hall = 'Aprire la sala sotto i portici e prestare sei computer'

const ofSquare = {
  town: 'San Casciano in Val di Pesa',
  object:
    'Il patto riguarda la sala sotto i portici e quello che ci può succedere dentro: ragazzi che fanno i compiti, nonni che imparano a prenotare una visita, e viceversa.',
  duration: 'ventiquattro mesi',
  citizens: [homework, tablets],
  municipality: [hall],
  monitoring: 'Un resoconto a giugno, alla fine della scuola.',
  risks: 'Con i minori ci sono sempre due adulti, nella sala con le porte aperte.',
  beside: 'La biblioteca tiene il calendario e raccoglie le adesioni.',
}
const square = wording(ofSquare)

const study = 'Aprire la sala anche il sabato mattina per chi prepara un esame'
const larger = wording({ ...ofSquare, citizens: [homework, tablets, study] })

export const compiti = pact(13, [
  clerk('2025-06-24', 'draft', {
    title: 'Compiti in piazza',
    kind: 'ordinary',
    area: 'immaterial',
    place: {
      municipality: '048038',
      town: 'San Casciano in Val di Pesa',
      address: 'Sala comunale sotto i portici',
      lat: 43_657_000,
      lon: 11_186_100,
    },
    idea: 'Una persona sola ha cominciato su una panchina, con due bambini e un libro di geometria. Adesso sono venti e piove: serve un tetto.',
    proposer: { id: helper, kind: 'person' },
    months: 24,
    reportEvery: 12,
  }),
  maker('2025-07-08', 'join', { party: { id: 'panchina-aperta', kind: 'association', label: 'Panchina Aperta' } }),
  maker('2025-07-08', 'promise', { side: 'citizens', what: homework }),
  maker('2025-07-08', 'promise', { side: 'citizens', what: tablets }),
  clerk('2025-07-22', 'promise', { side: 'municipality', what: hall }),
  clerk('2025-07-29', 'word', { clauses: square }),
  signs('2025-08-28', helper, 1, square),
  signs('2025-08-28', 'panchina-aperta', 1, square),
  signs('2025-09-04', 'comune', 1, square),
  ...begins('2025-09-09', '2025-09-15', 1, square, { number: 'SCVP-2025-006', act: 'DD-2025-502', actOn: '2025-09-08' }),
  representative('2026-06-23', 'report', {
    party: 'panchina-aperta',
    from: '2025-09-15',
    until: '2026-06-12',
    activities:
      'Settantuno pomeriggi. I ragazzi hanno fatto i compiti e poi, da soli, hanno cominciato a insegnare il telefono ai nonni: 58 persone, quasi tutte tornate.',
    hours: 610,
    people: 93,
    outcomes: [
      { commitment: 1, kept: true },
      { commitment: 2, kept: true, note: '58 persone.' },
      { commitment: 3, kept: true, note: 'Cinque computer su sei, uno è rotto.' },
    ],
  }),
  ...reviewed('2026-07-07', 1),
  clerk('2026-11-03', 'amend', {
    clauses: larger,
    reason: 'I ragazzi più grandi chiedono un posto dove preparare gli esami.',
    act: 'DD-2026-611',
    actOn: '2026-11-02',
    promises: [{ side: 'citizens', what: study }],
  }),
  signs('2026-11-12', 'panchina-aperta', 2, larger),
])

const walkers = 'strade-bianche'
const holes = 'Segnalare e riempire le buche delle strade vicinali, due giornate al mese'
const gravel = 'Portare la ghiaia e avvisare prima dei lavori'

const white = wording({
  town: 'Greve in Chianti',
  object: 'Il patto riguarda undici chilometri di strade bianche vicinali. Vuole tenerle bianche: senza asfalto e senza buche.',
  duration: 'ventiquattro mesi',
  citizens: [holes],
  municipality: [gravel],
  monitoring: 'Un resoconto ogni anno, con la carta dei tratti sistemati.',
  risks: 'Gilet ad alta visibilità e cartelli ai due capi del cantiere.',
  beside: 'La squadra delle strade lascia la ghiaia nei punti concordati.',
})

export const strade = pact(14, [
  clerk('2025-01-28', 'draft', {
    title: 'Undici chilometri di strade bianche',
    kind: 'ordinary',
    area: 'pedestrian-care',
    place: {
      municipality: '048021',
      town: 'Greve in Chianti',
      address: 'Strade vicinali tra i poderi, frazione di Lamole',
      lat: 43_553_100,
      lon: 11_352_400,
    },
    idea: 'Le percorriamo tutti i giorni e le buche le conosciamo per nome. Con due pale e un po’ di ghiaia si fa molto.',
    proposer: { id: walkers, kind: 'association', label: 'Strade Bianche' },
    months: 24,
    reportEvery: 12,
  }),
  maker('2025-02-18', 'promise', { side: 'citizens', what: holes }),
  clerk('2025-03-04', 'promise', { side: 'municipality', what: gravel }),
  clerk('2025-03-18', 'word', { clauses: white }),
  signs('2025-04-10', walkers, 1, white),
  signs('2025-04-15', 'comune', 1, white),
  ...begins('2025-04-24', '2025-05-01', 1, white, { number: 'GR-2025-003', act: 'DD-2025-290', actOn: '2025-04-23' }),
  representative('2026-05-19', 'report', {
    party: walkers,
    from: '2025-05-01',
    until: '2026-04-30',
    activities: 'Ventidue giornate, sette chilometri sistemati, sedici quintali di ghiaia sparsi a mano.',
    hours: 380,
    people: 24,
    outcomes: [
      { commitment: 1, kept: true, note: 'Sette chilometri su undici.' },
      { commitment: 2, kept: false, note: 'Da gennaio la ghiaia non è più arrivata.' },
    ],
  }),
  ...reviewed('2026-06-08', 1, 'La ghiaia è un impegno del Comune: ne parliamo con la squadra delle strade.'),
  representative('2026-07-14', 'notifyBreach', {
    ...{ side: 'municipality', remedy: '2026-09-30' },
    what: 'Da gennaio il Comune non porta più la ghiaia promessa: le buche le vediamo e non possiamo riempirle.',
  }),
  representative('2026-10-05', 'askConciliation', {
    side: 'citizens',
    about: 'La ghiaia non è arrivata nemmeno dopo la contestazione di luglio.',
  }),
  clerk('2026-10-14', 'seatConciliation', {
    conciliation: 1,
    members: [
      { chosen: 'citizens', who: 'Una geometra in pensione' },
      { chosen: 'municipality', who: 'Il responsabile della viabilità' },
      { chosen: 'jointly', who: 'Una maestra della frazione' },
    ],
  }),
  clerk('2026-10-30', 'proposeConciliation', {
    conciliation: 1,
    proposal:
      'Il Comune lascia dodici quintali di ghiaia entro febbraio e avvisa una settimana prima; il gruppo sistema per primi i due tratti della scuola.',
  }),
  clerk('2026-11-06', 'closeConciliation', { conciliation: 1, settled: false, note: 'Il gruppo ringrazia e preferisce fermarsi.' }),
  representative('2026-11-10', 'withdraw', {
    party: walkers,
    reason: 'Senza ghiaia il nostro lavoro non si vede. Preferiamo dirlo per tempo, e riparlarne a primavera.',
  }),
])
