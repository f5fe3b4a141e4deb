// One word names everything: each context has its rooms, its registry line and its glossary entry.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Context } from '../../server/kernel/context.ts'
import { read, root } from './source.ts'

type Rooms = { readonly [room: string]: readonly string[] }
const files: Rooms = {
  events: ['events.ts', 'commands.ts', 'decider.ts'],
  projections: ['projection.ts', 'queries.ts'],
  server: ['routes.ts', 'access.ts', 'sentences.ts'],
  web: ['pages.ts', 'api.ts', 'words.ts'],
  test: ['decider.test.ts', 'projection.test.ts', 'http.test.ts', 'page.test.tsx'],
}
/** What a context that only reads across the others has: no law, so nobody is admitted to ask or refused. */
const readingFiles: Rooms = {
  projections: ['projection.ts', 'queries.ts'],
  server: ['routes.ts'],
  web: ['pages.ts', 'api.ts', 'words.ts'],
  test: ['projection.test.ts', 'http.test.ts', 'page.test.tsx'],
}
/** Folders that are no context, room by room. */
const furniture: { readonly [room: string]: readonly string[] } = {
  events: ['kernel'],
  projections: ['kernel'],
  server: ['kernel', 'stores', 'embedded', 'processes', 'log', 'proof', 'vault', 'accounts', 'opendata', 'files', 'dossier', 'feeds'],
  web: ['kernel', 'site', 'build', 'styles', 'account', 'courtyard', 'public'],
  test: [
    'kernel',
    'house',
    'support',
    'journeys',
    'embedded',
    'http',
    'web',
    'seeds',
    'log',
    'proof',
    'vault',
    'accounts',
    'files',
    'dossier',
    'courtyard',
    'feeds',
  ],
}
const foldersOf = (room: string): string[] =>
  readdirSync(join(root, room), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !furniture[room]?.includes(entry.name))
    .map((entry) => entry.name)

const lawful = foldersOf('events')
const readers = foldersOf('projections').filter((name) => !lawful.includes(name))
const contexts = [...lawful, ...readers]
const below = (rooms: Rooms, context: string): string[] =>
  Object.entries(rooms).flatMap(([room, names]) => names.map((name) => `${room}/${context}/${name}`))
const missing = (context: string, at: string, rooms = files): string[] =>
  below(rooms, context).filter((path) => !existsSync(join(at, path)))

describe('the rooms', () => {
  it('knows the contexts', () => {
    expect(lawful).toEqual(expect.arrayContaining(['findings', 'network', 'pacts', 'seats']))
    expect(readers).toEqual(expect.arrayContaining(['audit']))
  })
  it.each(lawful)('%s has every room', (context) => {
    expect(missing(context, root)).toEqual([])
  })
  it.each(readers)('%s, which only reads, has every room but the law, and can be asked nothing', async (context) => {
    expect(missing(context, root, readingFiles)).toEqual([])
    const law = below(files, context).filter((path) => !below(readingFiles, context).includes(path))
    expect(law.filter((path) => existsSync(join(root, path)))).toEqual([])
    const registry: { readonly [name: string]: Context } = await import('../../server/registry.ts')
    expect(registry[context]?.writes).toBeUndefined()
  })
  it('names what a half-built context lacks', () => {
    expect(missing('nowhere', root)).toHaveLength(Object.values(files).flat().length)
    expect(missing('nowhere', root, readingFiles)).toHaveLength(Object.values(readingFiles).flat().length)
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
