// A Vite plugin: where libraries write HTML, they do it under a Trusted Types policy of their own; elsewhere the browser allows nobody to.
import type { Plugin } from 'vite'

type Writer = {
  readonly of: RegExp
  /** every place that writes HTML, with the written value in parentheses */
  readonly writes: RegExp
  readonly times: number
  readonly policy: string
  /** the body of `createHTML` */
  readonly create: string
}

// What Leaflet draws its controls with; anything else a page gives it is shown as text.
const controls = [
  '',
  '<svg/>',
  '<v:shape adj="1"/>',
  '<span aria-hidden="true">+</span>',
  '<span aria-hidden="true">&#x2212;</span>',
  '<span aria-hidden="true">&#215;</span>',
]
const escaping = `String(html).replace(/[&<>"]/g, (one) => '&#' + one.charCodeAt(0) + ';')`

const writers: readonly Writer[] = [
  {
    of: /solid-js\/web\/dist\/web\.js$/,
    writes: /(?<=\bt\.innerHTML = )(html)(?=;)/g,
    times: 1,
    policy: 'solid-templates',
    // Called with what the compiler wrote, never with what a person did.
    create: 'html',
  },
  {
    of: /leaflet\/dist\/leaflet-src(\.esm)?\.js$/,
    // Not the comment that shows how an overlay may be made: it begins its line with a star.
    writes: /(?<=^[^*\n]*\.innerHTML = )([^\n]+)(?=;$)/gm,
    times: 10,
    policy: 'leaflet-controls',
    create: `${JSON.stringify(controls)}.includes(html) ? html : ${escaping}`,
  },
]

/** The same module, writing through its policy. Throws when the library no longer writes where we knew. */
export const underPolicy = (id: string, code: string): string | undefined => {
  const writer = writers.find(({ of }) => of.test(id.replace(/\?.*$/, '')))
  if (!writer) return undefined
  const { writes, times, policy, create } = writer
  const found = code.match(writes)?.length ?? 0
  if (found !== times) throw new Error(`${id} writes HTML ${found} times, not ${times}: look at ${policy} again`)
  const trusted = `trusted_${policy.replace('-', '_')}`
  const made = `const ${trusted} = ((make) => globalThis.trustedTypes?.createPolicy('${policy}', { createHTML: make }) ?? { createHTML: make })((html) => ${create});`
  return `${made}\n${code.replace(writes, (value) => `${trusted}.createHTML(${value})`)}`
}

export const trustedHtml = (): Plugin => ({
  name: 'comunanza:trusted-html',
  apply: 'build',
  enforce: 'pre',
  transform: (code, id) => {
    const transformed = underPolicy(id, code)
    return transformed === undefined ? null : { code: transformed, map: null }
  },
})
