// Pontremoli: a mule track kept by hand, and the landslide that closed it.
import { wording } from './clauses.ts'
import { begins, clerk, maker, manager, pact, representative, reviewed, signs } from './telling.ts'

const alpine = 'gente-della-mulattiera'
const track = 'Ripulire la mulattiera dal bosco due volte l’anno e rifare le canalette'
const refuge = 'Tenere aperto il ricovero del castagneto, con legna e quaderno dei passaggi'
const maps = 'Stampare la carta del percorso e riparare il ponticello'

const chestnut = wording({
  town: 'Pontremoli',
  object:
    'Il patto riguarda la mulattiera tra il borgo alto e il castagneto comunale, con il suo ricovero. Vuole che chi cammina torni a passare di qui, e che il bosco non se la riprenda.',
  duration: 'trentasei mesi',
  citizens: [track, refuge],
  municipality: [maps],
  monitoring: 'Un resoconto ogni anno, in autunno.',
  risks: 'Con allerta meteo arancione o rossa non si sale. La motosega la usa solo chi ha il patentino.',
  beside: 'Gli operai forestali dell’unione dei comuni danno una mano una giornata l’anno.',
})

export const mulattiera = pact(12, [
  clerk('2024-08-29', 'draft', {
    title: 'La mulattiera del castagneto',
    kind: 'ordinary',
    area: 'green',
    place: {
      municipality: '045014',
      town: 'Pontremoli',
      address: 'Mulattiera dal borgo alto al castagneto comunale',
      lat: 44_383_700,
      lon: 9_871_500,
    },
    idea: 'I nostri vecchi la facevano con il mulo, noi con la roncola. In tre inverni l’abbiamo riaperta: ora vorremmo che non dipendesse solo da noi.',
    proposer: { id: alpine, kind: 'informal-group', label: 'Gente della Mulattiera' },
    months: 36,
    reportEvery: 12,
  }),
  maker('2024-10-15', 'promise', { side: 'citizens', what: track }),
  maker('2024-10-15', 'promise', { side: 'citizens', what: refuge }),
  clerk('2024-11-12', 'promise', { side: 'municipality', what: maps, due: '2025-09-30' }),
  clerk('2024-12-04', 'word', { clauses: chestnut }),
  signs('2025-01-21', alpine, 1, chestnut),
  signs('2025-01-28', 'comune', 1, chestnut),
  ...begins('2025-02-25', '2025-03-01', 1, chestnut, { number: 'PO-2025-001', act: 'DD-2025-088', actOn: '2025-02-24' }),
  representative('2025-11-25', 'report', {
    party: alpine,
    from: '2025-03-01',
    until: '2025-10-31',
    activities: 'Due pulizie complete, cinquantadue canalette rifatte, 384 firme nel quaderno del ricovero, una da Rotterdam.',
    hours: 410,
    people: 28,
    outcomes: [
      { commitment: 1, kept: true },
      { commitment: 2, kept: true },
      { commitment: 3, kept: false, note: 'La carta c’è ed è bella; il ponticello no.' },
    ],
  }),
  ...reviewed('2025-12-09', 1),
  ...reviewed('2026-03-24', 2),
  representative('2026-04-08', 'handBack', {
    condition: 'damaged',
    note: 'Il tratto franato resta chiuso; il ricovero è in ordine e il quaderno è in biblioteca.',
  }),
  manager('2026-02-17', 'end', {
    reason: 'early',
    motive:
      'La frana del 3 febbraio ha portato via ottanta metri di versante: ordinanza di chiusura senza termine. Quando il versante sarà messo in sicurezza, il Comune proporrà un patto nuovo alle stesse persone.',
  }),
  representative('2026-03-10', 'report', {
    party: alpine,
    from: '2025-11-01',
    until: '2026-02-17',
    activities: 'Una pulizia d’autunno, la legna del ricovero, poi la frana. Il quaderno dei passaggi è in biblioteca.',
    hours: 74,
    people: 12,
    outcomes: [{ commitment: 2, kept: true }],
    final: true,
  }),
])
