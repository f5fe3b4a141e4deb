// Proposals that came to an end: accepted, merged, refused, archived, withdrawn. Invented, shaped on real files.
import { good } from '../goods.ts'
import {
  anna,
  begins,
  bruno,
  cast,
  clerk,
  enters,
  hands,
  idOf,
  lia,
  manager,
  moreno,
  names,
  pia,
  proposal,
  readable,
  tullio,
} from './telling.ts'

const platani = hands(cast.bruno, {
  title: 'Quattro mesi per le aiuole di largo dei Platani',
  ...{ proponent: 'association', name: 'Associazione Largo dei Platani', area: 'green', goods: [good(1)] },
  good: 'Le tre aiuole di largo dei Platani, oggi senza piante.',
  idea: 'Provare per una stagione a tenere vive le aiuole, e vedere se il quartiere ci sta.',
  activities: 'Semina a marzo, turni di annaffiatura fino a luglio, una festa alla fine.',
})
/** Four months and two more, prolonged later by an act: the pact tells the rest. */
export const seasonal = proposal(4, [
  bruno('2024-01-22', 'draft', begins(cast.bruno)),
  bruno('2024-01-25', 'submit', platani),
  clerk('2024-01-29', 'register', enters('2024-0411', '2024-01-29')),
  clerk('2024-02-02', 'designate', names),
  clerk('2024-02-05', 'redact', readable(platani, { address: 'Largo dei Platani', district: 'Po', lat: 45_128_400, lon: 10_015_900 })),
  manager('2024-02-12', 'assess', { criterion: 'feasibility', passes: true }),
  manager('2024-02-13', 'openCodesign', {}),
  clerk('2024-02-20', 'meet', {
    ...{ kind: 'codesign', place: 'Centro Quartieri', present: 9 },
    notes: 'Il Comune porta l’acqua, l’associazione i turni. Quattro mesi, con due di riserva.',
  }),
  manager('2024-02-27', 'accept', { act: 'DD-2024-190', actOn: '2024-02-26', mapped: [] }),
])

const officina = hands(cast.lia, {
  title: 'Un’officina di quartiere nell’ex lavanderia',
  ...{ proponent: 'cooperative', name: 'Cooperativa La Ruota', area: 'cultural-buildings', goods: [good(3)], duration: 'medium' },
  good: 'Il piano terra dell’ex lavanderia di via Acquaviva.',
  idea: 'Riaprire la lavanderia come officina: riparare biciclette e piccoli oggetti, insegnare a farlo.',
  activities: 'Due pomeriggi alla settimana, un corso al mese, un inventario degli attrezzi in prestito.',
})
/** The pact born from it was revoked because nothing began, and reinstated when it did. */
export const workshop = proposal(12, [
  lia('2024-10-07', 'draft', begins(cast.lia)),
  lia('2024-10-14', 'submit', officina),
  clerk('2024-10-16', 'register', enters('2024-5120', '2024-10-16')),
  clerk('2024-10-21', 'designate', names),
  clerk('2024-10-28', 'redact', readable(officina, { address: 'Via Acquaviva 12', district: 'Centro', lat: 45_134_900, lon: 10_023_800 })),
  clerk('2024-11-04', 'askOpinion', { adviser: 'heritage', office: 'Soprintendenza', due: '2024-12-20', binding: true }),
  clerk('2024-12-18', 'giveOpinion', {
    ...{ opinion: 1, outcome: 'with-prescriptions' },
    prescriptions: ['Le vasche restano dove sono e si vedono', 'Nessun ancoraggio alle pareti di mattoni'],
  }),
  manager('2025-01-10', 'assess', { criterion: 'feasibility', passes: true, note: 'L’impianto elettrico è a norma dal 2022.' }),
  manager('2025-01-13', 'openCodesign', {}),
  clerk('2025-02-04', 'meet', { kind: 'codesign', place: 'Ex lavanderia', present: 14, notes: 'Sopralluogo e prima bozza degli impegni.' }),
  manager('2025-03-04', 'accept', {
    ...{ act: 'DD-2025-204', actOn: '2025-03-03' },
    mapped: [
      { opinion: 1, prescription: 1, clause: 3 },
      { opinion: 1, prescription: 2, clause: 5 },
    ],
  }),
])

const ombra = hands(cast.moreno, {
  title: 'Ombra e panchine al parco del Canneto',
  ...{ area: 'green', goods: [good(2)] },
  good: 'Il lato sud del parco del Canneto.',
  idea: 'Piantare sei alberi e rimettere le panchine tolte dieci anni fa.',
  activities: 'Messa a dimora in autunno, annaffiatura per due estati.',
})
const canneto = hands(cast.pia, {
  title: 'Il parco del Canneto, tutto intero',
  ...{ proponent: 'committee', name: 'Comitato del Canneto', area: 'green', goods: [good(2)], duration: 'medium' },
  good: 'Il parco del Canneto, dall’ingresso alla roggia.',
  idea: 'Prendersi cura di tutto il parco: alberi, panchine, il sentiero lungo la roggia.',
  activities: 'Una giornata di lavoro al mese, una passeggiata guidata in primavera.',
})
const together = 'Riguardano lo stesso parco: i due gruppi hanno scelto di lavorare insieme.'
const park = { address: 'Via del Canneto', district: 'Cambonino', lat: 45_145_900, lon: 10_012_900 }
/** One goes on inside the other. */
export const merged = [
  ...proposal(26, [
    moreno('2025-02-03', 'draft', begins(cast.moreno)),
    moreno('2025-02-04', 'submit', ombra),
    clerk('2025-02-06', 'register', enters('2025-0626', '2025-02-06')),
    clerk('2025-02-11', 'designate', names),
    clerk('2025-02-12', 'redact', readable(ombra, park)),
    manager('2025-04-10', 'merge', { into: idOf(46), reason: together, informed: true }),
  ]),
  ...proposal(46, [
    pia('2025-03-10', 'draft', begins(cast.pia)),
    pia('2025-03-17', 'submit', canneto),
    clerk('2025-03-19', 'register', enters('2025-1346', '2025-03-19')),
    clerk('2025-03-24', 'designate', names),
    clerk('2025-03-26', 'redact', readable(canneto, park)),
    manager('2025-04-10', 'join', { from: idOf(26), reason: together }),
    manager('2025-04-14', 'assess', { criterion: 'feasibility', passes: true }),
    manager('2025-04-15', 'openCodesign', { note: 'Un solo tavolo per le due proposte.' }),
    clerk('2025-05-08', 'meet', {
      kind: 'codesign',
      place: 'Parco del Canneto',
      present: 21,
      notes: 'Alberi al Comune, panchine al comitato.',
    }),
    manager('2025-05-19', 'accept', { act: 'DD-2025-512', actOn: '2025-05-16', mapped: [] }),
  ]),
]

const chiosco = hands(cast.tullio, {
  title: 'Un chiosco estivo lungo la ferrovia',
  ...{ proponent: 'company', name: 'Estate in città', area: 'other', goods: [good(4)] },
  good: 'Il tratto di marciapiede davanti al muro della ferrovia.',
  idea: 'Aprire un chiosco nelle sere d’estate e usare il ricavato per dipingere il muro.',
  activities: 'Apertura da giugno a settembre, tre serate di musica.',
})
/** Refused: announced first, answered, and answered again in the refusal. */
export const refused = proposal(31, [
  tullio('2025-04-01', 'draft', begins(cast.tullio)),
  tullio('2025-04-02', 'submit', chiosco),
  clerk('2025-04-04', 'register', enters('2025-1631', '2025-04-04')),
  clerk('2025-04-08', 'designate', names),
  clerk('2025-04-10', 'redact', readable(chiosco, { address: 'Via dei Binari' })),
  manager('2025-04-18', 'announceRefusal', {
    reasons: ['Un’attività di vendita sul suolo pubblico segue un’altra strada.', 'Il proprietario del muro non ha dato il consenso.'],
  }),
  tullio('2025-04-24', 'answerRefusal', {
    person: cast.tullio.by,
    text: 'Il ricavato sarebbe tutto per il muro, e il consenso lo chiederemmo noi.',
  }),
  manager('2025-05-08', 'refuse', {
    ...{ act: 'DD-2025-470', actOn: '2025-05-07' },
    reasons: ['Un’attività di vendita non è cura di un bene comune: serve una concessione di suolo pubblico.'],
    answers: [{ reply: 1, answer: 'Lo scopo non cambia la natura dell’attività; il consenso del proprietario resta negato.' }],
  }),
])

const fontane = hands(cast.anna, {
  title: 'La mappa delle fontane che funzionano',
  ...{ area: 'digital', goods: [good(6)] },
  good: 'Una pagina con le fontane della città e se danno acqua.',
  idea: 'Chiunque vede dove bere, e segnala quando una fontana è chiusa.',
  activities: 'Un giro di controllo al mese, una pagina da tenere aggiornata.',
})
/** Archived because nobody answered, after a reminder; reopened a year later with new people. */
export const silent = proposal(17, [
  anna('2025-01-13', 'draft', begins(cast.anna)),
  anna('2025-01-14', 'submit', fontane),
  clerk('2025-01-16', 'register', enters('2025-0117', '2025-01-16')),
  clerk('2025-01-20', 'designate', names),
  clerk('2025-01-22', 'redact', readable(fontane)),
  clerk('2025-02-03', 'askIntegration', { items: ['Chi tiene aggiornata la pagina', 'Dove stanno i dati'], due: '2025-03-03' }),
  clerk('2025-03-05', 'remind', {}),
  manager('2025-03-20', 'archive', { reason: 'inertia', note: 'Nessuna risposta alla richiesta e al sollecito.' }),
  manager('2026-11-03', 'reopen', { reason: 'Ora c’è chi tiene aggiornata la pagina: due classi di un istituto tecnico.' }),
  manager('2026-11-04', 'correct', { to: { protocol: '2025-0118' }, reason: 'Il numero era stato trascritto male dal registro di carta.' }),
])

const murale = hands(cast.bruno, {
  title: 'Un murale sul muro della ferrovia',
  ...{ proponent: 'association', name: 'Associazione Largo dei Platani', area: 'immaterial', goods: [good(4)] },
  good: 'Il muro lungo la ferrovia, di un privato.',
  idea: 'Dipingere il muro con le storie di chi lavorava in stazione.',
  activities: 'Raccolta di racconti, tre giornate di pittura.',
})
export const withdrawn = proposal(22, [
  bruno('2024-10-01', 'draft', begins(cast.bruno)),
  bruno('2024-10-03', 'submit', murale),
  clerk('2024-10-08', 'register', enters('2024-4922', '2024-10-08')),
  clerk('2024-10-14', 'redact', readable(murale, { address: 'Via dei Binari' })),
  bruno('2024-11-06', 'withdraw', { reason: 'Il proprietario ha detto di no: cerchiamo un altro muro.' }),
])
