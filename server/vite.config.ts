// The server as one folder of plain JavaScript: packages stay outside, in node_modules.
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  // The pages' public files are not the server's.
  publicDir: false,
  build: {
    ssr: 'server/boot.ts',
    outDir: 'dist/server',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    sourcemap: true,
  },
})
