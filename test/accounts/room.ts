// A counter with real accounts in PostgreSQL, and a register of people in memory that signing in writes to.
import { type AccountOptions, type Accounts, openAccounts } from '../../server/accounts/accounts.ts'
import type { Introduced } from '../../server/accounts/claims.ts'
import { prepareLog } from '../../server/engine.ts'
import type { Directory, Known } from '../../server/kernel/directory.ts'
import type { Grant } from '../../server/kernel/people.ts'
import { type TestCounter, testCounter } from '../support/counter.ts'
import { database } from '../support/postgres.ts'

export const anna = 'a1000000-0000-4000-8000-000000000001'
export const bruno = 'a1000000-0000-4000-8000-000000000002'
export const dario = 'a1000000-0000-4000-8000-000000000003'
export const ada = 'a1000000-0000-4000-8000-000000000004'
export const everywhere = (role: Grant['role']): Grant => ({ role, scope: { kind: 'everywhere' }, from: '2020-01-01' })

export type Room = {
  readonly counter: TestCounter
  readonly accounts: Accounts
  /** who is known: tests add and remove */
  readonly people: Map<string, Known>
  readonly registered: { readonly person: string; readonly who: Introduced }[]
  readonly arrived: string[]
  readonly faults: unknown[]
  readonly adminUrl: string
  readonly stop: () => Promise<void>
}

const folk = (): Map<string, Known> =>
  new Map(
    [
      { id: anna, label: 'Anna Prati', grants: [] },
      { id: bruno, label: 'Bruno Rovere', grants: [] },
      { id: dario, label: 'Dario Selva', grants: [everywhere('clerk')] },
      { id: ada, label: 'Ada Neri', grants: [everywhere('admin')] },
    ].map((known) => [known.id, known]),
  )

export type RoomOptions = Partial<Pick<AccountOptions, 'publicUrl' | 'providers' | 'mail' | 'linkKey'>> & {
  readonly now?: string
  readonly staffKeys?: boolean
}

/** Opens a fresh database; `stop` ends everything and drops it. */
export const openRoom = async ({
  now,
  publicUrl,
  providers = [],
  mail,
  linkKey = 'a key for tests',
  staffKeys,
}: RoomOptions = {}): Promise<Room> => {
  const { url, adminUrl, drop } = await database()
  const [people, faults, registered, arrived] = [folk(), [] as unknown[], [] as Room['registered'], [] as string[]]
  const onFault = (fault: unknown): void => void faults.push(fault)
  await prepareLog({ url, adminUrl }, onFault)
  const directory: Directory = { find: async (id) => people.get(id) }
  const clock: { now: () => string } = { now: () => now ?? '2026-05-04T10:00:00.000Z' }
  const accounts = openAccounts({
    ...{ url, linkKey, publicUrl, providers, mail, directory, onFault },
    now: () => clock.now(),
    registrar: {
      register: async (person, who) => {
        if (people.has(person)) return
        registered.push({ person, who })
        people.set(person, { id: person, label: who.name, grants: [] })
      },
      arrived: async (person) => void arrived.push(person),
    },
  })
  const config = { demo: undefined, ...(staffKeys === undefined ? {} : { staffKeys }), ...(publicUrl === undefined ? {} : { publicUrl }) }
  const counter = testCounter({ config, directory, accounts, sessions: accounts.sessions, ...(now === undefined ? {} : { now }) })
  clock.now = () => counter.clock.now
  const stop = async (): Promise<void> => {
    counter.stop()
    await accounts.close()
    await drop()
  }
  return { counter, accounts, people, registered, arrived, faults, adminUrl, stop }
}

/** The cookies an answer sets, as a browser would send them back. */
export const jarOf = (answer: Response, before = ''): string => {
  const jar = new Map(
    before
      .split('; ')
      .filter(Boolean)
      .map((pair) => pair.split('=', 2) as [string, string]),
  )
  for (const cookie of answer.headers.getSetCookie()) {
    const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=', 2)
    if (value === '') jar.delete(name)
    else jar.set(name, value)
  }
  return [...jar].map((pair) => pair.join('=')).join('; ')
}

/** Signs `person` in with a code of their own; answers the cookies. */
export const signedIn = async ({ counter, accounts }: Room, person: string, headers: Record<string, string> = {}): Promise<string> => {
  const { code } = await accounts.codes.issue({ person, way: 'command-line' })
  const answer = await counter.post('/api/session/code', { body: { code }, headers })
  if (answer.status !== 200) throw new Error(`the code did not open: ${await answer.text()}`)
  return jarOf(answer)
}
