// What stands around the content of every dossier: the municipality above, the page and the register below, the proof at the end.
import { qrSvg } from '../../proof/imprint.ts'
import type { Mark } from '../imprint.ts'
import type { Content } from './engine.ts'
import { heading, said, soft } from './pieces.ts'
import type { Paper } from './print.ts'

const beside = (left: string, right: string, margin: readonly number[]): Content => ({
  columns: [
    { text: left, tag: 'Artifact', style: 'soft', width: '*' },
    { text: right, tag: 'Artifact', style: 'soft', width: 'auto', alignment: 'right' },
  ],
  columnGap: 12,
  margin,
})

/** Header with the municipality and the day, footer with the register and the page. */
export const frame = (municipality: string, mark: Mark): Pick<Paper, 'header' | 'footer'> => ({
  header: () => [
    beside(municipality, mark.asOf, [56, 32, 56, 4]),
    { canvas: [{ type: 'line', x1: 56, y1: 0, x2: 539, y2: 0, lineWidth: 0.5, lineColor: '#5d7083' }] },
  ],
  footer: (page, pages) => beside(mark.line, `pagina ${page} di ${pages}`, [56, 22, 56, 0]),
})

/** How this paper can be checked. `proof`: the address of what it was taken from. */
export const proofPieces = (mark: Mark, proof: string): readonly Content[] => [
  heading('Come si verifica questo fascicolo'),
  {
    columns: [
      { svg: qrSvg(proof), width: 92 },
      {
        width: '*',
        stack: [
          said(mark.line),
          soft(
            'Questa riga dice a che punto era il registro quando il fascicolo è stato fatto: chi la conserva può chiedere al registro di dimostrare che da allora nulla è stato tolto o cambiato.',
          ),
          soft(
            `Il codice porta a ${proof}, dove ogni fatto ha il suo sigillo e si scaricano le prove. Che un fatto sia vero lo dice chi lo ha registrato; il registro prova che non è stato cambiato dopo.`,
          ),
        ],
      },
    ],
    columnGap: 14,
    margin: [0, 4, 0, 0],
    unbreakable: true,
  },
]

export const altOf = (proof: string): string => `Codice QR che porta a ${proof}`
