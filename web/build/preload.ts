// Vite plugins: what the first screen cannot do without is asked for before the style sheet and the scripts are read.
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

/** Answers of the counter that every page needs; the page asks for them in the same way, or they come twice. */
export const preloadedAnswers = (addresses: readonly string[]): Plugin => ({
  name: 'comunanza:preloaded-answers',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: () =>
      addresses.map((href) => ({
        tag: 'link',
        attrs: { rel: 'preload', as: 'fetch', href, crossorigin: 'anonymous' },
        injectTo: 'head-prepend' as const,
      })),
  },
})
