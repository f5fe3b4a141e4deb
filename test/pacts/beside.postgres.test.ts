// A pact that comes of a proposal: only of one that was accepted, and under the rules it was registered with.
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Role } from '../../server/kernel/people.ts'
import { besideSentences } from '../../server/pacts/beside.ts'
import { pacts } from '../../server/pacts/routes.ts'
import { proposals } from '../../server/proposals/routes.ts'
import { regulations } from '../../server/regulations/routes.ts'
import * as p from '../proposals/samples.ts'
import * as r from '../regulations/samples.ts'
import { nth } from '../support/counter.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'
import { person } from '../support/people.ts'

const anna = person('resident').id
let app: TestApp
const told = async (context: string, id: string, command: string, data: object, role: Role = 'manager') =>
  expect(await app.act({ context, id, command, data, by: anna, role }), command).toMatchObject({ outcome: 'recorded' })

const drafted = (more: object = {}) => ({
  ...{ title: 'Le aiuole', kind: 'ordinary', area: 'green', idea: 'Curarle insieme', proposal: nth(1) },
  place: { municipality: '019036', town: 'Cremona', address: 'Largo dei Platani' },
  proposer: { id: nth(50), kind: 'association', label: 'Gruppo delle aiuole' },
  regulation: { regulation: nth(900), version: 1, moneyAllowed: false, approval: 'manager' },
  ...more,
})
let pact = 100
const asked = async (body: object) => {
  const answer = await app.post(`/api/pacts/${nth(pact++)}/draft`, { as: 'clerk', body })
  return answer.status === 201 ? 'recorded' : await answer.json()
}
const refusedBy = (rule: keyof typeof besideSentences) => ({ status: 409, rule: `pacts.${rule}`, title: besideSentences[rule].it })

beforeAll(async () => {
  app = await makeTestApp({ contexts: { proposals, regulations, pacts }, now: '2025-04-01T10:00:00.000Z' })
  await told('regulations', nth(900), 'adopt', r.adopt)
  await told('proposals', nth(1), 'draft', { ...p.draft, person: anna }, 'resident')
  await told('proposals', nth(1), 'submit', { ...p.submit, person: anna }, 'resident')
  const register = { ...p.register, protocolOn: '2025-04-01', regulation: { ...p.pinned, regulation: nth(900) } }
  await told('proposals', nth(1), 'register', register)
})
afterAll(() => app?.stop())

it('waits for the proposal to be accepted', async () => {
  expect(await asked(drafted())).toMatchObject(refusedBy('proposal-not-accepted'))
  await told('proposals', nth(1), 'designate', { manager: nth(60), sector: 'Beni comuni' })
  await told('proposals', nth(1), 'redact', p.publishable)
  await told('proposals', nth(1), 'assess', { criterion: 'feasibility', passes: true })
  await told('proposals', nth(1), 'openCodesign', {})
  await told('proposals', nth(1), 'accept', { act: 'DD-1', actOn: '2025-04-01', mapped: [] })
  expect(await asked(drafted({ place: { municipality: '019035', town: 'Crema', address: 'Piazza' } }))).toMatchObject(
    refusedBy('proposal-not-accepted'),
  )
})
it('keeps to the version of the proposal, also when a newer one is in force', async () => {
  await told('regulations', nth(900), 'amend', r.amend)
  const pinned = drafted().regulation
  expect(await asked(drafted({ regulation: { ...pinned, version: 2 } }))).toMatchObject({
    ...refusedBy('other-regulation'),
    values: { version: 1 },
  })
  expect(await asked(drafted({ regulation: undefined }))).toMatchObject(refusedBy('other-regulation'))
  expect(await asked(drafted())).toBe('recorded')
})
it('without a proposal names a version that exists', async () => {
  const pinned = drafted().regulation
  const alone = { proposal: undefined }
  expect(await asked(drafted({ ...alone, regulation: { ...pinned, version: 3 } }))).toMatchObject(refusedBy('no-such-regulation'))
  expect(await asked(drafted({ ...alone, regulation: { ...pinned, version: 2 } }))).toBe('recorded')
})
