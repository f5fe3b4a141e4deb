// The parts of pdfmake a paper is printed with, typed: its layout, and the renderer that ours adds the structure to.
import { createRequire } from 'node:module'

/** A piece of content as pdfmake takes it: https://pdfmake.github.io/docs */
export type Content = string | { readonly [name: string]: unknown } | readonly Content[]

export type StructureElement = { readonly add: (child: unknown) => StructureElement }
/** What of PDFKit’s document the structure is written with. */
export type PdfDocument = {
  readonly page: object
  readonly struct: (type: string, options?: { readonly alt?: string }) => StructureElement
  readonly addStructure: (element: StructureElement) => void
  readonly markStructureContent: (type: string) => unknown
  readonly markContent: (type: 'Artifact') => void
  readonly endMarkedContent: () => void
  readonly on: (event: 'data' | 'end' | 'error', heard: (said: never) => void) => void
  readonly end: () => void
}
/** A line of text on a page; `from`: the content it comes from, with whatever that has besides. */
export type Line = { from?: { readonly [name: string]: unknown } }
export type Renderer = {
  readonly renderPages: (pages: readonly object[]) => void
  renderLine: (line: Line, x: number, y: number) => void
  renderVector: (vector: object) => void
  renderSVG: (svg: object) => void
}
type Layout = {
  buildNextLine: (text: NonNullable<Line['from']>) => Line | null
  readonly registerTableLayouts: (layouts: object) => void
  readonly layoutDocument: (...given: readonly unknown[]) => readonly object[]
}
type Made<T> = new (...given: readonly never[]) => T

const load = createRequire(import.meta.url)
// pdfmake’s own printer makes its renderer itself: its parts are put together here instead.
const part = <T>(name: string): T => (load(`pdfmake/js/${name}.js`) as { readonly default: T }).default

export const PdfDocument = part<new (fonts: object, ...none: readonly unknown[]) => PdfDocument>('PDFDocument')
export const Renderer = part<new (document: PdfDocument) => Renderer>('Renderer')
const LayoutBuilder = part<new (size: object, margins: object, svg: object) => Layout>('LayoutBuilder')
const SvgMeasure = part<Made<object>>('SVGMeasure')
const { tableLayouts } = load('pdfmake/js/tableLayouts.js') as { readonly tableLayouts: object }

/** A layout whose lines know what they come from. */
export const layoutOf = (size: object, margins: object): Layout => {
  const layout = new LayoutBuilder(size, margins, new SvgMeasure())
  layout.registerTableLayouts(tableLayouts)
  const next = layout.buildNextLine.bind(layout)
  layout.buildNextLine = (text) => {
    const line = next(text)
    if (line) line.from = text
    return line
  }
  return layout
}

const face = (name: string): string =>
  load.resolve(`bootstrap-italia/dist/fonts/Titillium_Web/titillium-web-v10-latin-ext_latin-${name}.ttf`)
/** The faces of the house’s typeface, as files. */
export const faces = { normal: face('regular'), bold: face('600'), italics: face('italic'), bolditalics: face('600italic') }
