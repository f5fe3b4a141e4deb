// Initiatives on their way to an answer: just proposed, collecting endorsements, before the manager, sent back.
import type { Line } from '../line.ts'
import { collect, endorsed, enough, managed, own, tale } from './initiative.ts'

const boxes = tale(
  { n: 3, household: 2, day: '2026-11-12' },
  {
    title: 'Orto nei cassoni',
    purpose: 'Sei cassoni di legno sul lato sud: insalata, pomodori, erbe. Chi non ha mai zappato impara da chi lo ha fatto.',
    when: { says: 'Da marzo, il sabato mattina', first: '2027-03-06', weekly: true },
    asksCents: 420_00,
  },
  collect('2026-11-14'),
  endorsed('2026-11-16', [4, 9, 15, 51, 63]),
  endorsed('2026-11-18', [80]),
)

const homework = tale(
  { n: 4, household: 12, day: '2026-10-26' },
  {
    title: 'Compiti insieme',
    purpose: 'Un pomeriggio di compiti in sala, con due grandi che aiutano e una merenda.',
    when: { says: 'Il giovedì dalle 16 alle 18', first: '2026-12-03', weekly: true },
    ...{ openTo: 'district', asksCents: 250_00 },
  },
  collect('2026-10-28'),
  enough('2026-10-30', 1),
  own('2026-11-16', 'ask', { note: 'Due insegnanti in pensione della scala B ci sono già.' }),
)

const mural = tale(
  { n: 5, household: 51, day: '2026-10-05' },
  {
    title: 'Un murale nell’androne',
    purpose: 'La storia dell’area, da dogana a case, dipinta con i ragazzi sulla parete dell’androne della scala C.',
    when: { says: 'Due fine settimana a gennaio', weekly: false },
    ...{ asksCents: 500_00, touchesCommonParts: true },
  },
  collect('2026-10-07'),
  endorsed('2026-10-10', [1, 9, 15, 22, 30, 2, 58, 63, 74, 80, 92]),
  own('2026-11-13', 'ask'),
  managed('2026-11-17', 'request-consent', { note: 'Colori ad acqua, si può ridipingere.' }),
)

const buying = tale(
  { n: 7, household: 3, day: '2026-11-20' },
  {
    title: 'Gruppo d’acquisto',
    purpose: 'Frutta e verdura da un’azienda vicina, ordinate insieme e divise in sala.',
    when: { says: 'Ogni due venerdì', weekly: false },
  },
)

const workshop = tale(
  { n: 10, household: 92, day: '2026-10-19' },
  {
    title: 'Ciclofficina nel seminterrato',
    purpose: 'Un posto per riparare le biciclette, con gli attrezzi di tutti.',
    when: { says: 'Il sabato pomeriggio', weekly: true },
    asksCents: 350_00,
  },
  collect('2026-10-21'),
  endorsed('2026-10-24', [4, 9, 15, 22, 30, 51, 58, 63, 74, 80, 1]),
  own('2026-11-06', 'ask'),
  managed('2026-11-16', 'send-back', {
    reason: 'Nel seminterrato non c’è aria. Si può fare nel deposito biciclette della scala D: riscrivi dove e quante persone insieme.',
  }),
)

const christmas = tale(
  { n: 11, household: 1, day: '2026-11-05' },
  {
    title: 'Pranzo di fine anno',
    purpose: 'Un pranzo in sala per chi quel giorno sarebbe solo, e per chi ha voglia di cucinare per tanti.',
    when: { says: 'Domenica 20 dicembre', first: '2026-12-20', weekly: false },
    asksCents: 150_00,
  },
  collect('2026-11-06'),
  enough('2026-11-15'),
)

export const askingStory: readonly Line[] = [...boxes, ...homework, ...mural, ...buying, ...workshop, ...christmas]
