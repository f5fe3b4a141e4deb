// Crema, quartiere Sabbioni: a laboratory of a community that has just chosen, with an idea that became a pact. Invented.
import { ids } from './elsewhere.ts'
import { actorOf, at, entryOf, guestOf, ideaOf, type Lab, laboratory, sessionOf, step } from './telling.ts'

const n = 2
const place = 'Oratorio dei Sabbioni'
const guest = (one: number, name: string, more: object = {}) => ({ person: guestOf(n, one), name, as: 'citizen' as const, ...more })

const lab: Lab = {
  n,
  opened: '2026-08-31',
  people: [
    guest(1, 'Olga Marcite', { district: 'Sabbioni', band: '65-plus' }),
    guest(2, 'Furio Canali', { district: 'Sabbioni', band: '45-64' }),
    guest(3, 'Irma Salici', { district: 'Sabbioni', band: '45-64' }),
    guest(4, 'Tarek Filari', { district: 'Ombriano', band: '30-44' }),
    { person: guestOf(n, 5), name: 'Bice Morene', as: 'volunteer', band: '65-plus' },
    { person: guestOf(n, 6), name: 'Dante Pietra', as: 'operator', band: '30-44' },
    { person: guestOf(n, 7), as: 'citizen', district: 'Sabbioni', band: '14-17' },
    guest(8, 'Ester Vanga', { district: 'Sabbioni', band: '18-29' }),
  ],
  meetings: [
    {
      ...{ n: 0, day: '2026-09-15', minute: at(20, 45), minutes: 105, place },
      agenda: 'Che cosa ci manca, che cosa sappiamo fare.',
      ...{ signed: [0, 1, 2], came: [0, 1, 2, 4, 5], adults: 12, minors: 3 },
      told: 'Sala piena. Due cartelloni: quello delle cose che mancano e quello delle cose che sappiamo fare. Il secondo era più lungo.',
    },
    {
      ...{ n: 1, day: '2026-10-06', minute: at(20, 45), minutes: 105, place },
      agenda: 'Tre tavoli, tre priorità.',
      ...{ signed: [0, 1, 2, 4], came: [0, 1, 2, 3, 4, 5], adults: 9 },
      told: 'Ogni tavolo ha portato la sua. Il terreno dietro il campo sportivo è venuto fuori tre volte su tre.',
      decisions: ['Si lavora sul terreno dietro il campo sportivo.'],
    },
    {
      ...{ n: 2, day: '2026-10-27', minute: at(20, 45), minutes: 105, place },
      agenda: 'Come si divide un orto in venti.',
      ...{ signed: [0, 1, 2, 3, 4], came: [0, 1, 2, 3, 5, 6, 7], missed: [4], adults: 6, minors: 2 },
      told: 'Venti famiglie, venti pezzi, un’acqua sola: si è deciso come si gira.',
      decisions: ['Si chiede un patto al Comune.'],
    },
    {
      ...{ n: 3, day: '2026-11-24', minute: at(20, 45), minutes: 105, place },
      agenda: 'La bozza del patto, letta ad alta voce.',
      signed: [0, 1, 2, 3],
    },
    { ...{ n: 4, day: '2026-12-01', minute: at(17), minutes: 90, place: 'Terreno dietro il campo sportivo' }, agenda: 'Si misura.' },
  ],
}

export const sabbioni = laboratory(lab, [
  step(['2026-08-31', at(9)], 'open', {
    ...{ kind: 'comunita', title: 'Sabbioni, la terra in mezzo', districts: ['Sabbioni', 'Ombriano'], place },
    ...{ municipality: '019035', promoter: ids.cosper },
  }),
  step(['2026-09-01', at(9)], 'engage', { actor: actorOf(n, 1), kind: 'institution', name: 'Comune di Crema', tie: 2 }),
  step(['2026-09-01', at(9, 2)], 'engage', { actor: actorOf(n, 2), kind: 'third-sector', name: 'Parrocchia dei Sabbioni', tie: 3 }),
  step(['2026-09-01', at(9, 4)], 'engage', { actor: actorOf(n, 3), kind: 'informal-group', name: 'Quelli della bocciofila', tie: 2 }),
  step(['2026-09-16', at(14)], 'move', { phase: 'reading' }),
  step(['2026-09-16', at(14, 2)], 'raise-need', {
    ...{ entry: entryOf(n, 1), theme: 'green', text: 'Chi sta in appartamento non ha terra.', session: sessionOf(n, 0) },
  }),
  step(['2026-09-16', at(14, 4)], 'offer-resource', {
    ...{ entry: entryOf(n, 2), theme: 'green', text: 'Mezzo ettaro incolto dietro il campo sportivo.', session: sessionOf(n, 0) },
  }),
  step(['2026-09-16', at(14, 6)], 'offer-resource', {
    ...{
      entry: entryOf(n, 3),
      theme: 'sport',
      text: 'Il campo sportivo: scritto per sbaglio, è già dato in gestione.',
      session: sessionOf(n, 0),
    },
  }),
  step(['2026-09-17', at(9)], 'strike', { entry: entryOf(n, 3), reason: 'È già dato in gestione.' }),
  step(['2026-09-17', at(9, 5)], 'move', { phase: 'priorities' }),
  step(['2026-10-07', at(14)], 'prioritise', {
    priority: 'La terra dietro il campo sportivo, per venti famiglie.',
    needs: [entryOf(n, 1), entryOf(n, 2)],
  }),
  step(['2026-10-07', at(14, 2)], 'move', { phase: 'co-design' }),
  step(['2026-10-07', at(14, 10)], 'propose-idea', {
    ...{ idea: ideaOf(n, 1), title: 'Venti orti per i Sabbioni', theme: 'green', session: sessionOf(n, 1), person: guestOf(n, 2) },
    text: 'Venti pezzi di terra, un regolamento di una pagina, un pozzo in comune.',
  }),
  ...[1, 3, 4, 6].map((one) => step(['2026-10-07', at(14, 20) + one], 'support', { idea: ideaOf(n, 1), person: guestOf(n, one) })),
  step(['2026-10-28', at(9)], 'select', { idea: ideaOf(n, 1) }),
  step(['2026-10-28', at(9, 5)], 'propose-idea', {
    ...{ idea: ideaOf(n, 2), title: 'Il forno del quartiere', theme: 'spaces', session: sessionOf(n, 2) },
    text: 'Riaccendere il forno della cascina, una volta al mese.',
  }),
  step(['2026-10-29', at(9)], 'drop', { idea: ideaOf(n, 2), reason: 'La cascina è stata venduta.' }),
  step(['2026-11-10', at(9)], 'became', { idea: ideaOf(n, 1), kind: 'pact', became: ids.pactOfTheAllotments }),
])
