// Cremona, quartiere Maristella: a civic centre and two flower-beds, two years of care, brought to its end and reported.
import { wording } from './clauses.ts'
import { begins, clerk, maker, manager, neighbour, pact, representative, reviewed, signs } from './telling.ts'

const group = 'maristella-in-comune'
const care = 'Pulire ogni settimana il centro civico e lo spazio intorno'
const flowers = 'Tenere in ordine le due aiuole dell’ingresso, dalla semina alla potatura'
const tuesday = 'Animare il martedì pomeriggio: compiti, merenda e giochi da tavolo aperti a tutti'
const tools = 'Dare in comodato attrezzi, guanti, terriccio e due compostiere'
const meetings = 'Incontrare il gruppo due volte l’anno con i tecnici del verde'

const text = wording({
  town: 'Cremona',
  object:
    'Il patto riguarda il centro civico del quartiere Maristella e le due aiuole del suo ingresso. Vuole che il centro torni un posto in cui si passa volentieri, e che chi abita qui se ne senta padrone di casa.',
  duration: 'ventiquattro mesi',
  citizens: [care, flowers, tuesday],
  municipality: [tools, meetings],
  monitoring:
    'Ogni sei mesi il gruppo racconta per iscritto che cosa ha fatto: ore donate, presenze del martedì, aiuole curate. Alla fine, un resoconto finale.',
  risks:
    'Si lavora con guanti e scarpe chiuse; gli attrezzi a motore restano agli operai del Comune. Le pulizie si fanno con prodotti non pericolosi.',
  beside: 'Il community maker del quartiere tiene i rapporti con il Centro Quartieri e Beni Comuni e c’è almeno una volta al mese.',
})

export const maristella = pact(1, [
  clerk('2024-02-12', 'draft', {
    title: 'Quartiere Maristella – Bene comune',
    kind: 'ordinary',
    area: 'cultural-spaces',
    place: {
      municipality: '019036',
      town: 'Cremona',
      address: 'Centro civico e aiuole del quartiere Maristella',
      lat: 45_148_900,
      lon: 10_052_300,
    },
    idea: 'Siamo quattordici vicini di casa. Il centro civico è sempre chiuso e le aiuole sono secche: vogliamo riaprirlo un pomeriggio alla settimana e rimettere i fiori dove c’erano.',
    proposer: { id: group, kind: 'informal-group', label: 'Maristella in comune' },
    months: 24,
    reportEvery: 6,
    opening: 'Il martedì dalle 16 alle 19; le aiuole sono sempre aperte.',
    office: 'Centro Quartieri e Beni Comuni',
  }),
  maker('2024-03-05', 'promise', { side: 'citizens', what: care }),
  maker('2024-03-05', 'promise', { side: 'citizens', what: flowers }),
  maker('2024-03-05', 'promise', { side: 'citizens', what: tuesday }),
  clerk('2024-03-26', 'promise', { side: 'municipality', what: tools, due: '2024-06-30' }),
  clerk('2024-03-26', 'promise', { side: 'municipality', what: meetings }),
  clerk('2024-04-18', 'word', { clauses: text }),
  signs('2024-05-09', group, 1, text),
  signs('2024-05-16', 'comune', 1, text),
  ...begins('2024-05-27', '2024-06-01', 1, text, { number: 'CR-2024-003', act: 'DD-2024-612', actOn: '2024-05-24' }),
  clerk('2024-06-20', 'keep', {
    commitment: 4,
    evidence: 'Consegnati decespugliatore a mano, otto paia di guanti, due compostiere e 600 litri di terriccio.',
  }),
  representative('2024-12-05', 'report', {
    party: group,
    from: '2024-06-01',
    until: '2024-11-30',
    activities:
      'Ventiquattro sabati di pulizie, semina delle due aiuole con tagete e lavanda, diciotto martedì di compiti e merenda. A ottobre una castagnata ha portato anche chi non si era mai visto.',
    hours: 412,
    people: 31,
    outcomes: [
      { commitment: 1, kept: true },
      { commitment: 2, kept: true },
      { commitment: 3, kept: true, note: 'In media tredici ragazzi, quattro adulti.' },
      { commitment: 5, kept: true, note: 'Un incontro a settembre, sul posto.' },
    ],
  }),
  representative('2025-06-10', 'report', {
    party: group,
    from: '2024-12-01',
    until: '2025-05-31',
    activities:
      'Il freddo ha fermato le aiuole, non i martedì. Ad aprile abbiamo ridipinto la ringhiera e rifatto i bordi con i mattoni recuperati dal Comune.',
    hours: 378,
    people: 36,
    outcomes: [
      { commitment: 1, kept: true },
      { commitment: 3, kept: true },
      { commitment: 5, kept: false, note: 'L’incontro di primavera con i tecnici è saltato due volte.' },
    ],
  }),
  clerk('2025-10-02', 'keep', {
    commitment: 5,
    evidence: 'Due incontri con i tecnici del verde, il 18 settembre e il 2 ottobre: recuperato quello saltato in primavera.',
  }),
  representative('2025-12-11', 'report', {
    party: group,
    from: '2025-06-01',
    until: '2025-11-30',
    activities:
      'L’estate con l’acqua a turni: le aiuole hanno tenuto. È nato un gruppo di lettura del martedì sera, quattro nuove persone hanno preso le chiavi.',
    hours: 455,
    people: 44,
    outcomes: [
      { commitment: 2, kept: true },
      { commitment: 3, kept: true },
    ],
  }),
  representative('2026-06-09', 'report', {
    party: group,
    from: '2025-12-01',
    until: '2026-05-31',
    activities:
      'Resoconto finale. In due anni il centro è rimasto aperto 83 martedì; le aiuole ci sono, e ci sono anche le persone. Restituiamo gli attrezzi e teniamo le compostiere, come d’accordo con l’ufficio. Vorremmo un patto nuovo, con la cucina.',
    hours: 431,
    people: 47,
    outcomes: [
      { commitment: 1, kept: true },
      { commitment: 2, kept: true },
      { commitment: 3, kept: true },
      { commitment: 4, kept: true },
      { commitment: 5, kept: true },
    ],
    final: true,
  }),
  ...reviewed('2024-12-16', 1),
  ...reviewed('2025-06-23', 2, 'L’incontro di primavera va recuperato: lo mettiamo in calendario a settembre.'),
  ...reviewed('2025-12-17', 3),
  ...reviewed('2026-06-15', 4, 'Un resoconto da far leggere a chi comincia.'),
  clerk('2024-06-20', 'grantSupport', {
    kind: 'tools',
    what: 'Decespugliatore a mano, due compostiere, otto paia di guanti',
    value: 42_000,
    lent: true,
  }),
  clerk('2024-06-21', 'deliverSupport', { support: 1, note: 'Consegna con verbale.' }),
  clerk('2024-06-20', 'grantSupport', { kind: 'consumables', what: 'Seicento litri di terriccio e semi', value: 18_500 }),
  clerk('2024-06-24', 'deliverSupport', { support: 2 }),
  clerk('2025-05-14', 'inspect', {
    outcome: 'regular',
    found: 'Aiuole in ordine, bordi rifatti. Il portone del centro striscia: segnalato ai lavori pubblici.',
  }),
  neighbour(1)('2025-12-02', 'witness', { commitment: 5, answer: 'yes' }),
  neighbour(2)('2025-12-03', 'witness', { commitment: 5, answer: 'yes' }),
  neighbour(3)('2025-12-03', 'witness', { commitment: 5, answer: 'not-yet' }),
  clerk('2026-06-01', 'expire', {}),
  clerk('2026-06-16', 'returnSupport', { support: 1, condition: 'good', note: 'Le compostiere restano al gruppo, come d’accordo.' }),
  representative('2026-06-16', 'handBack', {
    condition: 'good',
    note: 'Riconsegna verbalizzata: attrezzi in buono stato, aiuole in fiore.',
  }),
  manager('2026-06-18', 'evaluate', {
    verdict: 'positive',
    summary:
      'Il centro è rimasto aperto 83 martedì e il gruppo è cresciuto da quattordici a quarantasette persone. Si propone un patto nuovo, con la cucina.',
  }),
  manager('2026-06-18', 'close', { note: 'Concluso alla sua scadenza.' }),
])
