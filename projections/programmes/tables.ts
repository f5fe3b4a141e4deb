// The tables of the programmes of generative pacts: their rules by version, and the figures they declared of their own past.
import { day, instant, nullable, table, text, whole } from '../kernel/index.ts'

export const tables = {
  programmes: table({ id: text(), revision: whole(), name: text(), known: instant() }, { key: ['id'] }),
  limits: table(
    {
      programme: text(),
      version: whole(),
      starts_on: day(),
      ceiling: whole(),
      alone: whole(),
      every: whole(),
      within: whole(),
      source: text(),
    },
    { key: ['programme', 'version'] },
  ),
  declared: table(
    {
      programme: text(),
      figure: text(),
      measure: text(),
      territory: nullable(text()),
      value: whole(),
      until: day(),
      source: text(),
      declared_on: day(),
      /** why it no longer holds */
      retracted: nullable(text()),
    },
    { key: ['programme', 'figure'] },
  ),
}
export type ProgrammeTables = typeof tables
