// A municipality by its ISTAT code, where the register of the network does not know its name yet.
import type { Found } from './ui/lookup.tsx'

/** What was found, and the six digits themselves when nothing found has them: whoever starts with an empty register is not held up. */
export const withCode = (written: string, found: readonly Found[]): readonly Found[] => {
  const code = written.trim()
  return /^\d{6}$/.test(code) && !found.some(({ value }) => value === code) ? [...found, { value: code, label: code }] : found
}
