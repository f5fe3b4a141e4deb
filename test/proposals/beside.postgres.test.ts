// What other streams say of a request: the regulation it names, the protocol already given, the proposal it is to go on in, the pact that comes of it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '../../server/kernel/people.ts'
import { besideSentences } from '../../server/proposals/beside.ts'
import { proposals } from '../../server/proposals/routes.ts'
import { regulations } from '../../server/regulations/routes.ts'
import * as r from '../regulations/samples.ts'
import { nth } from '../support/counter.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'
import { person } from '../support/people.ts'
import * as s from './samples.ts'

const anna = person('resident').id
let app: TestApp

/** Told as stories are: nothing beside is asked. */
const told = async (context: string, id: string, command: string, data: object, role: Role = 'clerk') =>
  expect(await app.act({ context, id, command, data, by: anna, role }), command).toMatchObject({ outcome: 'recorded' })
const handedIn = async (n: number, municipality = '019036') => {
  await told('proposals', nth(n), 'draft', { ...s.draft, person: anna, municipality }, 'resident')
  await told('proposals', nth(n), 'submit', { ...s.submit, person: anna }, 'resident')
}
const registering = (protocol: string, more: object = {}) => ({
  ...{ ...s.register, protocol, protocolOn: '2025-03-01', regulation: { ...s.pinned, regulation: nth(900), ...more } },
})
const asked = async (n: number, command: string, body: object, as: Role = 'clerk') => {
  const answer = await app.post(`/api/proposals/${nth(n)}/${command}`, { as, body })
  return answer.status === 201 ? 'recorded' : await answer.json()
}
const refusedBy = (rule: keyof typeof besideSentences) => ({ status: 409, rule: `proposals.${rule}`, title: besideSentences[rule].it })

beforeAll(async () => {
  app = await makeTestApp({ contexts: { proposals, regulations }, now: '2025-03-01T10:00:00.000Z' })
  await told('regulations', nth(900), 'adopt', r.adopt)
  await told('regulations', nth(901), 'adopt', { ...r.adopt, territory: '019035' })
  await told('regulations', nth(902), 'adopt', { ...r.adopt, body: 'region', territory: '12' })
  for (const n of [1, 2, 3, 4]) await handedIn(n)
  await handedIn(5, '019035')
})
afterAll(() => app?.stop())

describe('registering', () => {
  it('wants a version that exists, of this municipality or of nobody smaller than a region', async () => {
    for (const regulation of [{ version: 2 }, { regulation: nth(999) }, { regulation: nth(901) }])
      expect(await asked(1, 'register', registering('1/2025', regulation))).toMatchObject(refusedBy('unknown-regulation'))
    expect(await asked(1, 'register', registering('1/2025'))).toBe('recorded')
    expect(await asked(4, 'register', registering('4/2025', { regulation: nth(902) }))).toBe('recorded')
  })
  it('wants a protocol nobody else has in that municipality and year', async () => {
    expect(await asked(2, 'register', registering('1/2025'))).toMatchObject(refusedBy('protocol-taken'))
    expect(await asked(2, 'register', registering('2/2025'))).toBe('recorded')
    expect(await asked(5, 'register', registering('1/2025', { regulation: nth(901) }))).toBe('recorded')
  })
  it('holds for a number that is put right, and lets a request that was answered be sent again', async () => {
    const correct = { to: { protocol: '1/2025' }, reason: 'Un errore di battitura' }
    expect(await asked(2, 'correct', correct, 'manager')).toMatchObject(refusedBy('protocol-taken'))
    const again = { as: 'manager', headers: { 'idempotency-key': nth(704) }, body: { ...correct, to: { protocol: '40/2025' } } } as const
    const path = `/api/proposals/${nth(4)}/correct`
    expect((await app.post(path, again)).status).toBe(201)
    // In the meantime nothing else may take it.
    expect(await asked(2, 'correct', { ...correct, to: { protocol: '40/2025' } }, 'manager')).toMatchObject(refusedBy('protocol-taken'))
    expect((await app.post(path, again)).headers.get('idempotent-replay')).toBe('true')
  })
})

describe('merging', () => {
  const into = (n: number) => ({ into: nth(n), reason: 'Lo stesso posto', informed: true })
  it('goes on in a proposal of the same municipality that is still open', async () => {
    for (const n of [5, 77]) expect(await asked(1, 'merge', into(n), 'manager')).toMatchObject(refusedBy('target-not-open'))
    await told('proposals', nth(3), 'withdraw', {}, 'resident')
    expect(await asked(1, 'merge', into(3), 'manager')).toMatchObject(refusedBy('target-not-open'))
    expect(await asked(1, 'merge', into(2), 'manager')).toBe('recorded')
  })
})
