// Proposals that are open in the autumn of 2026, one at each point of the road. Invented.
import { good } from '../goods.ts'
import {
  anna,
  begins,
  bruno,
  cast,
  clerk,
  cremaClerk,
  enters,
  hands,
  lia,
  manager,
  moreno,
  names,
  pia,
  proposal,
  readable,
  tullio,
  vera,
} from './telling.ts'

/** Anna left off at the fourth point. */
export const draft = proposal(60, [
  anna('2026-11-15', 'draft', begins(cast.anna)),
  anna('2026-11-15', 'answer', {
    ...{ person: cast.anna.by, point: 'title' },
    answer: JSON.stringify({ title: 'Il campetto di via Sesto torna un campetto', area: 'sport', kind: 'ordinary' }),
  }),
  anna('2026-11-16', 'answer', {
    ...{ person: cast.anna.by, point: 'good' },
    answer: JSON.stringify({ good: 'Il campetto in fondo a via Sesto, con la rete rotta e i canestri storti.' }),
  }),
])

const biblioteca = hands(cast.vera, {
  title: 'Una biblioteca di quartiere nelle pensiline',
  ...{ area: 'cultural-spaces' },
  good: 'Quattro pensiline dell’autobus al Cambonino.',
  idea: 'Una cassetta di libri in ogni pensilina, riempita e riordinata da chi abita lì.',
  activities: 'Costruire le cassette, un giro ogni domenica, una festa dello scambio.',
})
export const handedIn = proposal(58, [vera('2026-11-18', 'draft', begins(cast.vera)), vera('2026-11-19', 'submit', biblioteca)])

const orto = hands(cast.anna, {
  title: 'L’orto dietro la scuola di via Decia',
  ...{ area: 'schools', use: 'periodic', when: 'Due pomeriggi alla settimana, da marzo a ottobre' },
  good: 'La striscia di terra tra la scuola e la roggia.',
  idea: 'Un orto che le classi curano la mattina e il quartiere il pomeriggio.',
  activities: 'Dissodare, seminare, raccogliere; d’estate i turni li fanno i vicini.',
})
/** The office waits for Anna: one item came, another did not. */
export const integrating = proposal(52, [
  anna('2026-09-28', 'draft', begins(cast.anna)),
  anna('2026-10-02', 'submit', orto),
  clerk('2026-10-05', 'register', enters('2026-3952', '2026-10-05')),
  clerk('2026-10-08', 'designate', names),
  clerk('2026-10-12', 'redact', readable(orto, { address: 'Via Decia', district: 'San Bernardo', lat: 45_139_800, lon: 10_030_700 })),
  clerk('2026-11-09', 'askIntegration', {
    items: ['L’assenso scritto della scuola', 'Una piantina con dove passa l’acqua'],
    due: '2026-12-09',
  }),
])

const portici = hands(cast.bruno, {
  title: 'I portici di via Acquaviva, rigenerati',
  ...{ proponent: 'association', name: 'Portici vivi', kind: 'complex', area: 'cultural-buildings', duration: 'long', goods: [good(3)] },
  good: 'I portici e l’ex lavanderia, con la corte dietro.',
  idea: 'Recuperare i portici e la corte: botteghe artigiane, una sala per il quartiere, luce la sera.',
  activities: 'Lavori nel primo anno, poi apertura sei giorni alla settimana.',
  supports: ['spaces', 'staff', 'training'],
})
/** In consultation: two observations, one without an answer yet. */
export const consulting = proposal(55, [
  bruno('2026-10-12', 'draft', begins(cast.bruno)),
  bruno('2026-10-19', 'submit', portici),
  clerk('2026-10-21', 'register', enters('2026-4155', '2026-10-21', 'complex')),
  clerk('2026-10-26', 'designate', names),
  clerk('2026-11-04', 'redact', readable(portici, { address: 'Via Acquaviva', district: 'Centro', lat: 45_134_900, lon: 10_023_800 })),
  clerk('2026-11-10', 'publish', { version: 1 }),
  lia('2026-11-12', 'observe', { text: 'I portici restano aperti anche di notte? Chi abita sopra vorrebbe saperlo.' }),
  clerk('2026-11-16', 'reply', {
    ...{ observation: 1, outcome: 'taken' },
    text: 'Sì al passaggio, no alle attività: l’orario di chiusura entra nel patto.',
  }),
  tullio('2026-11-17', 'observe', { text: 'Manca un posto per le biciclette: la corte è grande abbastanza.' }),
])

const fermata = hands(cast.moreno, {
  title: 'La fermata verde di via Brescia',
  ...{ area: 'pedestrian-care' },
  good: 'La fermata dell’autobus e l’aiuola accanto.',
  idea: 'Un’aiuola ombreggiata dove si aspetta volentieri.',
  activities: 'Due piante, una panca, annaffiatura d’estate.',
})
/** The term is over and nothing was approved by that: it is marked, and the office sees it first. */
export const late = proposal(49, [
  moreno('2026-08-24', 'draft', begins(cast.moreno)),
  moreno('2026-08-26', 'submit', fermata),
  clerk('2026-09-01', 'register', enters('2026-3349', '2026-09-01')),
  clerk('2026-09-14', 'designate', names),
  clerk('2026-09-15', 'redact', readable(fermata, { address: 'Via Brescia', lat: 45_146_700, lon: 10_039_200 })),
])

const compiti = hands(cast.pia, {
  title: 'Compiti e merende al Maristella',
  ...{ proponent: 'committee', name: 'Genitori del Maristella', area: 'immaterial', goods: [good(5)] },
  good: 'Un pomeriggio di compiti aperto a tutti.',
  idea: 'Chi sa una cosa la insegna; chi cucina porta la merenda.',
  activities: 'Due pomeriggi alla settimana, una merenda grande a fine mese.',
})
export const codesigning = proposal(44, [
  pia('2026-08-31', 'draft', begins(cast.pia)),
  pia('2026-09-02', 'submit', compiti),
  clerk('2026-09-04', 'register', enters('2026-3344', '2026-09-04')),
  clerk('2026-09-08', 'designate', names),
  clerk('2026-09-10', 'redact', readable(compiti, { district: 'Maristella' })),
  clerk('2026-09-14', 'askOpinion', { adviser: 'district', office: 'Quartiere Maristella', due: '2026-10-14', binding: false }),
  clerk('2026-10-12', 'giveOpinion', {
    opinion: 1,
    outcome: 'with-prescriptions',
    prescriptions: ['Le chiavi del centro civico si riconsegnano ogni venerdì'],
  }),
  manager('2026-10-20', 'assess', { criterion: 'feasibility', passes: true }),
  manager('2026-10-21', 'openCodesign', {}),
  clerk('2026-11-05', 'meet', {
    kind: 'codesign',
    place: 'Centro civico Maristella',
    present: 12,
    notes: 'Chiavi, turni, assicurazione: si scrive la prima bozza.',
  }),
])

const corte = hands(cast.lia, {
  title: 'La corte dei mestieri',
  ...{ proponent: 'cooperative', name: 'Cooperativa La Ruota', kind: 'complex', area: 'cultural-buildings', duration: 'long' },
  good: 'La corte interna dell’ex scuola di via Trento.',
  idea: 'Laboratori artigiani e un refettorio di quartiere in una corte chiusa da vent’anni.',
  activities: 'Due anni di recupero per parti, poi gestione condivisa.',
})
/** With the Giunta. */
export const executive = proposal(40, [
  lia('2026-05-11', 'draft', begins(cast.lia)),
  lia('2026-05-18', 'submit', corte),
  clerk('2026-05-20', 'register', enters('2026-1940', '2026-05-20', 'complex')),
  clerk('2026-05-25', 'designate', names),
  clerk('2026-06-01', 'redact', readable(corte, { address: 'Via Trento', lat: 45_137_200, lon: 10_019_500 })),
  clerk('2026-06-03', 'publish', { version: 1 }),
  vera('2026-06-10', 'observe', { text: 'Il refettorio è aperto anche a chi non fa parte della cooperativa?' }),
  clerk('2026-06-15', 'reply', { observation: 1, outcome: 'taken', text: 'Sì: due sere alla settimana, scritto negli impegni.' }),
  clerk('2026-06-24', 'closeConsultation', {}),
  manager('2026-07-02', 'assess', { criterion: 'feasibility', passes: true }),
  manager('2026-07-03', 'openCodesign', {}),
  clerk('2026-09-17', 'meet', {
    kind: 'assembly',
    place: 'Ex scuola di via Trento',
    present: 46,
    notes: 'Assemblea aperta: due voti contrari, il resto a favore.',
  }),
  manager('2026-10-29', 'transmit', {
    draft: 'Schema di patto complesso per la corte di via Trento: oggetto, durata di 48 mesi, impegni, cabina di regia.',
  }),
])

const dehors = hands(cast.tullio, {
  title: 'Tavolini nel giardino di via Platina',
  ...{ area: 'other' },
  good: 'Il giardino di via Platina.',
  idea: 'Mettere i tavolini del bar nel giardino e tenerlo pulito.',
  activities: 'Apertura tutto l’anno.',
})
/** A refusal was announced, and the proponent has a few days to answer. */
export const announced = proposal(50, [
  tullio('2026-10-01', 'draft', begins(cast.tullio)),
  tullio('2026-10-06', 'submit', dehors),
  clerk('2026-10-08', 'register', enters('2026-4050', '2026-10-08')),
  clerk('2026-10-12', 'designate', names),
  clerk('2026-10-13', 'redact', readable(dehors, { address: 'Via Platina' })),
  manager('2026-11-16', 'announceRefusal', {
    reasons: ['L’uso esclusivo di un giardino non è una cura condivisa: chi non consuma resterebbe fuori.'],
  }),
])

const serio = hands(cast.vera, {
  title: 'La riva del Serio, un sabato al mese',
  ...{ area: 'green' },
  good: 'La riva tra il ponte e il campeggio.',
  idea: 'Pulire la riva e piantare salici.',
  activities: 'Un sabato al mese, con i sacchi del Comune.',
})
/** In Crema, where another office works. */
export const inCrema = proposal(57, [
  vera('2026-11-02', 'draft', begins(cast.vera, '019035')),
  vera('2026-11-04', 'submit', serio),
  cremaClerk('2026-11-06', 'register', enters('2026-0812', '2026-11-06', 'ordinary', '019035')),
])
