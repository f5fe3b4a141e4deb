// How PostgreSQL's texts become the values of rows, by type OID.
const isoOf = (text: string): string => {
  if (text === 'infinity' || text === '-infinity') return text
  const [, day, time, fraction = '', zone = ''] = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d+))?([+-]\d\d(?::\d\d)?)$/.exec(text) ?? []
  if (day === undefined || time === undefined) throw new RangeError('not an instant between the years 1 and 9999 in ISO style')
  const utc = `${day}T${time}.${fraction.slice(0, 3).padEnd(3, '0')}Z`
  if (zone === '+00' || zone === '+00:00') return utc
  return new Date(`${utc.slice(0, -1)}${zone.length === 3 ? `${zone}:00` : zone}`).toISOString()
}

/**
 * Parsers of PostgreSQL's text format: `bigint` as number, `date` as `YYYY-MM-DD`, `timestamptz` as `YYYY-MM-DDTHH:mm:ss.sssZ`
 * (or `infinity`) whatever the session's time zone, `numeric` (what `sum` of a `bigint` is) as number. Give it to every pool that reads projections;
 * the other types are as the driver has them.
 */
export const rowTypes: { readonly [oid: number]: (text: string) => unknown } = {
  16: (text) => text === 't',
  20: Number,
  114: (text) => JSON.parse(text),
  701: Number,
  1082: (text) => text,
  1184: isoOf,
  1700: Number,
  3802: (text) => JSON.parse(text),
}
