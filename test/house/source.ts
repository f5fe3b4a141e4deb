// The house as text: its source files and their imports, read by the same parser that builds it.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize, posix, relative, sep } from 'node:path'
import { parseAst } from 'vite'

export const root = join(import.meta.dirname, '../..')
export const rooms = ['events', 'projections', 'server', 'web', 'test', 'seeds', 'bench'] as const

const below = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? below(path) : [path]
  })

/** Every TypeScript file of the rooms, by path from the root with `/`. */
export const sources = (wanted: readonly string[] = rooms): string[] =>
  wanted
    .flatMap((room) => below(join(root, room)))
    .map((path) => relative(root, path).split(sep).join('/'))
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .sort()

export const read = (path: string): string => readFileSync(join(root, path), 'utf8')

export type Import = { readonly from: string; readonly to: string; readonly typesOnly: boolean }
type Node = { readonly type: string; readonly [key: string]: unknown }

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value
export const walk = (node: unknown, visit: (node: Node) => void): void => {
  if (Array.isArray(node)) for (const each of node) walk(each, visit)
  else if (isNode(node)) {
    visit(node)
    for (const value of Object.values(node)) if (typeof value === 'object') walk(value, visit)
  }
}

export const syntax = (path: string, code: string): unknown => parseAst(code, { lang: path.endsWith('x') ? 'tsx' : 'ts' }, path)

const allTypes = (node: Node): boolean => {
  const specifiers = (node.specifiers ?? []) as readonly Node[]
  const kind = node.importKind ?? node.exportKind
  return kind === 'type' || (specifiers.length > 0 && specifiers.every((each) => (each.importKind ?? each.exportKind) === 'type'))
}

const literalOf = (node: unknown): string | undefined => (isNode(node) && typeof node.value === 'string' ? node.value : undefined)

const target = (from: string, specifier: string): string =>
  specifier.startsWith('.') ? posix.normalize(`${posix.dirname(from)}/${specifier}`).replace(/\?.*$/, '') : specifier

/** What a file imports, re-exports or loads; relative targets come back as paths from the root. */
export const importsOf = (path: string, code: string): Import[] => {
  const found: Import[] = []
  const add = (source: unknown, typesOnly: boolean): void => {
    const specifier = literalOf(source)
    if (specifier !== undefined) found.push({ from: path, to: target(path, specifier), typesOnly })
  }
  walk(syntax(path, code), (node) => {
    if (['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration'].includes(node.type)) add(node.source, allTypes(node))
    if (node.type === 'ImportExpression') add(node.source, false)
    if (node.type === 'TSImportType') add(node.source ?? (isNode(node.argument) ? node.argument : undefined), true)
  })
  return found
}

export const folderOf = (path: string): string => normalize(dirname(path))
