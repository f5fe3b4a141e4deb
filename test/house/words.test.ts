// The words of the square: both languages whole, and Italian written as Italian is.
import { describe, expect, it } from 'vitest'
import { read, sources } from './source.ts'

type Tree = { readonly [key: string]: unknown }
type Dictionary = { readonly it: Tree; readonly en: Tree }
type Word = { readonly path: string; readonly text: string }

const modules = import.meta.glob<Tree>([
  '../../web/**/*.ts',
  '!../../web/**/vite.config.ts',
  '!../../web/build/**',
  '!../../web/contexts.ts',
])

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null
const isDictionary = (value: unknown): value is Dictionary =>
  typeof value === 'function' && 'it' in value && 'en' in value && isTree(value.it) && isTree(value.en)

// A sentence with holes is read with something in them that passes for a text, a number, a list or a day.
const filling: unknown = Object.assign(Object('2026-01-01'), { join: () => '2026-01-01' })
const said = (value: unknown): string => (typeof value === 'function' ? String(value(filling, filling, filling, filling)) : String(value))
const wordsIn = (tree: Tree, path: string): readonly Word[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    isTree(value) ? wordsIn(value, `${path}.${key}`) : [{ path: `${path}.${key}`, text: said(value) }],
  )

const dictionaries = async (): Promise<readonly (readonly [string, Dictionary])[]> => {
  const found = await Promise.all(
    Object.entries(modules)
      .filter(([file]) => /words|names|faults/.test(file))
      .map(async ([file, load]) =>
        Object.entries(await load()).flatMap(([name, value]) => (isDictionary(value) ? [[`${file}#${name}`, value] as const] : [])),
      ),
  )
  return found.flat()
}

/** A whole word; `\b` knows only the letters of English. */
const whole = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu')

/** What no Italian text should have. */
const slips: readonly { readonly what: string; readonly is: RegExp }[] = [
  { what: 'perchè, poichè, affinchè: the accent is acute', is: whole('perchè|poichè|affinchè|finchè|benchè|sicchè|nè') },
  { what: 'an apostrophe in place of an accent', is: whole("(?:e|perche|piu|puo|gia|citta|qualita)['’](?=[\\s.,;:!?]|$)") },
  { what: 'pò, qual’è, sù, stà', is: whole("pò|qual['’]è|sù|stà") },
  { what: 'a straight apostrophe or quote', is: /['"]/u },
  { what: 'two spaces', is: / {2}/u },
]
const slipsOf = (text: string): readonly string[] => slips.filter(({ is }) => is.test(text)).map(({ what }) => what)

describe('the words', () => {
  it('are found', async () => {
    expect((await dictionaries()).length).toBeGreaterThan(8)
  })
  it('are the same in both languages, and none is empty', async () => {
    for (const [name, { it: italian, en: english }] of await dictionaries()) {
      const keys = (tree: Tree) => wordsIn(tree, name).map(({ path }) => path)
      expect(keys(english)).toEqual(keys(italian))
      for (const { path, text } of [...wordsIn(italian, name), ...wordsIn(english, name)]) expect(text.trim(), path).not.toBe('')
    }
  })
  it('are written as Italian is', async () => {
    const wrong = (await dictionaries()).flatMap(([name, { it: italian }]) =>
      wordsIn(italian, name).flatMap(({ path, text }) => slipsOf(text).map((what) => `${path}: ${what}: ${text}`)),
    )
    expect(wrong).toEqual([])
  })
  it.each(['perchè no', 'E’ vero', 'un pò', 'qual’è', "l'orto", 'piu’ verde', 'due  spazi'])('a slip is seen: %s', (text) => {
    expect(slipsOf(text)).not.toEqual([])
  })
  it.each(['Perché no', 'È vero', 'un po’ di verde', 'qual è', 'l’orto', 'né io né te', 'finché c’è'])(
    'good Italian passes: %s',
    (text) => {
      expect(slipsOf(text)).toEqual([])
    },
  )
})

describe('the first page', () => {
  it('says its language and lets no script or style in', () => {
    const html = read('web/index.html')
    expect(html).toContain('<html lang="it">')
    expect(html).not.toMatch(/<style|style=|<script(?![^>]*\ssrc=)/)
  })
  it('no page sets a style in its markup, where the security policy would drop it', () => {
    const pages = sources(['web']).filter((path) => path.endsWith('.tsx'))
    expect(pages.length).toBeGreaterThan(30)
    expect(pages.filter((path) => /\sstyle=/.test(read(path)))).toEqual([])
  })
})
