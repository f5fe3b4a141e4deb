// A Vite plugin: the fonts of the first screen are asked for before the style sheet is read.
import type { Plugin } from 'vite'

export const preloadedFonts = (names: readonly string[]): Plugin => ({
  name: 'comunanza:preloaded-fonts',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (_, { bundle }) =>
      Object.keys(bundle ?? {})
        .filter((file) => file.endsWith('.woff2') && names.some((name) => file.includes(name.replace(/\.$/, '-'))))
        .map((file) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${file}`, crossorigin: '' },
          injectTo: 'head-prepend' as const,
        })),
  },
})
