// Cremona, via Acquaviva: a workshop in a protected wash-house, revoked because nothing began, brought back when it did.
import { good } from '../goods.ts'
import { idOf } from '../proposals/telling.ts'
import { wording } from './clauses.ts'
import { begins, clerk, determina, manager, pact, pinned, representative, reviewed, signs } from './telling.ts'

const coop = 'cooperativa-la-ruota'
const open = 'Aprire l’officina due pomeriggi alla settimana'
const course = 'Tenere un corso al mese, gratuito, per imparare a riparare'
const room = 'Concedere il piano terra dell’ex lavanderia e pagare la luce'

const text = wording({
  town: 'Cremona',
  object:
    'Il patto riguarda il piano terra dell’ex lavanderia di via Acquaviva. Vuole riaprirla come officina in cui si riparano biciclette e piccoli oggetti, e si impara a farlo. Le vasche restano dove sono e si vedono.',
  duration: 'ventiquattro mesi',
  citizens: [open, course],
  municipality: [room],
  monitoring: 'Un resoconto ogni sei mesi, con l’inventario degli attrezzi in prestito.',
  risks: 'Nessun ancoraggio alle pareti di mattoni. I banchi stanno in piedi da soli.',
  beside: 'L’ufficio patrimonio apre e chiude il contatore, e risponde in due giorni.',
})

export const officina = pact(16, [
  clerk('2025-03-05', 'draft', {
    title: 'Un’officina di quartiere nell’ex lavanderia',
    ...{ kind: 'ordinary', area: 'cultural-buildings', months: 24, reportEvery: 6, heritage: true, insurance: true },
    ...{ proposal: idOf(12), goods: [good(3)], regulation: pinned('019036') },
    place: { municipality: '019036', town: 'Cremona', address: 'Via Acquaviva 12', lat: 45_134_900, lon: 10_023_800 },
    idea: 'Riaprire la lavanderia come officina: riparare biciclette e piccoli oggetti, insegnare a farlo.',
    proposer: { id: coop, kind: 'cooperative', label: 'Cooperativa La Ruota' },
    opening: 'Martedì e giovedì dalle 15 alle 19.',
    office: 'Patrimonio',
  }),
  clerk('2025-03-05', 'askOpinion', { office: 'soprintendenza', required: true }),
  clerk('2025-03-05', 'recordOpinion', {
    ...{ opinion: 1, outcome: 'prescriptions', received: '2024-12-18' },
    prescriptions: 'Le vasche restano dove sono e si vedono; nessun ancoraggio alle pareti di mattoni.',
  }),
  representative('2025-03-07', 'promise', { side: 'citizens', what: open }),
  representative('2025-03-07', 'promise', { side: 'citizens', what: course }),
  clerk('2025-03-10', 'promise', { side: 'municipality', what: room }),
  clerk('2025-03-11', 'word', { clauses: text }),
  determina('2025-03-17', 'DD-2025-238', 1, text, [{ opinion: 1, clause: 5 }]),
  signs('2025-03-21', coop, 1, text),
  signs('2025-03-21', 'comune', 1, text),
  clerk('2025-03-24', 'insure', { policy: 'RC-2025-131', insurer: 'Polizza della cooperativa', from: '2025-04-01', until: '2027-03-31' }),
  ...begins('2025-03-26', '2025-04-01', 1, text, { number: 'CR-2025-003', act: 'DD-2025-238', actOn: '2025-03-17' }),
  clerk('2025-10-15', 'inspect', {
    outcome: 'serious',
    found: 'Il locale è chiuso, il contatore è fermo dalla consegna. Nessuno ha cominciato.',
  }),
  clerk('2025-10-20', 'notifyBreach', {
    ...{ side: 'citizens', remedy: '2025-12-31' },
    what: 'A sei mesi dall’inizio l’officina non ha mai aperto. Chiediamo di cominciare entro l’anno o di dirci perché no.',
  }),
  manager('2026-01-28', 'revoke', {
    ...{ act: 'DD-2026-058', actOn: '2026-01-27' },
    reason: 'I lavori non sono mai cominciati e il termine per rimediare è passato.',
  }),
  manager('2026-03-16', 'reinstate', {
    ...{ act: 'DD-2026-209', actOn: '2026-03-13' },
    reason: 'La cooperativa ha trovato un responsabile e l’officina ha aperto il 10 marzo.',
  }),
  clerk('2026-03-17', 'remedyBreach', { breach: 1, how: 'Officina aperta dal 10 marzo, due pomeriggi alla settimana.' }),
  representative('2026-10-13', 'report', {
    ...{ party: coop, from: '2025-04-01', until: '2026-09-30', hours: 388, people: 46 },
    activities: 'Un anno perso e sei mesi ritrovati: quarantotto aperture, centododici riparazioni, sei corsi.',
    outcomes: [
      { commitment: 1, kept: true, note: 'Da marzo.' },
      { commitment: 2, kept: true, note: 'Sei corsi in sei mesi.' },
      { commitment: 3, kept: true },
    ],
    resources: { citizens: 86_000, municipality: 61_000, staffHours: 24 },
  }),
  ...reviewed('2026-10-29', 1, 'Bene così: la revoca ha fatto chiarezza.'),
])
