// One word names everything: each context has its rooms, its registry line and its glossary entry.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { read, root } from './source.ts'

const files: { readonly [room: string]: readonly string[] } = {
  events: ['events.ts', 'commands.ts', 'decider.ts'],
  projections: ['projection.ts', 'queries.ts'],
  server: ['routes.ts', 'access.ts', 'sentences.ts'],
  web: ['pages.ts', 'api.ts', 'words.ts'],
  test: ['decider.test.ts', 'projection.test.ts', 'http.test.ts', 'page.test.tsx'],
}
/** Folders that are no context, room by room. */
const furniture: { readonly [room: string]: readonly string[] } = {
  events: ['kernel'],
  projections: ['kernel'],
  server: ['kernel', 'stores', 'embedded', 'processes', 'log', 'proof'],
  web: ['kernel', 'site', 'build', 'styles'],
  test: ['kernel', 'house', 'support', 'journeys', 'embedded', 'http', 'web', 'seeds', 'log', 'proof'],
}
const foldersOf = (room: string): string[] =>
  readdirSync(join(root, room), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !furniture[room]?.includes(entry.name))
    .map((entry) => entry.name)

const contexts = foldersOf('events')
const missing = (context: string, at: string): string[] =>
  Object.entries(files).flatMap(([room, names]) =>
    names.map((name) => `${room}/${context}/${name}`).filter((path) => !existsSync(join(at, path))),
  )

describe('the rooms', () => {
  it('knows the contexts', () => {
    expect(contexts).toEqual(expect.arrayContaining(['network', 'pacts']))
  })
  it.each(contexts)('%s has every room', (context) => {
    expect(missing(context, root)).toEqual([])
  })
  it('names what a half-built context lacks', () => {
    expect(missing('nowhere', root)).toHaveLength(Object.values(files).flat().length)
  })
  it.each(contexts)('%s is one lower-case word, one line in the registry, one entry in the glossary', (context) => {
    expect(context).toMatch(/^[a-z]+$/)
    expect(
      read('server/registry.ts')
        .split('\n')
        .filter((line) => line.includes(`'./${context}/routes.ts'`)),
    ).toHaveLength(1)
    expect(read('docs/glossary.md')).toContain(`\`${context}\``)
  })
  it.each(Object.keys(files))('no folder of %s is a stranger', (room) => {
    expect(foldersOf(room).filter((name) => !contexts.includes(name))).toEqual([])
  })
  it('the top level is the customer’s', () => {
    const plain = readdirSync(root).filter((name) => !name.startsWith('.') && !['node_modules', 'dist', 'coverage'].includes(name))
    expect(plain.sort()).toEqual(
      [
        'ARCHITECTURE.md',
        'CHANGELOG.md',
        'CONTRIBUTING.md',
        'LICENSE',
        'README.md',
        'bench',

        'docs',
        'events',
        'package-lock.json',
        'package.json',
        'projections',
        'publiccode.yml',
        'seeds',
        'server',
        'test',
        'tsconfig.json',
        'web',
      ].sort(),
    )
  })
})
