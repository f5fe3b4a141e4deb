// What the sheet and the table of a session call things. They are papers of an Italian laboratory: they have one language.
import type { Band, Capacity, Presence, Way } from '../../events/labs/vocabulary.ts'

export const capacities: { readonly [C in Capacity]: string } = {
  citizen: 'cittadinanza',
  operator: 'servizi',
  body: 'ente',
  volunteer: 'volontariato',
}
export const bands: { readonly [B in Band]: string } = {
  '14-17': '14–17 anni',
  '18-29': '18–29 anni',
  '30-44': '30–44 anni',
  '45-64': '45–64 anni',
  '65-plus': '65 anni e più',
}
export const presences: { readonly [P in Presence]: string } = { present: 'presente', absent: 'assente' }
export const ways: { readonly [W in Way]: string } = {
  roster: 'elenco',
  qr: 'codice QR',
  code: 'sei cifre',
  paper: 'foglio ricopiato',
}

const rome = { timeZone: 'Europe/Rome' } as const
const days = new Intl.DateTimeFormat('it-IT', { ...rome, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
const hours = new Intl.DateTimeFormat('it-IT', { ...rome, hour: '2-digit', minute: '2-digit' })

type Timed = { readonly starts: string; readonly minutes: number }
/** «mercoledì 11 novembre 2026, 17:30–19:30» */
export const whenOf = ({ starts, minutes }: Timed): string => {
  const from = new Date(starts)
  return `${days.format(from)}, ${hours.format(from)}–${hours.format(new Date(from.getTime() + minutes * 60_000))}`
}
