// What runs as a test. The name of a file says where it runs:
//   test/house/*.test.ts                                   house     the building itself: types, lint, imports, words
//   test/journeys/*.test.ts                                journeys  a real server and a real browser
//   *.test.tsx                                             page      components rendered to text, as a server would
//   test/http/*.test.ts                                    counter   the whole counter, in memory and without a database
//   *.pg.test.ts *.postgres.test.ts http.test.ts projection.test.ts   postgres  needs PostgreSQL (support/postgres.ts)
//   any other *.test.ts                                    pure      no database, no network, no clock, and nothing left behind: they share their modules
import { fileURLToPath } from 'node:url'
import solid from 'vite-plugin-solid'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { countLine } from './support/reporter.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const house = ['test/house/**/*.test.ts']
const journeys = ['test/journeys/**/*.test.ts']
const counter = ['test/http/**/*.test.ts']
const postgres = ['test/**/*.pg.test.ts', 'test/**/*.postgres.test.ts', 'test/**/http.test.ts', 'test/**/projection.test.ts']
const seconds = 1000

const project = (name: string, include: string[], test: TestProjectInlineConfiguration['test'] = {}): TestProjectInlineConfiguration => ({
  extends: true,
  test: { name, include, ...test },
})

export default defineConfig({
  root,
  test: {
    root,
    environment: 'node',
    reporters: ['default', countLine],
    // One for each core of a small machine; more would only wait for each other.
    maxWorkers: 2,
    projects: [
      project('house', house, { testTimeout: 120 * seconds }),
      project('pure', ['test/**/*.test.ts'], {
        exclude: [...house, ...journeys, ...postgres, ...counter],
        testTimeout: 120 * seconds,
        isolate: false,
      }),
      project('counter', counter, { exclude: postgres, testTimeout: 120 * seconds, isolate: false }),
      project('postgres', postgres, {
        globalSetup: ['test/support/cluster.ts'],
        exclude: [...house, ...journeys],
        isolate: false,
        testTimeout: 120 * seconds,
        hookTimeout: 120 * seconds,
      }),
      { ...project('page', ['test/**/*.test.tsx']), plugins: [solid({ ssr: true })] },
      // After the others, so that browsers have the machine to themselves; two side by side, since each mostly waits.
      project('journeys', journeys, {
        globalSetup: ['test/support/built.ts'],
        setupFiles: ['test/support/ready.ts'],
        ...{ testTimeout: 180 * seconds, hookTimeout: 180 * seconds },
        sequence: { groupOrder: 1 },
      }),
    ],
  },
})
