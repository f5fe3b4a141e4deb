// A renderer that writes the structure of a paper beside its ink: headings, paragraphs, tables. Without it «tagged» would be an empty word.
import { type Line, type PdfDocument, Renderer, type StructureElement } from './engine.ts'

/** What a text is; `Artifact` is what is not read aloud, like a page number. */
export type Tag = 'H1' | 'H2' | 'H3' | 'P' | 'Lbl' | 'Artifact'
/** Where a text stands in a table: tables and rows are the same when their keys are. */
export type Cell = { readonly table: string; readonly row: number; readonly tag: 'TH' | 'TD' }
type Node = { readonly tag?: Tag; readonly cell?: Cell }

/** Elements of the structure, made when their first line is drawn, in reading order. */
const makeTree = (document: PdfDocument) => {
  const root = document.struct('Document')
  document.addStructure(root)
  const made = new Map<string, StructureElement>()
  const within = (parent: StructureElement, key: string, type: string): StructureElement => {
    const known = made.get(key)
    if (known) return known
    const element = document.struct(type)
    parent.add(element)
    made.set(key, element)
    return element
  }
  const texts = new Map<object, StructureElement>()
  return {
    root,
    /** whether a text has been drawn before: the head of a table comes again on every page */
    known: (node: object): boolean => texts.has(node),
    of: (node: Node): StructureElement => {
      const known = texts.get(node)
      if (known) return known
      const { cell, tag = 'P' } = node
      const row = cell && within(within(root, cell.table, 'Table'), `${cell.table} ${cell.row}`, 'TR')
      const element = document.struct(cell?.tag ?? tag)
      ;(row ?? root).add(element)
      texts.set(node, element)
      return element
    },
  }
}

const asArtifact = (document: PdfDocument, draw: () => void): void => {
  document.markContent('Artifact')
  draw()
  document.endMarkedContent()
}

/** `alt`: what the only picture of the paper is. */
export const taggedRenderer = (document: PdfDocument, alt: string): Renderer => {
  const plain = new Renderer(document)
  const [line, vector, svg] = [plain.renderLine.bind(plain), plain.renderVector.bind(plain), plain.renderSVG.bind(plain)]
  const tree = makeTree(document)
  const firstPage = new Map<object, object>()
  const marked = (type: string, element: StructureElement, draw: () => void): void => {
    element.add(document.markStructureContent(type))
    draw()
    document.endMarkedContent()
  }
  const isRepeated = (node: Node): boolean => node.cell?.tag === 'TH' && tree.known(node) && firstPage.get(node) !== document.page
  plain.renderLine = (of: Line, x, y) => {
    const node: Node = of.from ?? {}
    const draw = (): void => line(of, x, y)
    if (node.tag === 'Artifact' || isRepeated(node)) return asArtifact(document, draw)
    if (!firstPage.has(node)) firstPage.set(node, document.page)
    marked(node.cell?.tag ?? node.tag ?? 'P', tree.of(node), draw)
  }
  plain.renderVector = (of) => asArtifact(document, () => vector(of))
  plain.renderSVG = (of) => {
    const figure = document.struct('Figure', { alt })
    tree.root.add(figure)
    marked('Figure', figure, () => svg(of))
  }
  return plain
}
