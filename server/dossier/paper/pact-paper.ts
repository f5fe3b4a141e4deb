// The dossier of a pact on paper.
import { afterText, beforeText } from '../chapters.ts'
import { besideChapters } from '../chapters-beside.ts'
import { longDay, written } from '../format.ts'
import type { Mark } from '../imprint.ts'
import type { Whole } from '../pact.ts'
import type { Shown } from '../shown.ts'
import * as words from '../words.ts'
import type { Content } from './engine.ts'
import { altOf, frame, proofPieces } from './frame.ts'
import { chapterPieces, heading, labelled, said, soft, subheading, title } from './pieces.ts'
import type { Paper } from './print.ts'

const day = (value: string | null): string => (value === null ? '' : longDay(value))
const spanOf = ({ starts_on, ends_on, months }: Whole): string => {
  if (starts_on !== null && ends_on !== null) return `dal ${day(starts_on)} al ${day(ends_on)}`
  return months === null ? '' : `${months} mesi dalla firma`
}
const figuresOf = ({ reports, hours, people }: Whole): string =>
  reports === 0 ? '' : `${written('number', hours)} ore donate, fino a ${written('number', people)} persone, ${reports} resoconti`

const glance = (pact: Whole): readonly Content[] => [
  ...labelled('A che punto è', words.stages[pact.stage]),
  ...labelled('Numero di registro', pact.number ?? ''),
  ...labelled('Tipo', words.kinds[pact.kind]),
  ...labelled('Ambito', words.areas[pact.area]),
  ...labelled('Dove', `${pact.address}, ${pact.town}`),
  ...labelled('Durata', spanOf(pact)),
  ...labelled('Finito il', day(pact.ended_on)),
  ...labelled('Come è finito', pact.ending === null ? '' : words.endings[pact.ending]),
  ...labelled('Aperto a tutti', pact.opening ?? ''),
  ...labelled('Ufficio', pact.office ?? ''),
  ...labelled('Durata oltre il limite', pact.derogation ?? ''),
  ...labelled('Impegni mantenuti', pact.commitments === 0 ? '' : `${pact.kept} su ${pact.commitments}`),
  ...labelled('Dato e raccontato', figuresOf(pact)),
  ...labelled('Verifica finale', pact.verdict === null ? '' : words.verdicts[pact.verdict]),
  ...labelled('Pubblicato il', day(pact.published_on)),
  ...(pact.imported
    ? [
        soft(
          'Questo patto viene da un registro precedente o da una storia dimostrativa: la data di registrazione è quella di questo registro.',
        ),
      ]
    : []),
]

type Text = NonNullable<Whole['parts']['text']>
const clausesOf = ({ clauses, text }: Text): readonly Content[] =>
  clauses.length === 0
    ? [said(text)]
    : clauses.flatMap(({ heading: name, body }, at) => [subheading(`Art. ${at + 1} – ${name}`), said(body)])

const textPieces = (name: string, text: Text | null): readonly Content[] =>
  text === null
    ? []
    : [heading(name), soft(`Versione ${text.version}, ${day(text.day)}. Impronta SHA-256 ${text.sha256}`), ...clausesOf(text)]

const leftOut = (withheld: readonly string[]): readonly Content[] =>
  withheld.length === 0
    ? []
    : [heading('Che cosa qui non c’è'), soft(`In questo fascicolo, che può leggere chiunque, mancano: ${withheld.join('; ')}.`)]

/** `proof`: the address the QR leads to. */
export const pactPaper = ({ pact, withheld }: Shown, mark: Mark, proof: string): Paper => {
  const quiet = new Set<unknown>(besideChapters)
  const municipality = `Comune di ${pact.town}`
  return {
    ...{ title: `Fascicolo del patto «${pact.title}»`, author: municipality, subject: mark.asOf, dated: mark.dated, alt: altOf(proof) },
    ...frame(municipality, mark),
    content: [
      soft('Fascicolo di un patto di collaborazione'),
      title(pact.title),
      said(pact.idea),
      ...glance(pact),
      ...beforeText.flatMap((chapter) => chapterPieces(chapter, pact, true)),
      ...textPieces('Il testo che vale', pact.parts.text),
      ...textPieces('La modifica alla firma', pact.parts.amendment),
      ...afterText.flatMap((chapter) => chapterPieces(chapter, pact, !quiet.has(chapter))),
      ...leftOut(withheld),
      ...proofPieces(mark, proof),
    ],
  }
}
