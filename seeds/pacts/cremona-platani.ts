// Cremona, largo dei Platani: four months of flower-beds, prolonged by two and then by six, each time by an act, and brought to their end.
import { good } from '../goods.ts'
import { idOf } from '../proposals/telling.ts'
import { wording } from './clauses.ts'
import { begins, clerk, determina, maker, manager, pact, pinned, representative, reviewed, signs } from './telling.ts'

const group = 'largo-dei-platani'
const beds = 'Seminare le tre aiuole e annaffiarle a turno, ogni sera d’estate'
const feast = 'Chiudere la stagione con una festa aperta al quartiere'
const water = 'Portare l’acqua fino alle aiuole e fornire le piante'

const text = wording({
  town: 'Cremona',
  object: 'Il patto riguarda le tre aiuole di largo dei Platani, oggi senza piante. Vuole provare per una stagione se il quartiere ci sta.',
  duration: 'quattro mesi',
  citizens: [beds, feast],
  municipality: [water],
  monitoring: 'Un resoconto ogni due mesi, di mezza pagina, e uno alla fine.',
  risks: 'Si annaffia con i tubi srotolati lungo il muro, mai attraverso la strada.',
  beside: 'Un giardiniere comunale passa una volta al mese.',
})

const told = (from: string, until: string, activities: string, more: { hours: number; people: number; final?: boolean }) => ({
  ...{ party: group, from, until, activities, ...more },
})

export const platani = pact(15, [
  clerk('2024-03-04', 'draft', {
    title: 'Quattro mesi per le aiuole di largo dei Platani',
    ...{ kind: 'ordinary', area: 'green', months: 4, reportEvery: 2, proposal: idOf(4), goods: [good(1)], regulation: pinned('019036') },
    place: { municipality: '019036', town: 'Cremona', address: 'Largo dei Platani', lat: 45_128_400, lon: 10_015_900 },
    idea: 'Provare per una stagione a tenere vive le aiuole, e vedere se il quartiere ci sta.',
    proposer: { id: group, kind: 'association', label: 'Associazione Largo dei Platani' },
    opening: 'Le aiuole sono sulla strada: sempre.',
    office: 'Verde pubblico',
  }),
  maker('2024-04-09', 'promise', { side: 'citizens', what: beds }),
  maker('2024-04-09', 'promise', { side: 'citizens', what: feast }),
  clerk('2024-05-14', 'promise', { side: 'municipality', what: water, due: '2024-08-15' }),
  clerk('2024-06-03', 'word', { clauses: text }),
  determina('2024-06-20', 'DD-2024-644', 1, text),
  signs('2024-07-09', group, 1, text),
  signs('2024-07-11', 'comune', 1, text),
  ...begins('2024-07-16', '2024-08-01', 1, text, { number: 'CR-2024-004', act: 'DD-2024-644', actOn: '2024-06-20' }),
  clerk('2024-08-02', 'grantSupport', { kind: 'consumables', what: 'Centoventi piante e il terriccio', value: 54_000, due: '2024-08-15' }),
  clerk('2024-08-09', 'deliverSupport', { support: 1 }),
  clerk('2024-08-12', 'keep', { commitment: 3, evidence: 'Presa d’acqua nel muro di cinta, piante consegnate il 9 agosto.' }),
  representative(
    '2024-10-03',
    'report',
    told('2024-08-01', '2024-09-30', 'Le aiuole sono vive. Undici turni, due sere saltate per il caldo.', { hours: 96, people: 14 }),
  ),
  ...reviewed('2024-10-10', 1),
  manager('2024-11-18', 'extend', { until: '2025-01-31', act: 'DD-2024-988', actOn: '2024-11-15' }),
  representative(
    '2025-01-20',
    'report',
    told('2024-10-01', '2025-01-15', 'Bulbi interrati a novembre. La festa è rimandata a primavera: chiediamo tempo.', {
      hours: 58,
      people: 17,
    }),
  ),
  ...reviewed('2025-01-24', 2),
  manager('2025-01-27', 'evaluate', {
    verdict: 'positive',
    summary: 'Le aiuole tengono e il gruppo è cresciuto: sei mesi in più per arrivare alla festa.',
  }),
  manager('2025-01-28', 'extend', { until: '2025-07-31', act: 'DD-2025-061', actOn: '2025-01-27' }),
  representative(
    '2025-08-05',
    'report',
    told('2025-01-16', '2025-07-31', 'La festa c’è stata, il 7 giugno, con ottanta persone. Lasciamo le aiuole in fiore.', {
      ...{ hours: 140, people: 80, final: true },
    }),
  ),
  clerk('2025-08-01', 'expire', {}),
  ...reviewed('2025-08-20', 3),
  representative('2025-08-21', 'handBack', { condition: 'good' }),
  manager('2025-08-25', 'close', {}),
])
