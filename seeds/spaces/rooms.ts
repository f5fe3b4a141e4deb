// The shared spaces of the story with their rules: those of OPIFICI 22, and a room of the district that a pact governs.
import type { SpaceCommands } from '../../events/spaces/commands.ts'
import { opifici } from '../../server/people/cast.ts'

export const spaceId = (n: number): string => `5bace000-0000-4000-8000-${String(n).padStart(12, '0')}`
const cremona = '019036'
/** The pact of the garden of via della Vecchia Dogana, in force until March 2027 (seeds/pacts/cremona-dogana.ts). */
const dogana = '9ac70000-0000-4000-8000-000000000002'

type Rule = SpaceCommands['rule']
const daily = (from: number, until: number, days = 7) =>
  Array.from({ length: days }, (_, day) => ({ from: day * 1_440 + from * 60, until: day * 1_440 + until * 60 }))
const usual: Omit<Rule, 'week'> = {
  ...{ holidays: 'open', patron: '11-13', audience: 'residents', longestMinutes: 240, advanceDays: 60, seriesWeeks: 52 },
  ...{ bufferMinutes: 0, cancelHours: 24, seats: 1 },
}
const at = (name: string, kind: SpaceCommands['open']['kind'], capacity: number, purpose: string): SpaceCommands['open'] => ({
  ...{ name, kind, capacity, purpose, building: opifici, municipality: cremona },
})

export const rooms: readonly { readonly n: number; readonly open: SpaceCommands['open']; readonly rule: Rule }[] = [
  {
    n: 1,
    open: at('Sala comune', 'room', 45, 'Compleanni, incontri, compiti insieme, cinema. C’è la cucina: si lascia come si è trovata.'),
    rule: {
      ...usual,
      ...{ week: daily(8, 23), quiet: daily(22, 23), bufferMinutes: 15, deposit: 50_00 },
      ...{ household: { open: 2, hours: 12, buildingHours: 30 }, initiative: { open: 3, hours: 40 } },
      prime: {
        week: [
          { from: 5 * 1_440 + 15 * 60, until: 5 * 1_440 + 23 * 60 },
          { from: 6 * 1_440 + 15 * 60, until: 6 * 1_440 + 23 * 60 },
        ],
        share: 60,
      },
    },
  },
  {
    n: 2,
    open: at('Lavanderia', 'laundry', 4, 'Due lavatrici grandi e un’asciugatrice, per le cose che in casa non ci stanno.'),
    rule: {
      ...usual,
      week: daily(7, 22),
      longestMinutes: 120,
      advanceDays: 14,
      seriesWeeks: 0,
      cancelHours: 4,
      household: { open: 2, hours: 12 },
    },
  },
  {
    n: 3,
    open: at('Orto', 'garden', 20, 'Sei cassoni e un tavolo: si coltiva insieme, il raccolto si divide.'),
    rule: { ...usual, week: daily(6, 21), seats: 6, longestMinutes: 180 },
  },
  {
    n: 4,
    open: at('Cortile', 'courtyard', 80, 'Il cuore della casa: giochi, cene all’aperto, mercatini.'),
    rule: {
      ...usual,
      week: daily(9, 22),
      quiet: daily(21, 22),
      audience: 'everybody',
      household: { open: 2, hours: 12 },
      initiative: { open: 4 },
    },
  },
  {
    n: 5,
    open: at('Laboratorio', 'workshop', 8, 'Banchi da lavoro e attrezzi per riparare: si usa con chi sa usarli.'),
    rule: {
      ...usual,
      ...{ week: daily(9, 20, 6), holidays: 'closed', bufferMinutes: 15, longestMinutes: 180 },
      household: { open: 2, hours: 10, pauseDays: 2 },
    },
  },
  {
    n: 6,
    open: at('Attrezzeria', 'tools', 10, 'Scala, trapano, carrello, tavoli pieghevoli: si prenotano e si riportano.'),
    rule: { ...usual, week: daily(8, 20), seats: 10, longestMinutes: 1_440, advanceDays: 30, seriesWeeks: 0 },
  },
  {
    n: 7,
    open: {
      ...{ name: 'Sala civica della Vecchia Dogana', kind: 'room', municipality: cremona, capacity: 60 },
      ...{
        purpose: 'La sala del quartiere accanto al giardino: la tiene aperta il gruppo del patto.',
        governedBy: { kind: 'pact', id: dogana },
      },
    },
    rule: {
      ...usual,
      ...{ week: daily(9, 23, 6), audience: 'everybody', holidays: 'closed', bufferMinutes: 30 },
      household: { open: 3, hours: 16 },
    },
  },
]
