// How large something is and how much of it is there, as people say it.
import { language, locales } from './language.ts'

const steps = ['byte', 'kilobyte', 'megabyte'] as const

/** `2,3 MB`, from bytes. */
export const size = (bytes: number): string => {
  const step = bytes >= 1_048_576 ? 2 : bytes >= 1024 ? 1 : 0
  const unit = steps[step]
  const format = new Intl.NumberFormat(locales[language()], {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: step === 2 ? 1 : 0,
  })
  return format.format(bytes / 1024 ** step)
}

/** `40%`, from 0 to 1. */
export const percent = (part: number): string => new Intl.NumberFormat(locales[language()], { style: 'percent' }).format(part)
