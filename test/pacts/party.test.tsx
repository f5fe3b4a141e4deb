// A single person in several pacts: nobody who reads them can tell that it is the same one.
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createForm } from '../../web/kernel/form.ts'
import { loadSession } from '../../web/kernel/session.ts'
import type { Pact } from '../../web/pacts/api.ts'
import { asking } from '../../web/pacts/asking.ts'
import { sendProposal } from '../../web/pacts/proposal.ts'
import { filled } from '../support/form-page.tsx'
import { pact } from './pact-page.ts'

const me = { id: 'd0000000-0000-4000-8000-000000000001', label: 'Anna Prati, abitante', roles: ['resident'] }
const written = {
  ...{ title: 'Un’aiuola', kind: 'ordinary', area: 'green', 'place.town': 'Cremona', 'place.municipality': '019036' },
  ...{ 'place.address': 'Via delle Prove', idea: 'Fiori per tutti.', 'proposer.kind': 'person' },
}
type Sent = { readonly url: string; readonly key: string | null; readonly proposer: { readonly id: string; readonly kind: string } }
const sent: Sent[] = []
let reached = true

beforeEach(async () => {
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    if (url === '/api/session') return Response.json({ me, demo: true })
    const key = new Headers(init.headers).get('idempotency-key')
    sent.push({ url, key, proposer: JSON.parse(String(init.body)).proposer })
    if (!reached) throw new TypeError('the line is down')
    return Response.json({ id: 'x', revision: 0, position: 1, events: [] }, { status: 201 })
  })
  await loadSession()
})
afterEach(() => {
  vi.unstubAllGlobals()
  sent.length = 0
  reached = true
})

it('proposes each pact under a reference of its own, which is not who signed in', async () => {
  for (const _ of [1, 2]) await sendProposal(createForm('propose', written))
  const ids = sent.map(({ proposer }) => proposer.id)
  expect(sent.map(({ proposer }) => Object.keys(proposer))).toEqual([
    ['id', 'kind'],
    ['id', 'kind'],
  ])
  expect(new Set([...ids, me.id]).size).toBe(3)
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
})
it('keeps the reference with the draft, so that a second attempt is the same request', async () => {
  const form = createForm('propose', written)
  reached = false
  await sendProposal(form)
  reached = true
  await sendProposal(form)
  expect(sent).toHaveLength(2)
  expect(sent[1]).toEqual(sent[0])
})
it('joins each pact under a reference of its own too', () => {
  const join = () => filled(asking.join, pact as Pact, { 'party.kind': 'person' }).sent().party.id
  expect(new Set([join(), join(), me.id]).size).toBe(3)
})
