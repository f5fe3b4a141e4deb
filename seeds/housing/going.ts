// Initiatives that go on or have ended: the library of things, the gymnastics, the cinema, and those that did not make it.
import type { Line } from '../line.ts'
import { ideas } from './ideas.ts'
import { collect, endorsed, enough, managed, own, tale } from './initiative.ts'

const told = (day: string, minutes: number, [adults, children]: readonly [number, number], says: string) =>
  own(day, 'tell', { day, minutes, adults, children, told: says, photos: [], consenting: false })

const things = tale(
  { n: 1, household: 1, day: '2026-02-23', idea: ideas.things },
  {
    title: 'La biblioteca delle cose',
    purpose: 'Trapani, scale, tende da campeggio: cose che si usano due volte l’anno. Le mettiamo insieme in uno scaffale e si prestano.',
    when: { says: 'Il giovedì dalle 18 alle 19.30', first: '2026-04-30', weekly: true },
    ...{ openTo: 'district', asksCents: 600_00 },
  },
  collect('2026-02-25'),
  enough('2026-03-02', 2),
  own('2026-03-16', 'ask', { note: 'Lo scaffale lo costruiamo noi.' }),
  managed('2026-03-24', 'approve', {
    conditions: ['Ogni prestito si scrive sul quaderno.', 'Gli attrezzi elettrici si provano una volta l’anno.'],
    cents: 600_00,
  }),
  own('2026-04-02', 'schedule', { first: '2026-04-30', weekly: true, bookings: [], insurance: 'RC-22-0417' }),
  own('2026-04-30', 'start'),
  told('2026-04-30', 90, [23, 6], 'Primo giovedì: quaranta oggetti portati, nove prestiti. Il più chiesto è il trapano.'),
  told('2026-05-28', 90, [17, 4], 'È arrivata gente anche da via Assi. Manca una scala lunga.'),
  told('2026-10-15', 120, [31, 9], 'Dopo l’estate si riparte: serata di riparazioni, sette piccoli elettrodomestici salvati.'),
)

const gym = tale(
  { n: 2, household: 30, day: '2026-03-02' },
  {
    title: 'Ginnastica dolce del mattino',
    purpose: 'Muoversi insieme prima della spesa, per chi ha tempo al mattino. Ci guida chi di noi lo ha fatto di mestiere.',
    when: { says: 'Lunedì e mercoledì alle 9', first: '2026-04-13', weekly: true },
    asksCents: 180_00,
  },
  collect('2026-03-04'),
  endorsed('2026-03-06', [4, 9, 15, 22, 1, 51, 58, 63, 74, 80, 92, 7]),
  own('2026-03-23', 'ask'),
  managed('2026-04-02', 'approve', { conditions: ['La sala si lascia in ordine entro le 10.'], cents: 180_00 }),
  own('2026-04-03', 'schedule', { first: '2026-04-13', until: '2026-06-24', weekly: true, bookings: [] }),
  own('2026-04-13', 'start'),
  told('2026-04-13', 60, [12, 0], 'Dodici persone, la più giovane ha 58 anni.'),
  told('2026-06-24', 75, [15, 3], 'Ultima mattina con colazione. Tre nipoti si sono aggiunti.'),
  own('2026-06-30', 'conclude', {
    ...{ outcome: 'better', again: true, tidy: true },
    learned: 'Meglio due mattine brevi che una lunga. Chi abita da solo viene sempre.',
  }),
)

const cinema = tale(
  { n: 6, household: 58, day: '2026-09-28' },
  {
    title: 'Cinema in sala',
    purpose: 'Un film al mese scelto a turno dalle scale, con due parole prima e quattro dopo.',
    when: { says: 'L’ultimo venerdì del mese alle 21', first: '2026-11-27', weekly: false },
    openTo: 'everybody',
  },
  collect('2026-09-30'),
  endorsed('2026-10-02', [4, 9, 15, 22, 30, 51, 1, 63, 74, 80, 92]),
  own('2026-10-14', 'ask'),
  managed('2026-10-21', 'approve', { conditions: ['Volume basso dopo le 22.', 'Al massimo quaranta persone.'], cents: 0 }),
  own('2026-10-26', 'schedule', { first: '2026-11-27', weekly: false, bookings: [], insurance: 'RC-22-0533' }),
)

const garden = tale(
  { n: 13, household: 2, day: '2026-09-07' },
  {
    title: 'Mangiatoie in cortile',
    purpose: 'Quattro mangiatoie costruite con i bambini e appese ai lampioni, per l’inverno.',
    when: { says: 'Da dicembre a marzo', weekly: false },
    touchesCommonParts: true,
  },
  collect('2026-09-09'),
  enough('2026-09-12'),
  own('2026-09-24', 'ask'),
  managed('2026-10-21', 'note-assembly', { assembly: '7c000000-0000-4000-8000-000000000001' }),
  managed('2026-10-22', 'approve', { conditions: ['Niente avanzi di cucina: solo semi.'], cents: 0 }),
)

const yoga = tale(
  { n: 12, household: 74, day: '2026-05-04', shown: false },
  {
    title: 'Yoga della sera',
    purpose: 'Un’ora per respirare, ognuno porta il suo tappeto.',
    when: { says: 'Il martedì alle 20', first: '2026-06-16', weekly: true },
  },
  collect('2026-05-06'),
  endorsed('2026-05-10', [4, 9, 15, 22, 30, 51, 58, 63, 1, 80, 92]),
  own('2026-05-21', 'ask'),
  managed('2026-05-28', 'approve', { conditions: [], cents: 0 }),
  own('2026-06-01', 'schedule', { first: '2026-06-16', weekly: true, bookings: [] }),
  own('2026-06-16', 'start'),
  told('2026-06-16', 60, [9, 0], 'Nove tappeti, luci basse.'),
  managed('2026-09-14', 'suspend', { reason: 'La sala è chiusa fino a quando il pavimento è riparato.' }),
)

const fireworks = tale(
  { n: 8, household: 63, day: '2026-10-12', shown: false },
  {
    title: 'Fuochi d’artificio a Capodanno',
    purpose: 'Salutare l’anno nuovo tutti insieme in cortile con qualche fuoco.',
    when: { says: 'La notte del 31 dicembre', first: '2026-12-31', weekly: false },
  },
  managed('2026-10-14', 'refuse', {
    reason: 'Il regolamento di polizia urbana non li ammette tra le case. Una festa con luci e musica si può fare: proponila così.',
  }),
)

const guitar = tale(
  { n: 9, household: 80, day: '2026-09-21' },
  {
    title: 'Chitarra per principianti',
    purpose: 'Imparare quattro accordi in quattro sere.',
    when: { says: 'Quattro mercoledì', weekly: true },
  },
  collect('2026-09-23'),
  endorsed('2026-09-25', [4, 15, 51, 92]),
  managed('2026-10-08', 'close-window'),
)

const picnic = tale(
  { n: 14, household: 22, day: '2026-07-06' },
  {
    title: 'Cena di mezza estate',
    purpose: 'Una tavolata in cortile, ognuno porta qualcosa.',
    when: { says: 'Il 14 agosto', first: '2026-08-14', weekly: false },
  },
  collect('2026-07-08'),
  own('2026-07-16', 'cancel', { reason: 'Ad agosto siamo quasi tutti via: la riproponiamo a settembre.' }),
)

export const goingStory: readonly Line[] = [...things, ...gym, ...cinema, ...garden, ...yoga, ...fireworks, ...guitar, ...picnic]
