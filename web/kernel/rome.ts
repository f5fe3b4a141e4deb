// What calendars and clocks show in Italy, wherever the browser is. Read by parts: how a locale joins them differs from one browser to another.
const parts = new Intl.DateTimeFormat('en', {
  ...{ timeZone: 'Europe/Rome', calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23' },
  ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
})

/** `day`: `YYYY-MM-DD`; `time`: `HH:MM`, from `00:00` to `23:59` */
export type Shown = { readonly day: string; readonly time: string }

/** The day and the time of an instant, given as ISO text, milliseconds or a date. Throws a `RangeError` for what is no instant. */
export const shownAt = (instant: string | number | Date): Shown => {
  const at: { readonly [part: string]: string } = Object.fromEntries(
    parts.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]),
  )
  return { day: `${at.year}-${at.month}-${at.day}`, time: `${at.hour}:${at.minute}` }
}
