// The import law: twelve rules, each with a planted breach, over files it proves to have seen.
import { describe, expect, it } from 'vitest'
import { type Import, importsOf, read, sources } from './source.ts'

const room = (path: string): string => path.split('/')[0] ?? ''
const part = (path: string): string => path.split('/')[1] ?? ''
const inside = (path: string, ...folders: string[]): boolean => folders.some((folder) => path === folder || path.startsWith(`${folder}/`))
const ours = (path: string): boolean => /^(events|projections|server|web|test|seeds|bench)\//.test(path)
const kernelOrFile = (path: string): boolean => part(path) === 'kernel' || part(path).includes('.')
const foreign = (one: Import, name: string): boolean => room(one.from) === name && room(one.to) === name && part(one.from) !== part(one.to)
/** server folders that are no context: anybody at the counter may lean on them, or they on anybody */
const furniture = new Set(['kernel', 'stores', 'embedded', 'processes', 'log', 'proof', 'vault', 'files', 'accounts', 'feeds'])
const isContext = (path: string): boolean => !kernelOrFile(path) && !furniture.has(part(path))
/** what knows of clocks and repetitions: one file of the house asks them */
const calendars: readonly string[] = ['rrule-temporal', 'temporal-polyfill']
const keeps =
  (...keepers: string[]) =>
  (one: Import) =>
    !inside(one.from, ...keepers, 'test', 'bench')

type Rule = { readonly says: string; readonly broken: (one: Import) => boolean; readonly breach: readonly [path: string, code: string] }
const rules: readonly Rule[] = [
  {
    says: '1 events/kernel leans on itself and the shape library, what repeats on the library of calendars',
    broken: (one) =>
      (inside(one.from, 'events/kernel') &&
        !inside(one.to, 'events/kernel', 'valibot', '@valibot/to-json-schema') &&
        !(one.from === 'events/kernel/recurrence.ts' && calendars.includes(one.to))) ||
      (calendars.includes(one.to) && one.from !== 'events/kernel/recurrence.ts' && !inside(one.from, 'test', 'bench')),
    breach: ['events/kernel/x.ts', "import { a } from 'rrule-temporal'"],
  },
  {
    says: '2 events/<c> leans on itself and the kernel',
    broken: (one) =>
      room(one.from) === 'events' && part(one.from) !== 'kernel' && !inside(one.to, 'events/kernel', `events/${part(one.from)}`),
    breach: ['events/pacts/x.ts', "import { a } from '../network/events.ts'"],
  },
  {
    says: '3 a projection never leans on another projection',
    broken: (one) => foreign(one, 'projections') && part(one.from) !== 'kernel' && part(one.to) !== 'kernel',
    breach: ['projections/pacts/x.ts', "import { a } from '../network/queries.ts'"],
  },
  {
    says: '4 projections never lean on server or web, and only on Kysely outside',
    broken: (one) => room(one.from) === 'projections' && !inside(one.to, 'projections', 'events', 'kysely'),
    breach: ['projections/kernel/x.ts', "export * from '../../server/config.ts'"],
  },
  {
    says: '5 a counter never leans on another counter',
    broken: (one) => foreign(one, 'server') && isContext(one.from) && isContext(one.to),
    breach: ['server/pacts/x.ts', "const a = await import('../network/routes.ts')"],
  },
  {
    says: '6 a counter decides only with its own law',
    broken: (one) =>
      room(one.from) === 'server' &&
      isContext(one.from) &&
      room(one.to) === 'events' &&
      !inside(one.to, 'events/kernel', `events/${part(one.from)}`),
    breach: ['server/pacts/x.ts', "import { decider } from '../../events/network/decider.ts'"],
  },
  {
    says: '7 a process knows events and the kernel alone',
    broken: (one) => inside(one.from, 'server/processes') && ours(one.to) && !inside(one.to, 'events', 'server/kernel', 'server/processes'),
    breach: ['server/processes/x.ts', "import { a } from '../../projections/pacts/queries.ts'"],
  },
  {
    says: '8 the server never leans on the web',
    broken: (one) => room(one.from) === 'server' && room(one.to) === 'web',
    breach: ['server/x.ts', "import { words } from '../web/pacts/words.ts'"],
  },
  {
    says: '9 the web takes only types from the other rooms',
    broken: (one) => room(one.from) === 'web' && ['server', 'events', 'projections'].includes(room(one.to)) && !one.typesOnly,
    breach: ['web/pacts/x.ts', "import { stages } from '../../events/pacts/stages.ts'"],
  },
  {
    says: '10 pages of a context never lean on those of another',
    broken: (one) => foreign(one, 'web') && !kernelOrFile(one.from) && !kernelOrFile(one.to),
    breach: ['web/pacts/x.ts', "import { a } from '../network/words.ts'"],
  },
  {
    says: '11 pg and node:crypto stay with their keepers',
    broken: (one) =>
      (one.to === 'pg' && keeps('server/stores', 'server/embedded', 'server/database-pool.ts')(one)) ||
      (/^(node:)?crypto$/.test(one.to) &&
        keeps(
          'server/stores',
          'server/embedded',
          'server/log',
          'server/proof',
          'server/vault',
          'server/kernel/identity.ts',
          'server/config.ts',
        )(one)),
    breach: ['server/kernel/x.ts', "import { createHash } from 'node:crypto'"],
  },
  {
    says: '12 nothing in the house leans on tests, stories or benchmarks, but the start on its story',
    broken: (one) =>
      (inside(one.to, 'test', 'bench') && !inside(one.from, 'test', 'bench')) ||
      (room(one.to) === 'seeds' &&
        !inside(one.from, 'seeds', 'test', 'bench') &&
        !(room(one.from) === 'server' && kernelOrFile(one.from) && one.to === 'seeds/load.ts')),
    breach: ['server/kernel/x.ts', "import { story } from '../../seeds/pacts.ts'"],
  },
]

const edges = sources().flatMap((path) => importsOf(path, read(path)))

describe('the import law', () => {
  it('has seen the house', () => {
    expect(sources().length).toBeGreaterThan(80)
    expect(edges.filter((one) => ours(one.to)).length).toBeGreaterThan(200)
    expect(edges.some((one) => room(one.from) === 'web' && room(one.to) === 'server')).toBe(true)
  })
  it.each(rules)('$says', ({ broken }) => {
    expect(edges.filter(broken)).toEqual([])
  })
  it.each(rules)('finds the breach planted for: $says', ({ broken, breach }) => {
    expect(importsOf(...breach).filter(broken)).toHaveLength(1)
  })
  it('lets the web take types, and a re-export count as an import', () => {
    const rule = rules[8]
    expect(
      importsOf('web/pacts/x.ts', "import type { PactEvent } from '../../events/pacts/events.ts'").filter((one) => rule?.broken(one)),
    ).toEqual([])
    expect(importsOf('web/pacts/x.ts', "export { a } from '../../events/pacts/events.ts'").filter((one) => rule?.broken(one))).toHaveLength(
      1,
    )
  })
})
