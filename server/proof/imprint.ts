// The line that stands on every paper and file: where the register was when it was made, and the QR that leads to the proof.
import encodeQR from 'qr'
import { parseCheckpoint } from '../log/checkpoint.ts'
import { parseNote } from '../log/note.ts'

export type Imprint = {
  readonly origin: string
  readonly size: number
  /** of the tree: 64 hexadecimal digits */
  readonly root: string
}

/** The imprint of a signed checkpoint, such as `Proofs.latest` gives. Throws a TypeError for a note that is none. */
export const imprintOf = (note: string): Imprint => {
  const checkpoint = parseCheckpoint(parseNote(note)?.text ?? '')
  if (!checkpoint) throw new TypeError('not a signed checkpoint')
  const { origin, size, root } = checkpoint
  return { origin, size, root: Buffer.from(root).toString('hex') }
}

const rootDigits = 16

/** `registro <origin> n. <size> · <first 16 digits of the root>`: who keeps it can hold the register to it. */
export const imprintLine = ({ origin, size, root }: Imprint): string => `registro ${origin} n. ${size} · ${root.slice(0, rootDigits)}`

const written = /^registro (\S+) n\. (0|[1-9]\d{0,15}) · ([0-9a-f]{16})$/

/** Reads a line back from a paper or a file: undefined when it is none. `root` has only the digits that are printed. */
export const readImprintLine = (line: string): Imprint | undefined => {
  const [, origin, size, root] = written.exec(line.trim()) ?? []
  return origin && size && root ? { origin, size: Number(size), root } : undefined
}

/** Squares of quiet paper around the code. */
const margin = 4

/** The squares of a QR code, row by row, true where it is black, the quiet margin included; error correction M. */
export const qrMatrix = (text: string): readonly (readonly boolean[])[] => encodeQR(text, 'raw', { ecc: 'medium', border: margin })

// One rectangle for every run of black squares in a row.
const runsOf = (row: readonly boolean[], y: number): readonly string[] =>
  row.flatMap((black, x) => {
    if (!black || row[x - 1]) return []
    const end = row.indexOf(false, x)
    return [`M${x} ${y}h${(end < 0 ? row.length : end) - x}v1H${x}z`]
  })

/** The same as SVG, one unit to a square, black on white: for a PDF, or a page that has no script. */
export const qrSvg = (text: string): string => {
  const rows = qrMatrix(text)
  const size = rows.length
  const path = rows.flatMap(runsOf).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path fill="#000" d="${path}"/></svg>`
}
