// What a series of publications would record, worked out before anything is: the report is the same for a trial and for the real thing.
import { type Compared, compare, type Known, type RowAsk } from '../../events/register/compare.ts'
import type { Outcome, ReportLine } from '../../events/register/report.ts'
import type { PublishedRow } from '../../events/register/state.ts'
import { columns } from '../../events/register/vocabulary.ts'
import { sha256Hex } from '../kernel/identity.ts'
import type { ReadFile } from './read-file.ts'
import type { Encoding } from './text-of.ts'

export type Replacement = { readonly number: string; readonly by: string; readonly reason: string }
export type Choices = {
  readonly municipality: string
  /** texts that somebody looked at and found to name no natural person */
  readonly noPersons: readonly string[]
  /** rows that somebody knows to go on under another number */
  readonly replaced: readonly Replacement[]
}

export type Columns = { readonly header: string; readonly key: string; readonly known: boolean }
export type FileReport = {
  readonly name: string
  readonly moment: string
  readonly sha256: string
  readonly encoding: Encoding
  readonly columns: readonly Columns[]
  readonly rows: number
  readonly counts: { readonly [O in Outcome]: number }
  /** cells held back because they may name a natural person */
  readonly withheld: number
  /** every row that is not just as it was, or about which there is a doubt */
  readonly lines: readonly ReportLine[]
}
export type Step = {
  readonly file: ReadFile
  readonly asks: readonly RowAsk[]
  readonly replaced: readonly Replacement[]
  readonly report: FileReport
}

const nothing: FileReport['counts'] = { new: 0, same: 0, changed: 0, 'stepped-back': 0, returned: 0, vanished: 0, refused: 0 }

const isHeld = ({ doubt }: ReportLine['doubts'][number]): boolean => doubt === 'person' || doubt === 'contact'

const reportOf = (file: ReadFile, { lines }: Compared): FileReport => {
  const counts = { ...nothing }
  for (const { outcome } of lines) counts[outcome] += 1
  const { name, moment, sha256, encoding, table } = file
  return {
    ...{ name, moment, sha256, encoding, counts },
    columns: table.headings.map(({ header, key }) => ({ header, key, known: columns.some((column) => column === key) })),
    rows: table.rows.length,
    withheld: lines.reduce((sum, { doubts }) => sum + doubts.filter(isHeld).length, 0),
    lines: lines.filter(({ outcome, doubts }) => outcome !== 'same' || doubts.some(({ doubt }) => doubt !== 'no-place')),
  }
}

/** Compares each publication with the one before; what somebody decided about replacements goes in with the first publication that can say it. */
export const planSeries = (files: readonly ReadFile[], rows: readonly PublishedRow[], choices: Choices): readonly Step[] => {
  let known: Known = new Map(rows.map((row) => [row.number, row]))
  let open = choices.replaced
  return files.map((file) => {
    const about = { municipality: choices.municipality, moment: file.moment, digest: sha256Hex, noPersons: new Set(choices.noPersons) }
    const compared = compare(about, known, file.table.rows)
    known = compared.known
    const replaced = open.filter(({ number, by }) => known.has(number) && known.has(by))
    open = open.filter((one) => !replaced.includes(one))
    return { file, asks: compared.asks, replaced, report: reportOf(file, compared) }
  })
}
