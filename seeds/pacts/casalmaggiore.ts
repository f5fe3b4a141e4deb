// Casalmaggiore: the river shore kept clean by those who use it, a pact about to end.
import { wording } from './clauses.ts'
import { begins, clerk, maker, manager, pact, representative, reviewed, signs } from './telling.ts'

const club = 'canottieri-della-golena'
const scouts = 'compagnia-del-fiume'
const shore = 'Ripulire la riva due volte al mese e dopo ogni piena'
const path = 'Tenere percorribile il sentiero della golena, segnalando gli alberi caduti'
const walks = 'Accompagnare ogni anno quattro camminate aperte a tutti, una di notte'
const waste = 'Ritirare i rifiuti entro due giorni dalla chiamata'
const boards = 'Mettere due bacheche e una rastrelliera all’imbocco del sentiero'

const text = wording({
  town: 'Casalmaggiore',
  object:
    'Il patto riguarda la riva e il sentiero della golena, tra l’attracco e il vecchio idrometro. Vuole che chi arriva al fiume lo trovi pulito, e che il fiume non sia solo di chi ha una barca.',
  duration: 'ventiquattro mesi',
  citizens: [shore, path, walks],
  municipality: [waste, boards],
  monitoring: 'Un resoconto ogni anno, con il numero dei sacchi raccolti e delle persone alle camminate.',
  risks: 'Nessuno scende in riva da solo né con il fiume sopra il livello di guardia.',
  beside: 'La protezione civile avvisa le parti prima delle piene e dà il via libera dopo.',
})

export const golena = pact(8, [
  clerk('2024-07-02', 'draft', {
    title: 'La golena pulita',
    kind: 'ordinary',
    area: 'water',
    place: {
      municipality: '019021',
      town: 'Casalmaggiore',
      address: 'Riva del Po e sentiero della golena',
      lat: 44_982_100,
      lon: 10_414_800,
    },
    idea: 'Dopo ogni piena il fiume ci restituisce quello che gli abbiamo buttato. Noi ci siamo comunque, con le barche e con gli stivali: facciamolo in modo ordinato e con chi vuole venire.',
    proposer: { id: club, kind: 'association', label: 'Canottieri della Golena' },
    months: 24,
    reportEvery: 12,
  }),
  maker('2024-08-27', 'join', { party: { id: scouts, kind: 'informal-group', label: 'Compagnia del Fiume' } }),
  maker('2024-09-17', 'promise', { side: 'citizens', what: shore }),
  maker('2024-09-17', 'promise', { side: 'citizens', what: path }),
  maker('2024-09-17', 'promise', { side: 'citizens', what: walks }),
  clerk('2024-10-03', 'promise', { side: 'municipality', what: waste }),
  clerk('2024-10-03', 'promise', { side: 'municipality', what: boards, due: '2025-06-30' }),
  clerk('2024-10-24', 'word', { clauses: text }),
  signs('2024-11-19', club, 1, text),
  signs('2024-11-20', scouts, 1, text),
  signs('2024-11-28', 'comune', 1, text),
  ...begins('2024-12-10', '2024-12-15', 1, text, { number: 'CA-2024-004', act: 'DD-2024-815', actOn: '2024-12-09' }),
  clerk('2025-06-12', 'keep', {
    commitment: 5,
    evidence: 'Due bacheche e una rastrelliera da dodici posti, montate insieme ai canottieri l’11 giugno.',
  }),
  representative('2025-12-20', 'report', {
    party: club,
    from: '2024-12-15',
    until: '2025-12-14',
    activities:
      'Ventisei uscite e due grandi pulizie dopo le piene di marzo e ottobre: 418 sacchi, undici pneumatici, un frigorifero. Quattro camminate, quella di notte con 73 persone e una civetta.',
    hours: 690,
    people: 161,
    outcomes: [
      { commitment: 1, kept: true },
      { commitment: 2, kept: true },
      { commitment: 3, kept: true, note: 'Quattro camminate su quattro.' },
      { commitment: 4, kept: true, note: 'Una volta sola in quattro giorni invece che in due.' },
    ],
  }),
  ...reviewed('2026-01-13', 1),
  manager('2026-11-14', 'suspend', {
    notified: '2026-11-14T08:30:00.000Z',
    effective: '2026-11-16T11:00:00.000Z',
    until: '2026-12-05',
    act: 'ORD-2026-071',
    reason: 'Il Po è in piena e la golena è chiusa: le barche restano sulla riva alta.',
  }),
])
