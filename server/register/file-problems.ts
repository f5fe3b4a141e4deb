// Why a file cannot be taken in, each with its sentence: nothing of such a file is recorded.
import type { Sentence } from '../kernel/context.ts'

type Values = { readonly [name: string]: string | number }
type Says = (values: Values) => Sentence

const says = (it: string, en: string): Says => {
  const filled = (text: string, values: Values) => text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
  return (values) => ({ it: filled(it, values), en: filled(en, values) })
}

export const fileProblems = {
  'too-large': says(
    'Il file supera {megabytes} MB: un registro così grande va diviso, o non è un CSV.',
    'The file is larger than {megabytes} MB: such a register has to be split, or it is not a CSV.',
  ),
  empty: says('Il file è vuoto.', 'The file is empty.'),
  spreadsheet: says(
    'Questo è un foglio di calcolo, non un CSV: aprilo e salvalo come CSV (UTF-8).',
    'This is a spreadsheet, not a CSV: open it and save it as CSV (UTF-8).',
  ),
  'not-text': says(
    'Il file non è un testo: contiene byte che nessun CSV ha (riga {line}).',
    'The file is not text: it has bytes no CSV has (line {line}).',
  ),
  'quote-open': says(
    'Il CSV è rotto: le virgolette aperte alla riga {line} non si chiudono mai.',
    'The CSV is broken: the quotes opened at line {line} never close.',
  ),
  'quote-astray': says(
    'Il CSV è rotto: alla riga {line} ci sono virgolette dove non possono stare.',
    'The CSV is broken: at line {line} there are quotes where none can be.',
  ),
  'cells-astray': says(
    'Il CSV è rotto: la riga {line} ha {cells} celle, l’intestazione ne ha {columns}.',
    'The CSV is broken: line {line} has {cells} cells, the header has {columns}.',
  ),
  broken: says('Il CSV è rotto alla riga {line}.', 'The CSV is broken at line {line}.'),
  'no-number': says(
    'Non trovo la colonna con l’identificativo («Id», «N.», «Numero»…): senza, le righe non si possono confrontare. Le colonne sono: {headers}.',
    'There is no column with the identifier (“Id”, “N.”, “Numero”…): without it rows cannot be compared. The columns are: {headers}.',
  ),
  'too-many-columns': says('Le colonne sono {columns}: al massimo {most}.', 'There are {columns} columns: {most} at most.'),
  'header-too-long': says('Un’intestazione supera {most} caratteri.', 'A header is longer than {most} characters.'),
  'too-many-rows': says('Le righe sono {rows}: al massimo {most}.', 'There are {rows} rows: {most} at most.'),
  'no-moment': says(
    'Dal nome «{name}» non si capisce il giorno della pubblicazione: chiamalo come 2025-09-01.csv, o indica il giorno.',
    'The name “{name}” does not say the day of publication: name it like 2025-09-01.csv, or state the day.',
  ),
  'in-the-future': says(
    'La pubblicazione sarebbe del {day}, che deve ancora venire.',
    'The publication would be of {day}, which has not come yet.',
  ),
  older: says(
    'Di questo Comune c’è già una pubblicazione più recente ({latest}): le pubblicazioni si importano dalla più vecchia, e questa non può più entrare prima.',
    'There already is a later publication of this municipality ({latest}): publications are imported oldest first, and this one can no longer come before.',
  ),
  'other-at-that-moment': says(
    'Per lo stesso momento ({moment}) c’è già un’altra pubblicazione, diversa da questa: se è dello stesso giorno, metti l’ora nel nome.',
    'For the same moment ({moment}) there already is another publication: if it is of the same day, put the time in the name.',
  ),
  unfinished: says(
    'Un’importazione più recente ({moment}) è rimasta a metà: prima riprendila con lo stesso file.',
    'A later import ({moment}) was left half-way: take it up again with the same file first.',
  ),
} satisfies { readonly [problem: string]: Says }
export type FileProblemName = keyof typeof fileProblems

export type FileProblem = { readonly problem: FileProblemName; readonly values: Values }
export const fileProblem = (problem: FileProblemName, values: Values = {}): FileProblem => ({ problem, values })
export const isFileProblem = (value: object): value is FileProblem => 'problem' in value && 'values' in value
export const sentenceOf = ({ problem, values }: FileProblem): Sentence => fileProblems[problem](values)
