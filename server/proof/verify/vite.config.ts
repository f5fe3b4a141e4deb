// How the verifier becomes one file, readable and without a package, that runs wherever Node 18 or later does.
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const shim = here('./node-crypto.ts')

const olderNodes: Plugin = {
  name: 'older-nodes',
  enforce: 'pre',
  resolveId: (source, importer) => (source === 'node:crypto' && importer !== shim ? shim : null),
}

export default defineConfig({
  root: here('../../..'),
  publicDir: false,
  plugins: [olderNodes],
  build: {
    ssr: 'server/proof/verify/main.ts',
    outDir: 'dist',
    emptyOutDir: false,
    target: 'node18',
    minify: false,
    rollupOptions: { output: { entryFileNames: 'verify.mjs', banner: '#!/usr/bin/env node' } },
  },
})
