// Euros and hours as people write them, with a comma or a point.
const plain = (text: string): string => text.trim().replace(',', '.')

export const isEuros = (text: string): boolean => /^\d{1,6}([.,]\d{1,2})?$/.test(text.trim())
/** Cents; `text` is as `isEuros` wants it. */
export const centsIn = (text: string): number => Math.round(Number(plain(text)) * 100)

export const isHours = (text: string): boolean =>
  /^\d{1,2}([.,]\d{1,2})?$/.test(text.trim()) && minutesIn(text) > 0 && minutesIn(text) <= 1_440
/** Minutes; `text` is as `isHours` wants it. */
export const minutesIn = (text: string): number => Math.round(Number(plain(text)) * 60)
