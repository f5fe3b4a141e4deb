// How the square is built: hashed assets, pre-compressed, with only the icons it shows and the fonts it opens with.
import { defineConfig } from 'vite'
import solid from 'vite-plugin-solid'
import { compressed } from './build/compressed.ts'
import { onlyUsedIcons } from './build/icons.ts'
import { preloadedFonts } from './build/preload.ts'
import { scss } from './build/scss.ts'
import { trustedHtml } from './build/trusted.ts'
import { courtyardWorker } from './build/worker.ts'

const api = process.env.API ?? 'http://127.0.0.1:3000'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    solid(),
    trustedHtml(),
    onlyUsedIcons(),
    preloadedFonts(['latin-ext_latin-regular', 'latin-ext_latin-700.', 'latin-ext_latin-600.']),
    courtyardWorker(`${import.meta.dirname}/sw.ts`),
    compressed(),
  ],
  css: { preprocessorOptions: { scss } },
  build: { outDir: '../dist/web', emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: { proxy: { '/api': api, '/log': api, '/opendata': api } },
})
