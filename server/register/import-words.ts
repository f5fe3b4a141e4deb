// What the import tells the person at the terminal.
import type { Doubt, Fault, Outcome, ReportLine } from '../../events/register/report.ts'
import { sentenceOf } from './file-problems.ts'
import type { Imported } from './importer.ts'
import type { FileReport } from './plan.ts'

const outcomes: { readonly [O in Outcome]: string } = {
  new: 'nuova',
  same: 'uguale',
  changed: 'cambiata',
  'stepped-back': 'tornata indietro',
  returned: 'ricomparsa',
  vanished: 'scomparsa',
  refused: 'RIFIUTATA',
}
const faults: { readonly [F in Fault]: string } = {
  'no-number': 'non ha un identificativo',
  'number-twice': 'il suo identificativo compare più volte nel file',
  'too-long': 'è troppo lunga per essere registrata',
  unwritable: 'contiene caratteri che non si possono registrare',
}
const doubts: { readonly [D in Doubt]: (says: string) => string } = {
  person: (says) => `«${says}» sembra una persona: la cella non è stata presa (--organisation se non lo è)`,
  contact: () => 'una cella contiene un codice fiscale, un indirizzo e-mail o un telefono: non è stata presa',
  'unknown-state': (says) => `lo stato «${says}» non è uno dei sei: resta com’è scritto`,
  'no-state': () => 'manca lo stato',
  'points-elsewhere': (says) => `la nota rimanda alla n. ${says}, ma la pratica è aperta: non ne tiro conclusioni`,
  'points-nowhere': (says) => `la nota rimanda alla n. ${says}, che nel registro non c’è`,
  'perhaps-replaced': (says) => `forse continua nella n. ${says}: se è così, --replaced`,
  'no-place': () => 'non ha coordinate leggibili',
}

const lineOf = ({ number, line, outcome, title, changes, doubts: found, replacedBy, fault }: ReportLine): readonly string[] => [
  `  ${number || '(senza numero)'}${line === undefined ? '' : ` (riga ${line})`}: ${outcomes[outcome]}${fault ? `, ${faults[fault]}` : ''}${replacedBy ? `, continua nella n. ${replacedBy}` : ''}${title ? ` · ${title.replace(/\s+/g, ' ')}` : ''}`,
  ...changes.map(({ column, was, now }) => `      ${column}: «${was}» → «${now}»`),
  ...found.filter(({ doubt }) => doubt !== 'no-place').map(({ doubt, says = '' }) => `      DUBBIO: ${doubts[doubt](says)}`),
]

const reportOf = ({ name, moment, encoding, rows, counts, withheld, columns, lines }: FileReport): readonly string[] => [
  `${name} (${moment}, ${encoding}): ${rows} righe; ${Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([outcome, count]) => `${count} ${outcomes[outcome as Outcome]}`)
    .join(', ')}${withheld > 0 ? `; ${withheld} celle non prese` : ''}`,
  ...columns.filter(({ known }) => !known).map(({ header }) => `  colonna che non conosco, conservata com’è: «${header}»`),
  ...lines.flatMap(lineOf),
]

/** The report of an import, line by line. */
export const told = ({ reports, already, refused }: Imported): readonly string[] => [
  ...already.map(({ name }) => `${name}: già nel registro, niente da fare`),
  ...reports.flatMap(reportOf),
  ...refused.map(({ name, problem }) => `${name}: RIFIUTATO. ${sentenceOf(problem).it}`),
]
