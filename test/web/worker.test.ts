// The service worker’s shell: what the build tells it to keep, and what it must not.
import { describe, expect, it } from 'vitest'
import { shellOf } from '../../web/build/worker.ts'

type Bundle = Parameters<typeof shellOf>[0]
const chunk = (facadeModuleId: string | null, imports: readonly string[], dynamicImports: readonly string[] = [], isEntry = false) => ({
  ...{ type: 'chunk', facadeModuleId, imports, dynamicImports, isEntry },
})
const asset = { type: 'asset' }
const bundle = {
  'index.html': asset,
  'assets/index-1.js': chunk(
    '/x/web/index.html',
    ['assets/kernel-1.js'],
    ['assets/today-1.js', 'assets/session-1.js', 'assets/map-1.js'],
    true,
  ),
  'assets/kernel-1.js': chunk(null, []),
  'assets/today-1.js': chunk('/x/web/courtyard/today.tsx', ['assets/box-1.js', 'assets/kernel-1.js']),
  'assets/session-1.js': chunk('/x/web/courtyard/session.tsx', ['assets/box-1.js', 'assets/index-1.js']),
  'assets/box-1.js': chunk(null, [], ['assets/device-1.js']),
  'assets/device-1.js': chunk('/x/web/kernel/outbox/device.ts', ['assets/idb-1.js']),
  'assets/idb-1.js': chunk(null, []),
  'assets/map-1.js': chunk('/x/web/goods/good-map.tsx', ['assets/leaflet-1.js']),
  'assets/leaflet-1.js': chunk(null, []),
  'assets/index-1.css': asset,
  'assets/leaflet-1.css': asset,
  'assets/icons-1.svg': asset,
  'assets/titillium-web-v10-latin-ext_latin-700-1.woff2': asset,
  'assets/lora-1.woff2': asset,
} as unknown as Bundle

describe('the shell', () => {
  it('has the frame, the pages of the courtyard and all they load, now or later', () => {
    expect(shellOf(bundle)).toEqual([
      '/index.html',
      ...['box-1.js', 'device-1.js', 'icons-1.svg', 'idb-1.js', 'index-1.css', 'index-1.js', 'kernel-1.js', 'session-1.js'].map(
        (file) => `/assets/${file}`,
      ),
      '/assets/titillium-web-v10-latin-ext_latin-700-1.woff2',
      '/assets/today-1.js',
    ])
  })
  it('has nothing of other pages', () => {
    expect(shellOf(bundle).filter((file) => /map|leaflet|lora/.test(file))).toEqual([])
  })
})
