// Degrees as people write them and millionths of a degree as the register keeps them.
const millionths = 1_000_000

/** «45,1336» or «45.1336» in whole millionths; undefined when it is no number of degrees within `most`. */
export const micro = (written: string, most: number): number | undefined => {
  const text = written.trim().replace(',', '.')
  if (!/^-?\d{1,3}(\.\d{1,9})?$/.test(text)) return undefined
  const value = Math.round(Number(text) * millionths)
  return Math.abs(value) <= most * millionths ? value : undefined
}
export const degrees = (value: number): string => (value / millionths).toFixed(6)

type Corner = { readonly lat: number; readonly lon: number }
/** The corners of an area, one a line; undefined when a line is not two numbers. */
export const corners = (written: string): readonly Corner[] | undefined => {
  const lines = written.split('\n').filter((line) => line.trim() !== '')
  const found = lines.flatMap((line) => {
    const [lat, lon] = line.trim().split(/[\s;]+/)
    const corner = { lat: micro(lat ?? '', 90), lon: micro(lon ?? '', 180) }
    return corner.lat === undefined || corner.lon === undefined ? [] : [{ lat: corner.lat, lon: corner.lon }]
  })
  return found.length === lines.length ? found : undefined
}
export const cornerLines = (outline: readonly Corner[] | null): string =>
  (outline ?? []).map(({ lat, lon }) => `${degrees(lat)} ${degrees(lon)}`).join('\n')
