// The sheet of a session on paper: who is expected, with boxes to tick; room for who comes anyway; heads to count; the way back to the screen.
import { qrSvg } from '../proof/imprint.ts'
import { capacities, whenOf } from './sheet-words.ts'

type Piece = { readonly [name: string]: unknown }
/** What the printer of the house takes (server/dossier/paper/print.ts). */
export type Sheet = {
  readonly title: string
  readonly author: string
  readonly subject: string
  readonly dated: string
  readonly content: readonly Piece[]
  readonly header: (page: number) => Piece
  readonly footer: (page: number, pages: number) => Piece
  readonly alt: string
}
export type Expected = {
  readonly title: string
  readonly session: { readonly n: number; readonly starts: string; readonly minutes: number; readonly place: string }
  readonly people: readonly {
    readonly person: string
    readonly number: number
    readonly name: string | null
    readonly as: keyof typeof capacities
    readonly left_on: string | null
  }[]
  readonly marks: readonly { readonly person: string; readonly signed_on: string | null }[]
}

/** Rows left blank for whoever comes and is not on the list. */
const walkIns = 8
/** Lines for what is said. */
const noteLines = 7
const side = 11
// A new one each time: the printer writes into a piece where it stands.
const box = (): Piece => ({
  canvas: [{ type: 'rect', x: 0, y: 0, w: side, h: side, lineWidth: 0.8, lineColor: '#1a1a1a' }],
  margin: [2, 2, 0, 1],
})
const wide = (width: number): Piece => ({ canvas: [{ type: 'rect', x: 0, y: 0, w: width, h: 22, lineWidth: 0.8, lineColor: '#1a1a1a' }] })

/** A line to write on, in points. */
const ruled = (width: number, above: number): Piece => ({
  canvas: [{ type: 'line', x1: 0, y1: above, x2: width, y2: above, lineWidth: 0.6, lineColor: '#5a6772' }],
})

const cell =
  (table: string) =>
  (row: number, text: string, style = 'cell'): Piece => ({
    text,
    style,
    cell: { table, row, tag: row === 0 ? 'TH' : 'TD' },
    margin: [0, 1, 0, 1],
  })
const grid = (widths: readonly (string | number)[], body: readonly (readonly Piece[])[]): Piece => ({
  layout: 'lightHorizontalLines',
  margin: [0, 2, 0, 2],
  table: { headerRows: 1, dontBreakRows: true, widths, body },
})
const heading = (text: string): Piece => ({ text, tag: 'H2', style: 'h2', headlineLevel: 2 })
const soft = (text: string): Piece => ({ text, tag: 'P', style: 'soft' })

const roster = ({ people, marks }: Expected): Piece => {
  const of = cell('elenco')
  const signed = new Set(marks.filter(({ signed_on }) => signed_on !== null).map(({ person }) => person))
  const rows = people
    .filter(({ left_on }) => left_on === null)
    .map(({ person, number, name, as }, at) => [
      of(at + 1, String(number)),
      of(at + 1, name ?? 'partecipa senza nome'),
      of(at + 1, capacities[as]),
      of(at + 1, signed.has(person) ? 'sì' : ''),
      box(),
      box(),
    ])
  const head = ['N.', 'Nome', 'Come', 'Viene', 'C’è', 'Non c’è'].map((text) => of(0, text, 'head'))
  return grid([22, '*', 70, 42, 30, 40], [head, ...rows])
}
const blank = (): Piece => {
  const of = cell('nuovi')
  const head = ['Nome (solo da 18 anni in su)', 'Quartiere', 'Età', 'Come', 'C’è'].map((text) => of(0, text, 'head'))
  const rows = Array.from({ length: walkIns }, (_, at) => [...['\u00a0', '', '', ''].map((text) => of(at + 1, text)), box()])
  return grid(['*', 100, 40, 80, 30], [head, ...rows])
}
const counting = (label: string): Piece => ({
  width: 'auto',
  stack: [{ text: label, tag: 'P', style: 'cell', margin: [0, 0, 0, 3] }, wide(72)],
})
const heads = (): Piece => ({
  columns: [counting('Adulti senza nome'), counting('Minori di 18 anni'), counting('Un gruppo: quanti')],
  width: 'auto',
  columnGap: 10,
})
/** What was said, and who kept the sheet: as much as is typed in later. */
const notes = (): Piece => ({
  stack: [
    heading('Bisogni, risorse, idee, decisioni'),
    soft('Senza nomi di persone. Di un gruppo scrivi qui come si chiama.'),
    ...Array.from({ length: noteLines }, () => ruled(483, 22)),
    {
      columns: [{ text: 'Ha tenuto il foglio', style: 'cell', tag: 'P', width: 'auto', margin: [0, 14, 0, 0] }, ruled(200, 26)],
      columnGap: 8,
    },
  ],
  unbreakable: true,
})
const back = (address: string): Piece => ({
  columns: [
    { svg: qrSvg(address), width: 68 },
    {
      width: '*',
      stack: [
        { text: 'Per ricopiare questo foglio', tag: 'P', bold: true },
        soft(`Inquadra il codice, o apri questo incontro su ${new URL(address).host}: entro quattordici giorni.`),
        soft('Sul foglio ci sono nomi: non si lascia in giro, e una volta ricopiato si distrugge.'),
      ],
    },
  ],
  columnGap: 14,
  unbreakable: true,
})

/** `address`: the page where the sheet is typed in; `dated`: an instant. */
export const sheetOf = (expected: Expected, address: string, dated: string): Sheet => {
  const { title, session } = expected
  const when = whenOf(session)
  return {
    ...{ title: `${title}, incontro ${session.n}: foglio delle presenze`, author: 'Comunanza', subject: when, dated },
    alt: `Codice QR che porta a ${address}`,
    header: () => ({
      text: `Foglio delle presenze · ${title} · incontro ${session.n}`,
      tag: 'Artifact',
      style: 'soft',
      margin: [56, 32, 56, 4],
    }),
    footer: (page, pages) => ({
      text: `pagina ${page} di ${pages}`,
      tag: 'Artifact',
      style: 'soft',
      alignment: 'right',
      margin: [56, 22, 56, 0],
    }),
    content: [
      { text: title, tag: 'H1', style: 'h1' },
      { text: [{ text: `Incontro ${session.n}, ${when}`, bold: true }, ` · ${session.place}`], tag: 'P' },
      heading('Chi c’è'),
      roster(expected),
      heading('Chi si aggiunge'),
      soft('Di chi ha meno di diciotto anni non si scrive il nome: si conta qui sotto.'),
      blank(),
      { stack: [heading('Chi si conta'), { columns: [heads(), back(address)], columnGap: 24 }], unbreakable: true },
      notes(),
    ],
  }
}
