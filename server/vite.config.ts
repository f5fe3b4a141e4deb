// The server as one folder of plain JavaScript: packages stay outside, in node_modules.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

/** `new URL('./…-thread.ts', import.meta.url)` is a file of its own, which a thread begins with. */
const threads: Plugin = {
  name: 'threads',
  enforce: 'pre',
  transform(code, id) {
    const found = code.replace(/new URL\('(\.\/[a-z-]+-thread\.ts)', import\.meta\.url\)/g, (_, path: string) => {
      const reference = this.emitFile({ type: 'chunk', id: join(dirname(id), path) })
      return `new URL(import.meta.ROLLUP_FILE_URL_${reference})`
    })
    return found === code ? undefined : { code: found, map: null }
  },
  resolveFileUrl: ({ relativePath }) => `new URL('${relativePath}', import.meta.url).href`,
}

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  // The pages' public files are not the server's.
  publicDir: false,
  plugins: [threads],
  build: {
    ssr: 'server/boot.ts',
    outDir: 'dist/server',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    sourcemap: true,
  },
})
