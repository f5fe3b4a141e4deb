// Cremona, quartiere Maristella: a laboratory that now stands on its own, and the pact it left behind. Invented.
import { ids } from './elsewhere.ts'
import { actorOf, at, entryOf, guestOf, ideaOf, type Lab, laboratory, sessionOf, step } from './telling.ts'

const n = 3
const place = 'Centro civico Maristella'
const guest = (one: number, name: string, more: object = {}) => ({ person: guestOf(n, one), name, as: 'citizen' as const, ...more })

const lab: Lab = {
  n,
  opened: '2023-09-04',
  people: [
    guest(1, 'Dora Ciliegi', { district: 'Maristella', band: '65-plus' }),
    guest(2, 'Elio Zolle', { district: 'Maristella', band: '65-plus' }),
    guest(3, 'Pina Tegoli', { district: 'Maristella', band: '65-plus' }),
    guest(4, 'Amos Ghiande', { district: 'Maristella', band: '45-64' }),
    { person: guestOf(n, 5), name: 'Lina Sassi', as: 'body', band: '45-64' },
    { person: guestOf(n, 6), name: 'Aldo Brughi', as: 'operator', band: '30-44' },
  ],
  meetings: [
    {
      ...{ n: 0, day: '2023-10-03', minute: at(15), minutes: 90, place },
      agenda: 'Perché il centro è sempre chiuso.',
      ...{ signed: [0, 1], came: [0, 1, 2, 5], adults: 10 },
      told: 'Perché nessuno ha le chiavi. Allora chiediamole.',
    },
    {
      ...{ n: 1, day: '2023-11-14', minute: at(15), minutes: 90, place },
      agenda: 'Le aiuole, il martedì, gli attrezzi.',
      ...{ signed: [0, 1, 2], came: [0, 1, 2, 3, 4, 5], adults: 8 },
      told: 'Ognuno ha detto che cosa può fare ogni settimana, e per quanto.',
      decisions: ['Si propone un patto al Comune.'],
    },
    {
      ...{ n: 2, day: '2024-10-08', minute: at(15), minutes: 90, place },
      agenda: 'Un anno dopo: com’è andata.',
      ...{ signed: [0, 1, 2, 3], came: [0, 1, 2, 3, 4, 5], adults: 11 },
      told: 'Il centro è aperto ogni martedì. Il gruppo può andare avanti da solo.',
      decisions: ['Il laboratorio passa di mano.'],
    },
  ],
}

export const maristella = laboratory(lab, [
  step(['2023-09-04', at(9)], 'open', {
    ...{ kind: 'civic-center', title: 'Maristella, le chiavi del centro', districts: ['Maristella'], place },
    ...{ municipality: '019036', promoter: ids.cosper },
  }),
  step(['2023-09-05', at(9)], 'engage', { actor: actorOf(n, 1), kind: 'informal-group', name: 'Maristella in comune', tie: 3 }),
  step(['2023-09-05', at(9, 2)], 'engage', { actor: actorOf(n, 2), kind: 'association', name: 'Bocciofila', tie: 1 }),
  step(['2023-10-04', at(14)], 'raise-need', {
    ...{ entry: entryOf(n, 1), theme: 'spaces', text: 'Il centro civico è sempre chiuso.', session: sessionOf(n, 0) },
  }),
  step(['2023-10-04', at(14, 2)], 'move', { phase: 'reading' }),
  step(['2023-10-04', at(14, 4)], 'move', { phase: 'priorities' }),
  step(['2023-11-15', at(14)], 'move', { phase: 'co-design' }),
  step(['2023-11-15', at(14, 2)], 'propose-idea', {
    ...{
      idea: ideaOf(n, 1),
      title: 'Il centro riaperto e le aiuole fiorite',
      theme: 'spaces',
      session: sessionOf(n, 1),
      person: guestOf(n, 1),
    },
    text: 'Pulire, aprire il martedì, rimettere i fiori dove c’erano.',
  }),
  step(['2023-11-16', at(9)], 'select', { idea: ideaOf(n, 1) }),
  step(['2024-02-13', at(9)], 'became', { idea: ideaOf(n, 1), kind: 'pact', became: ids.pactOfMaristella }),
  step(['2024-02-13', at(9, 2)], 'move', { phase: 'action' }),
  step(['2024-06-03', at(9)], 'lose', { actor: actorOf(n, 2), reason: 'Ha chiuso.' }),
  step(['2024-10-09', at(14)], 'move', { phase: 'evaluation' }),
  step(['2024-12-02', at(9)], 'hand-over', {
    to: 'Maristella in comune',
    note: 'Il gruppo tiene le chiavi e si riunisce il primo martedì del mese.',
  }),
])
