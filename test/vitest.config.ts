// What runs as a test. The name of a file says where it runs:
//   test/house/*.test.ts                                   house     the building itself: types, lint, imports, words
//   test/journeys/*.test.ts                                journeys  a real server and a real browser
//   *.test.tsx                                             page      components rendered to text, as a server would
//   test/http/*.test.ts                                    counter   the whole counter, in memory and without a database
//   *.pg.test.ts *.postgres.test.ts http.test.ts projection.test.ts   postgres  needs PostgreSQL (support/postgres.ts)
//   *.long.test.ts                                         long      pure too, but works for seconds: threads, programs, thousands of cases
//   any other *.test.ts                                    pure      no database, no network, no clock, and nothing left behind: they share their modules
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import solid from 'vite-plugin-solid'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { keptIn } from './support/kept.ts'
import { countLine } from './support/reporter.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const house = ['test/house/**/*.test.ts']
const journeys = ['test/journeys/**/*.test.ts']
const counter = ['test/http/**/*.test.ts']
const postgres = ['test/**/*.pg.test.ts', 'test/**/*.postgres.test.ts', 'test/**/http.test.ts', 'test/**/projection.test.ts']
const long = ['test/**/*.long.test.ts']
const patience = { testTimeout: 120_000, hookTimeout: 120_000 }
/** Files that share their modules: what is imported once in a worker is there for the next file, so nothing may be left behind in it. */
const shared = { isolate: false, ...patience }

const keepIn = keptIn('vitest')
const itself = readFileSync(new URL(import.meta.url), 'utf8')
/** What a kept translation also depends on: this configuration, and never one of a source that names its files by a pattern, since those come and go. */
const kept: Plugin = {
  name: 'what-is-kept',
  configureVitest: ({ experimental_defineCacheKeyGenerator: keyBy }) =>
    keyBy(({ sourceCode }) => (sourceCode.includes('import.meta.glob') ? false : itself)),
}

const project = (name: string, include: string[], test: TestProjectInlineConfiguration['test'] = {}): TestProjectInlineConfiguration => ({
  extends: true,
  test: { name, include, ...test },
})

export default defineConfig({
  root,
  plugins: [kept],
  test: {
    root,
    environment: 'node',
    reporters: ['default', countLine],
    // One for each core of a small machine; more would only wait for each other.
    maxWorkers: 2,
    // What Vite makes of a source serves every project, and the next run: found by what the source, the configuration and the installed packages are.
    experimental: { fsModuleCache: keepIn !== undefined, fsModuleCachePath: keepIn },
    projects: [
      project('house', house, shared),
      project('pure', ['test/**/*.test.ts'], { exclude: [...house, ...journeys, ...postgres, ...counter, ...long], ...shared }),
      project('long', long, shared),
      project('counter', counter, { exclude: postgres, ...shared }),
      project('postgres', postgres, { globalSetup: ['test/support/cluster.ts'], exclude: [...house, ...journeys], ...shared }),
      { ...project('page', ['test/**/*.test.tsx'], patience), plugins: [solid({ ssr: true })] },
      // After the others, so that browsers have the machine to themselves; two side by side, since each mostly waits.
      project('journeys', journeys, {
        globalSetup: ['test/support/built.ts'],
        setupFiles: ['test/support/ready.ts'],
        isolate: false,
        ...{ testTimeout: 180_000, hookTimeout: 180_000 },
        sequence: { groupOrder: 1 },
      }),
    ],
  },
})
