// The documents tell the truth: words are in the glossary, links lead somewhere, decisions have a status.
import { existsSync, readdirSync } from 'node:fs'
import { join, posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Catalogue } from '../../events/kernel/index.ts'
import { read, root } from './source.ts'

const contexts = readdirSync(join(root, 'events')).filter((name) => name !== 'kernel')
const glossary = read('docs/glossary.md')
const decisions = readdirSync(join(root, 'docs/decisions')).map((name) => `docs/decisions/${name}`)
const guides = readdirSync(join(root, 'docs')).flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : []))
const pages = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...guides, ...decisions]

const wordsOf = async (context: string): Promise<string[]> => {
  const { events } = (await import(`../../events/${context}/events.ts`)) as { events: Catalogue }
  const { decider } = (await import(`../../events/${context}/decider.ts`)) as { decider: { rules: readonly string[] } }
  return [context, ...Object.values(events).map((one) => one.name), ...decider.rules.map((rule) => `${context}.${rule}`)]
}
const absent = (words: readonly string[], text: string): string[] => words.filter((word) => !text.includes(`\`${word}\``))

const deadLinks = (page: string, text: string): string[] =>
  [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
    .map((match) => match[1] ?? '')
    .filter((link) => !/^(https?|mailto):/.test(link) && !existsSync(join(root, posix.dirname(page), link)))

/** Paths between backticks that look like files of the house; `x` stands for any context. */
const deadPaths = (text: string): string[] =>
  [...text.matchAll(/`((?:events|projections|server|web|test|seeds|docs|bench)\/[\w./-]+\.\w+)`/g)]
    .map((match) => match[1] ?? '')
    .filter((path) => !path.includes('/x/') && !existsSync(join(root, path)))

describe('the documents', () => {
  it.each(contexts)('the glossary has every event and rule of %s', async (context) => {
    expect(absent(await wordsOf(context), glossary)).toEqual([])
  })
  it('sees a word that is missing', () => {
    expect(absent(['pacts', 'pacts.vanished'], glossary)).toEqual(['pacts.vanished'])
  })
  it.each(pages)('links and paths in %s lead somewhere', (page) => {
    expect(deadLinks(page, read(page))).toEqual([])
    expect(deadPaths(read(page))).toEqual([])
  })
  it('sees a dead link and a dead path', () => {
    expect(deadLinks('README.md', 'see [this](docs/nowhere.md)')).toEqual(['docs/nowhere.md'])
    expect(deadPaths('see `server/nowhere.ts`')).toEqual(['server/nowhere.ts'])
  })
  it('every decision has a number, a status and its consequences', () => {
    expect(decisions.length).toBeGreaterThan(5)
    for (const path of decisions) {
      expect(path).toMatch(/\/\d{4}-[a-z0-9-]+\.md$/)
      expect(read(path)).toMatch(/^# \d+\. .+\n\nStatus: (accepted|superseded by \d+|proposed), \d{4}-\d{2}-\d{2}\n/)
      expect(read(path)).toContain('## Consequences')
    }
  })
  it('the README has the two commands', () => {
    expect(read('README.md')).toContain('npm ci && npm start')
    expect(read('README.md')).toContain('npm ci && npm test')
  })
  it('nothing names the machine it was written on', () => {
    for (const page of [...pages, 'package.json', 'publiccode.yml']) expect(read(page)).not.toMatch(/\/(work|tmp|home)\/|registry\.npmjs/)
  })
})
