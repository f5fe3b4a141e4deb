// How the square is built: hashed assets, pre-compressed, with only the icons it shows and the fonts it opens with.
import { defineConfig } from 'vite'
import solid from 'vite-plugin-solid'
import { compressed } from './build/compressed.ts'
import { onlyUsedIcons } from './build/icons.ts'
import { preloadedAnswers, preloadedFonts } from './build/preload.ts'
import { scss } from './build/scss.ts'
import { trustedHtml } from './build/trusted.ts'
import { courtyardWorker } from './build/worker.ts'

const api = process.env.API ?? 'http://127.0.0.1:3000'

// Small pieces that many pages share travel together: on a telephone forty short answers take longer than a few.
const shared = [
  {
    name: 'pieces',
    test: /web[\\/]kernel[\\/](?!asks|seal|proof|outbox|dossier|care|ui[\\/](map|upload|stepper))/,
    minShareCount: 8,
    priority: 2,
  },
  { name: 'asking', test: /web[\\/]kernel[\\/](asks|ui)[\\/]/, minShareCount: 8, priority: 1 },
]

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    solid(),
    trustedHtml(),
    onlyUsedIcons(),
    preloadedFonts(['latin-ext_latin-regular', 'latin-ext_latin-700.', 'latin-ext_latin-600.']),
    preloadedAnswers(['/api/session']),
    courtyardWorker(`${import.meta.dirname}/sw.ts`),
    compressed(),
  ],
  css: { preprocessorOptions: { scss } },
  build: {
    ...{ outDir: '../dist/web', emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
    rolldownOptions: { output: { codeSplitting: { groups: [...shared] } } },
  },
  server: { proxy: { '/api': api, '/log': api, '/opendata': api } },
})
