// Content becomes a PDF: A4, Titillium, Italian, tagged, as PDF/A-3a wants it.
import { type Content, faces, layoutOf, PdfDocument } from './engine.ts'
import { taggedRenderer } from './tagged.ts'

export type Paper = {
  readonly title: string
  readonly author: string
  readonly subject: string
  /** when it is dated: the same paper has the same date, whenever it is printed */
  readonly dated: string
  readonly content: readonly Content[]
  readonly header: (page: number) => Content
  readonly footer: (page: number, pages: number) => Content
  /** what its picture is, for those who do not see it */
  readonly alt: string
}

const size = { width: 595.28, height: 841.89, orientation: 'portrait' }
const margins = { left: 56, top: 78, right: 56, bottom: 64 }
const ink = '#1a1a1a'
const plain = { font: 'Titillium', fontSize: 10, lineHeight: 1.15, color: ink }
const styles = {
  h1: { fontSize: 20, bold: true, color: '#0a3f7a', lineHeight: 1.05, margin: [0, 0, 0, 4] },
  h2: { fontSize: 13, bold: true, color: '#0a3f7a', margin: [0, 16, 0, 4] },
  h3: { fontSize: 10.5, bold: true, margin: [0, 8, 0, 1] },
  soft: { fontSize: 8.5, color: '#46555f' },
  head: { fontSize: 8.5, bold: true, color: '#46555f' },
  cell: { fontSize: 9 },
}
// Only the faces of the house are ever read.
const isFace = (path: string): boolean => Object.values(faces).includes(path)

const optionsOf = ({ title, author, subject, dated }: Paper) => ({
  ...{ size: [size.width, size.height], pdfVersion: '1.7', subset: 'PDF/A-3a', tagged: true, displayTitle: true, compress: true },
  ...{ lang: 'it-IT', autoFirstPage: false, font: null },
  info: {
    ...{ Title: title, Author: author, Subject: subject, Creator: 'Comunanza', Producer: 'Comunanza' },
    ...{ CreationDate: new Date(dated), ModDate: new Date(dated) },
  },
})

const bytesOf = (document: PdfDocument): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    document.on('data', (chunk: Uint8Array) => void chunks.push(chunk))
    document.on('end', () => resolve(Buffer.concat(chunks)))
    document.on('error', reject)
    document.end()
  })

/** The bytes of the PDF. The same paper is the same bytes. */
export const print = (paper: Paper): Promise<Uint8Array> => {
  const document = new PdfDocument({ Titillium: { ...faces } }, {}, {}, {}, optionsOf(paper), null, isFace)
  const { content, header, footer, alt } = paper
  const pages = layoutOf(size, margins).layoutDocument(content, document, styles, plain, undefined, header, footer)
  taggedRenderer(document, alt).renderPages(pages)
  return bytesOf(document)
}
