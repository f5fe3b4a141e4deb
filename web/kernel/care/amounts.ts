// What the forms of care read from text: euros, hours of a day, the square kilometre of a place.
import { careWords } from './words.ts'

const decimal = (text: string): number => Number(text.trim().replace(',', '.'))

/** Cents of an amount in euros: «8,5» is 850. */
export const centsIn = (text: string): number => Math.round(decimal(text) * 100)
export const wrongMoney = (text: string): string | undefined =>
  /^\d{1,6}([.,]\d{1,2})?$/.test(text.trim()) ? undefined : careWords().money
/** The amount as one writes it. */
export const moneyText = (cents: number): string => (cents / 100).toFixed(2).replace('.', ',')
/** Minutes of hours that may have a decimal: «12,5» is 750. */
export const minutesFrom = (hours: string): number => Math.round(decimal(hours) * 60)

const rome = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Rome', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
/** The instant of an hour of a day in Italy. */
export const instantAt = (day: string, clock: string): string => {
  const guess = new Date(`${day}T${clock.padStart(5, '0')}:00Z`)
  const [hours = 0, minutes = 0] = rome.format(guess).split(':').map(Number)
  const ahead = (hours * 60 + minutes - guess.getUTCHours() * 60 - guess.getUTCMinutes() + 1440) % 1440
  return new Date(guess.getTime() - ahead * 60_000).toISOString()
}
export const wrongClock = (text: string): string | undefined =>
  /^([01]?\d|2[0-3]):[0-5]\d$/.test(text.trim()) ? undefined : careWords().clock

export type Near = { readonly east: number; readonly north: number }
// Transverse Mercator of zone 32 (central meridian 9° E) on the WGS 84 ellipsoid, to the kilometre: the series of Snyder's «Map projections», 1987, p. 61.
const [axis, flatness, scale, meridian] = [6378.137, 1 / 298.257_223_563, 0.9996, 9]
const e2 = flatness * (2 - flatness)
const arc = (lat: number): number =>
  axis *
  ((1 - e2 / 4 - (3 * e2 ** 2) / 64) * lat -
    ((3 * e2) / 8 + (3 * e2 ** 2) / 32) * Math.sin(2 * lat) +
    ((15 * e2 ** 2) / 256) * Math.sin(4 * lat))
/** Kilometres east and north of degrees. */
export const nearOf = (latitude: number, longitude: number): Near => {
  const lat = (latitude * Math.PI) / 180
  const away = (((longitude - meridian) * Math.PI) / 180) * Math.cos(lat)
  const [t, c] = [Math.tan(lat) ** 2, (e2 / (1 - e2)) * Math.cos(lat) ** 2]
  const n = axis / Math.sqrt(1 - e2 * Math.sin(lat) ** 2)
  return {
    east: Math.round(500 + scale * n * (away + ((1 - t + c) * away ** 3) / 6)),
    north: Math.round(scale * (arc(lat) + n * Math.tan(lat) * (away ** 2 / 2 + ((5 - t + 9 * c) * away ** 4) / 24))),
  }
}
const degrees = /^\s*(-?\d{1,2}(?:[.,]\d+)?)\s*[;,\s]\s*(-?\d{1,2}(?:[.,]\d+)?)\s*$/
const kilometres = /^\s*(\d{1,4})\s*E\s+(\d{1,4})\s*N\s*$/i
/** A place as degrees, or as `placeText` writes it. */
export const nearIn = (text: string): Near | undefined => {
  const [, east, north] = kilometres.exec(text) ?? []
  if (east !== undefined && north !== undefined) return { east: Number(east), north: Number(north) }
  const [, lat, lon] = degrees.exec(text) ?? []
  if (lat === undefined || lon === undefined) return undefined
  const near = nearOf(decimal(lat), decimal(lon))
  return near.east > 0 && near.east < 2_000 && near.north > 0 && near.north < 6_000 ? near : undefined
}
export const placeText = ({ east, north }: Near): string => `${east} E ${north} N`
export const wrongPlace = (text: string): string | undefined => (nearIn(text) ? undefined : careWords().placeWrong)
