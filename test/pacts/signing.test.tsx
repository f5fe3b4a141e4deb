// Signing: one is offered the parties one may sign for, and a single one is chosen already.
import { afterEach, expect, it, vi } from 'vitest'
import type { Role } from '../../server/kernel/people.ts'
import { loadSession } from '../../web/kernel/session.ts'
import type { Pact } from '../../web/pacts/api.ts'
import { asking } from '../../web/pacts/asking.ts'
import { pact } from './pact-page.ts'

type Party = Pact['parts']['parties'][number]
const unsigned = (...changes: readonly Partial<Party>[]): Pact => ({
  ...pact,
  parts: { ...pact.parts, parties: pact.parts.parties.map((party, at) => ({ ...party, signed_on: null, ...changes[at] })) },
})
const as = async (...roles: readonly Role[]): Promise<void> => {
  vi.stubGlobal('fetch', async () => Response.json({ me: { id: 'x', label: 'Chi firma', roles }, demo: true }))
  await loadSession()
}
const offered = (command: 'sign' | 'leave' | 'withdraw' | 'report', of: Pact) => {
  const field = asking[command].fields(of, () => '').find(({ name }) => name === 'party')
  return { parties: field && 'options' in field ? field.options.map(({ value }) => value) : [], initial: field?.initial }
}
const person = '7b0c2a52-6a3e-4f0e-9d54-0f6f2f3c9a10'

afterEach(() => vi.unstubAllGlobals())

it.each([
  ['a resident', ['resident'], ['tigli', person], undefined],
  ['a representative', ['representative'], ['tigli', person], undefined],
  ['a manager', ['manager'], ['comune'], 'comune'],
  ['who is both, as the manager', ['resident', 'manager'], ['comune'], 'comune'],
] as const)('%s', async (_, roles, parties, initial) => {
  await as(...roles)
  expect(offered('sign', unsigned())).toEqual({ parties, initial })
})
it('leaves out who has signed and who has left', async () => {
  await as('resident')
  expect(offered('sign', unsigned({ signed_on: '2026-02-20' }))).toEqual({ parties: [person], initial: person })
  expect(offered('sign', unsigned({}, { left_on: '2026-02-20' }))).toEqual({ parties: ['tigli'], initial: 'tigli' })
})
it.each(['leave', 'withdraw', 'report'] as const)('the municipality is not among those one can %s for', async (command) => {
  await as('representative')
  expect(offered(command, unsigned()).parties).toEqual(['tigli', person])
})
it('what cannot be taken back is never one press away', async () => {
  await as('representative')
  const alone = unsigned({}, { left_on: '2026-02-20' })
  expect(offered('report', alone).initial).toBe('tigli')
  for (const command of ['leave', 'withdraw'] as const) expect(offered(command, alone)).toEqual({ parties: ['tigli'], initial: undefined })
})
