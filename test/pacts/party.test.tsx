// A single person in several pacts: nobody who reads them can tell that it is the same one.
import { expect, it } from 'vitest'
import type { Pact } from '../../web/pacts/api.ts'
import { asking } from '../../web/pacts/asking.ts'
import { drafting } from '../../web/pacts/drafting.ts'
import { filled } from '../support/form-page.tsx'
import { pact } from './pact-page.ts'

const me = { id: 'd0000000-0000-4000-8000-000000000001' }
const written = {
  ...{ title: 'Un’aiuola', kind: 'ordinary', area: 'green', 'place.municipality.written': 'Cremona', 'place.municipality': '019036' },
  ...{ 'place.address': 'Via delle Prove', idea: 'Fiori per tutti.', 'proposer.kind': 'person' },
}
it('opens each draft under a reference of its own, which is not who signed in', () => {
  const draft = () => filled(drafting, {}, written).sent().proposer
  const [one, two] = [draft(), draft()]
  expect(Object.keys(one)).toEqual(['id', 'kind'])
  expect(new Set([one.id, two.id, me.id]).size).toBe(3)
  for (const { id } of [one, two]) expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
})
it('joins each pact under a reference of its own too', () => {
  const join = () => filled(asking.join, pact as Pact, { 'party.kind': 'person' }).sent().party.id
  expect(new Set([join(), join(), me.id]).size).toBe(3)
})
