// Every address × every role, asked over HTTP and held against docs/permissions.md (UPDATE=1 accepts a change on purpose).
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { jsonSchemaOf } from '../../events/kernel/schema.ts'
import type { Context } from '../../server/kernel/context.ts'
import { may, rolesOf, type Where } from '../../server/kernel/may.ts'
import { exampleOf } from '../../server/kernel/openapi-example.ts'
import { roles, type Scope } from '../../server/kernel/people.ts'
import { readersOf, storyPath } from '../../server/kernel/sight.ts'
import * as registry from '../../server/registry.ts'
import { root } from '../house/source.ts'
import { addressesOf, counterOfAll, type Let, letIn } from '../support/permissions.ts'
import { ward } from '../support/ward.ts'

const contexts: { readonly [name: string]: Context } = registry
const lock = join(root, 'docs/permissions.md')
const matrix = new Map<string, Let>()
const thing = 'a0000000-0000-4000-8000-00000000abcd'

beforeAll(async () => {
  const counter = counterOfAll(contexts)
  for (const address of addressesOf(counter)) matrix.set(address, await letIn(counter, contexts, address))
}, 240_000)

const readPath = (address: string): string => address.replace(/^GET \/api\/\w+/, '') || '/'
const commandOf = (address: string): string => address.split('/').at(-1) ?? ''
/** The context whose read, story or command stands at an address. */
const contextOf = (address: string): Context | undefined => {
  const context = contexts[/ \/api\/(\w+)/.exec(address)?.[1] ?? '']
  const paths = Object.keys(context?.reads ?? {})
  const own = address.startsWith('POST')
    ? /\/:id\/\w+$/.test(address) && commandOf(address) in (context?.writes?.commands ?? {})
    : [...paths, storyPath].includes(readPath(address))
  return own ? context : undefined
}

/** What else it takes, or how much one is shown, beyond the door. */
const moreOf = (address: string): string => {
  const context = contextOf(address)
  if (!context) return ''
  if (address.startsWith('POST')) {
    const admitted = context.writes?.access[commandOf(address)]
    const weighty = admitted !== undefined && 'fresh' in admitted
    return [context.writes?.where ? 'where the role holds' : '', weighty ? 'just after signing in' : ''].filter(Boolean).join('; ')
  }
  const readers = readersOf(context, readPath(address))
  const walled = Object.values(context.projection.tables).some(({ walls }) => walls)
  return walled
    ? typeof readers !== 'string' && readers.includes('self')
      ? 'what is about oneself, and where the role holds'
      : 'where the role holds'
    : ''
}

const who = (let_: Let): string => (typeof let_ === 'string' ? `**${let_}**` : let_.length === 0 ? 'nobody' : let_.join(', '))
const intro = `# Who may ask and see what

Made by \`UPDATE=1 npx vitest run --config test/vitest.config.ts test/http/matrix.test.ts\`, which asks every address as a visitor and in every role and
compares: an address that answers more, or less, than this page says fails the build. **everyone**: also who has not signed in. **signed-in**: everybody
who has, in whatever role. Beyond the door PostgreSQL shows the rows of closed contexts only to those whose grants reach them
(\`projections/kernel/ddl.ts\`), and a command is taken only where the role holds (\`where\` in each \`server/<context>/access.ts\`).
`
const written = (): string => {
  const lines = [...matrix].sort(([a], [b]) => (a.split(' ')[1] + a < b.split(' ')[1] + b ? -1 : 1))
  const table = lines.map(([address, let_]) => `| \`${address}\` | ${who(let_)} | ${moreOf(address)} |`)
  return `${intro}\n| address | who | and |\n|---|---|---|\n${table.join('\n')}\n`
}

describe('who is let in', () => {
  it('is what docs/permissions.md says', () => {
    const now = written()
    if (process.env.UPDATE === '1') writeFileSync(lock, now)
    expect(now.split('\n')).toEqual(readFileSync(lock, 'utf8').split('\n'))
  })
  it('is said of every address of docs/routes.json but where commands that do not exist are answered', () => {
    const addresses = (JSON.parse(readFileSync(join(root, 'docs/routes.json'), 'utf8')) as string[]).map((one) =>
      one.split(' ').reverse().join(' '),
    )
    expect([...matrix.keys()].sort()).toEqual(addresses.filter((address) => !address.endsWith('/:command')).sort())
  })
  it('is at each read whom its context says, at each command whom its access admits', () => {
    const of = (roleNames: readonly string[]): Let => {
      const all = roleNames.includes('resident') || roleNames.includes('self')
      const found = roles.filter((role) => all || roleNames.includes(role))
      return found.length === roles.length ? 'signed-in' : found
    }
    const wrong = [...matrix].filter(([address, let_]) => {
      const context = contextOf(address)
      if (!context) return false
      if (address.startsWith('POST')) return String(let_) !== String(of(rolesOf(context.writes?.access[commandOf(address)] ?? [])))
      const said = readersOf(context, readPath(address))
      // There is no story here that would be anybody's own.
      const asked = typeof said !== 'string' && address.endsWith(storyPath) ? said.filter((one) => one !== 'self') : said
      return String(let_) !== String(typeof asked === 'string' ? asked : of(asked))
    })
    expect(wrong).toEqual([])
  })
})

/** What a visitor may ask: to enter, or to answer the one proposal whose code they hold (test/care/sheet.pg.test.ts), and nothing else. */
const doors = /^POST \/api\/(session\/|care\/reply(\/answer)?$)/

describe('a command that does not exist', () => {
  it('is told so, whoever asks', async () => {
    const counter = counterOfAll(contexts)
    for (const [name, { writes }] of Object.entries(contexts)) {
      if (!writes) continue
      const answer = await counter.post(`/api/${name}/${thing}/nothing`)
      expect([answer.status, (await answer.json()).code], name).toEqual([404, 'unknown-command'])
    }
  })
})

describe('a visitor', () => {
  it('asks nothing of any context', () => {
    expect([...matrix].filter(([address, let_]) => address.startsWith('POST') && let_ === 'everyone' && !doors.test(address))).toEqual([])
  })
  it('reads nothing of a closed context, unless it says everyone', () => {
    const closed = [...matrix].filter(
      ([address]) => address.startsWith('GET') && contextOf(address) && contextOf(address)?.secrecy !== 'open',
    )
    const open = closed.filter(
      ([address, let_]) => let_ === 'everyone' && readersOf(contextOf(address) as Context, readPath(address)) !== 'everyone',
    )
    expect([closed.length > 3, open]).toEqual([true, []])
  })
  it('reads no whole entries of the log', () => {
    expect(matrix.get('GET /log/tile/entries/*')).toEqual(['auditor'])
  })
})

const scopes: { readonly [K in Exclude<keyof Where, 'persons'>]-?: (where: Where) => Scope | undefined } = {
  municipality: ({ municipality: id }) => (id === undefined ? undefined : { kind: 'municipality', id }),
  organisations: ({ organisations: [id] = [] }) => (id === undefined ? undefined : { kind: 'organisation', id }),
  building: ({ building: id }) => (id === undefined ? undefined : { kind: 'building', id }),
  lab: ({ lab: id }) => (id === undefined ? undefined : { kind: 'lab', id }),
  case: ({ case: id }) => (id === undefined ? undefined : { kind: 'case', id }),
}
const elsewhere = (scope: Scope): Scope => (scope.kind === 'everywhere' ? scope : { ...scope, id: 'elsewhere' })
type Tried = { readonly command: string; readonly inside: boolean; readonly outside: boolean }
/** Each command that says where it happens, for each role it admits: granted there, and granted somewhere else. */
const triedIn = ({ name, writes }: Context): readonly Tried[] =>
  Object.entries(writes?.access ?? {}).flatMap(([command, admitted]) => {
    const data = exampleOf(jsonSchemaOf(writes?.commands[command]?.fields ?? {}))
    const where = writes?.where?.(writes.decider.initial as never, data as never, thing)
    const [scope] = where ? Object.values(scopes).flatMap((of) => of(where) ?? []) : []
    if (!where || !scope) return []
    return rolesOf(admitted)
      .filter((role) => role !== 'resident')
      .map((role) => {
        const asks = (held: Scope) => {
          const me = { id: thing, label: '', roles: [role], grants: [{ role, scope: held, from: '2000-01-01' }] }
          return may(me, [role], where, '2026-05-04').yes
        }
        return { command: `${name}.${command} as ${role}`, inside: asks(scope), outside: asks(elsewhere(scope)) }
      })
  })

describe('a role', () => {
  const tried = [...Object.values(contexts), ward].flatMap(triedIn)
  it('is good for a command where it holds, and nowhere else', () => {
    expect(tried.filter(({ inside, outside }) => !inside || outside)).toEqual([])
    expect(tried.length).toBeGreaterThan(20)
  })
})
