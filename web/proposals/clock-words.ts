// The words of the clock of a proposal: whose turn it is and since when, how long it has lasted, which term runs.
import { plural } from '../kernel/format.ts'
import { dictionary } from '../kernel/words.ts'

const days = (count: number): string => plural(count, { one: 'giorno', other: 'giorni' })
const daysEn = (count: number): string => plural(count, { one: 'day', other: 'days' })

export const clockWords = dictionary(
  {
    age: (age: number, office: number, proponent: number) =>
      `La proposta è in istruttoria da ${days(age)}: ${office} presso il Comune, ${proponent} in attesa di chi propone`,
    arrived: 'La proposta è arrivata oggi',
    third: (count: number) => `, ${count} presso altri uffici`,
    public: (count: number) => `, ${count} in consultazione`,
    rest: (count: number) => `, ${count} in cui era chiusa`,
    turn: (who: string, count: number) => `Tocca a: ${who}, da ${count === 0 ? 'oggi' : days(count)}`,
    noTurn: 'Nessuno aspetta più nulla',
    due: (day: string) => `Termine: ${day}`,
    left: (count: number) => (count === 0 ? 'scade oggi' : count === 1 ? 'manca un giorno' : `mancano ${days(count)}`),
    paused: (from: string) => `Termine sospeso dal ${from} (una sola sospensione ammessa)`,
    pausedNotice: (from: string) => `Termine sospeso dal ${from} per il preavviso di diniego`,
    breached: (count: number) => `Termine superato da ${days(count)}: si segna, e non vale come un sì`,
    closed: (age: number) => (age === 0 ? 'Chiusa lo stesso giorno' : `Chiusa dopo ${days(age)}`),
  },
  {
    age: (age: number, office: number, proponent: number) =>
      `The proposal has been under examination for ${daysEn(age)}: ${office} with the municipality, ${proponent} waiting for the proponent`,
    arrived: 'The proposal arrived today',
    third: (count: number) => `, ${count} with other offices`,
    public: (count: number) => `, ${count} in consultation`,
    rest: (count: number) => `, ${count} while it was closed`,
    turn: (who: string, count: number) => `Turn of: ${who}, ${count === 0 ? 'since today' : `for ${daysEn(count)}`}`,
    noTurn: 'Nobody waits for anything any more',
    due: (day: string) => `Term: ${day}`,
    left: (count: number) => (count === 0 ? 'ends today' : `${daysEn(count)} to go`),
    paused: (from: string) => `The term stands still since ${from} (only one suspension is allowed)`,
    pausedNotice: (from: string) => `The term stands still since ${from} for the notice of refusal`,
    breached: (count: number) => `Term passed ${daysEn(count)} ago: it is marked, and is no yes`,
    closed: (age: number) => (age === 0 ? 'Closed on the same day' : `Closed after ${daysEn(age)}`),
  },
)
