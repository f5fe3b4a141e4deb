// A Vite plugin: writes the service worker of the courtyard, with the list of what it keeps at hand.
import { readFile } from 'node:fs/promises'
import { type Plugin, type Rolldown, transformWithOxc } from 'vite'

type Bundle = { readonly [file: string]: Rolldown.OutputAsset | Rolldown.OutputChunk }

/** The pages that open without a network. */
const offline = /\/web\/courtyard\/[^/]+\.tsx$/
/** What every page shows besides its code: the style, the letters of the first screen, the icons. */
const dress = /\/index-[^/]*\.css$|latin-ext_latin-(regular|600|700)-.*\.woff2$|icons.*\.svg$|plots.*\.svg$/

const isChunk = (one: Bundle[string] | undefined): one is Rolldown.OutputChunk => one?.type === 'chunk'

/** A chunk and all it needs to run. */
const withImports = (bundle: Bundle, file: string, found: Set<string>): Set<string> => {
  const chunk = bundle[file]
  if (!isChunk(chunk) || found.has(file)) return found
  found.add(file)
  for (const one of chunk.imports) withImports(bundle, one, found)
  return found
}

/** The addresses of what the offline pages are made of. */
export const shellOf = (bundle: Bundle): readonly string[] => {
  const chunks = Object.entries(bundle).flatMap(([file, one]) => (isChunk(one) ? [[file, one] as const] : []))
  const closureOf = (files: readonly string[]): Set<string> => {
    const found = new Set<string>()
    for (const file of files) withImports(bundle, file, found)
    return found
  }
  const common = closureOf(chunks.flatMap(([file, { isEntry }]) => (isEntry ? [file] : [])))
  const ours = closureOf(chunks.flatMap(([file, { facadeModuleId }]) => (offline.test(facadeModuleId ?? '') ? [file] : [])))
  // What they load only later they must find too; what the frame of the site loads later are all the other pages.
  const later = chunks.flatMap(([file, { dynamicImports }]) => (ours.has(file) && !common.has(file) ? dynamicImports : []))
  const dressed = Object.keys(bundle).filter((file) => dress.test(file))
  const files = new Set([...common, ...ours, ...closureOf(later), ...dressed])
  return ['/index.html', ...[...files].sort().map((file) => `/${file}`)]
}

/** Another one whenever something of the shell is. */
const versionOf = async (text: string): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Buffer.from(digest).toString('hex').slice(0, 16)
}

export const courtyardWorker = (source: string): Plugin => ({
  name: 'comunanza:courtyard-worker',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    async handler(_, bundle) {
      const shell = shellOf(bundle)
      const index = bundle['index.html']
      const page = index?.type === 'asset' ? String(index.source) : ''
      const { code } = await transformWithOxc(await readFile(source, 'utf8'), source)
      const version = await versionOf([...shell, page, code].join('\n'))
      this.emitFile({
        type: 'asset',
        fileName: 'sw.js',
        source: `const shell = ${JSON.stringify(shell)}\nconst version = '${version}'\n${code.replace(/^export \{\s*\};?$/m, '')}`,
      })
    },
  },
})
