// What is wrong with a page, whatever it shows.
import { names } from '../../web/pacts/names.ts'
import type { Visit } from './page.tsx'

const all = (html: string, pattern: RegExp): readonly string[] => [...html.matchAll(pattern)].map((match) => match[1] ?? match[0])

const repeated = (ids: readonly string[]): readonly string[] => ids.filter((id, at) => ids.indexOf(id) !== at)

const attribute = (tag: string, name: string): string | undefined => tag.match(new RegExp(`\\s${name}="([^"]*)"`))?.[1]

const nameless = (html: string): readonly string[] => {
  const labels = new Set(all(html, /<label[^>]*\sfor="([^"]+)"/g))
  return all(html, /<(?:input|select|textarea)\b[^>]*>/g).filter((tag) => {
    const id = attribute(tag, 'id')
    return attribute(tag, 'aria-label') === undefined && (id === undefined || !labels.has(id))
  })
}

/** Names from the closed lists that are no word of any language: seen on a page, they are a key that lost its word. */
const keys = Object.values(names.it)
  .flatMap((table) => Object.keys(table))
  .filter((key) => key.includes('-'))

const broken = (html: string): readonly string[] => {
  const ids = new Set(all(html, /\sid="([^"]+)"/g))
  const pointed = all(html, /\s(?:aria-describedby|aria-labelledby|aria-controls)="([^"]+)"/g).flatMap((list) => list.split(' '))
  return pointed.filter((id) => !ids.has(id))
}

/** One line for each fault; a page in order has none. */
export const faultsOf = ({ html, text, title }: Visit): readonly string[] => [
  ...(all(html, /<h1[\s>]/g).length === 1 ? [] : [`${all(html, /<h1[\s>]/g).length} h1`]),
  ...(/^\S.* – Comunanza$/.test(title) ? [] : [`title «${title}»`]),
  ...repeated(all(html, /\sid="([^"]+)"/g)).map((id) => `id «${id}» twice`),
  ...nameless(html).map((tag) => `no label: ${tag}`),
  ...broken(html).map((id) => `points to nothing: ${id}`),
  ...all(text, /undefined|\[object \w+\]|NaN|Invalid Date/g).map((word) => `shows «${word}»`),
  ...all(text, /\b(?:pacts|network)\.[a-z-]+/g).map((word) => `bare key «${word}»`),
  ...keys.filter((key) => new RegExp(`(^|\\s)${key}(\\s|$)`).test(text)).map((key) => `bare key «${key}»`),
  ...(/\sstyle="/.test(html) ? ['inline style'] : []),
  ...all(html, /<img(?![^>]*\salt[\s=>])[^>]*>/g).map((tag) => `no alt: ${tag}`),
]
