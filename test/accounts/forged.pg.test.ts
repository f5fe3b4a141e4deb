// ID tokens that are not what they should be: each opens nothing, though the rest of the road is right.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Dishonest, foreignSignature, type Lie, noSignature, publicKeyAsSecret, startDishonest } from './dishonest.ts'
import { openRoom, type Room } from './room.ts'
import { site, traveller } from './traveller.ts'

let provider: Dishonest
let room: Room
beforeAll(async () => {
  provider = await startDishonest('comunanza')
  const { issuer } = provider
  room = await openRoom({
    publicUrl: site,
    providers: [
      {
        ...{ id: 'bugia', name: { it: 'Bugia', en: 'Lie' }, issuer, clientId: 'comunanza', authentication: 'none', algorithm: 'RS256' },
        ...{ scope: 'openid', acrValues: [], origins: [issuer], userInfo: false, claims: { name: ['name'] } },
      },
    ],
  })
})
afterAll(async () => {
  await room.stop()
  await provider.stop()
})

const enter = async (lie: Lie): Promise<readonly [string, unknown]> => {
  provider.lie = lie
  const browser = traveller(room)
  return [await browser.enter('bugia'), await browser.me()]
}

it('an honest one opens', async () => {
  expect(await enter(() => ({}))).toMatchObject(['/', { label: 'Anna Prati' }])
})

const seconds = (): number => Math.floor(Date.now() / 1000)
const changed =
  (change: object): Lie =>
  ({ claims }) => ({ claims: { ...claims, ...change } })
const lies: readonly (readonly [string, Lie])[] = [
  ['another nonce', changed({ nonce: 'a'.repeat(43) })],
  ['no nonce', changed({ nonce: undefined })],
  ['another audience', changed({ aud: 'altro' })],
  ['several audiences and another party', changed({ aud: ['altro', 'comunanza'], azp: 'altro' })],
  ['another issuer', changed({ iss: 'https://accedi.example' })],
  ['no issuer', changed({ iss: undefined })],
  ['no subject', changed({ sub: undefined })],
  ['an end long ago', changed({ exp: seconds() - 3600 })],
  ['no end', changed({ exp: undefined })],
  ['a beginning still to come', changed({ nbf: seconds() + 3600 })],
  ['a key nobody published', () => ({ signed: foreignSignature })],
  ['no signature', () => ({ signed: noSignature })],
  ['«none» for an algorithm', ({ header }) => ({ header: { ...header, alg: 'none' }, signed: noSignature })],
  ['the public key for a secret', ({ header }) => ({ header: { ...header, alg: 'HS256' }, signed: publicKeyAsSecret })],
  ['another algorithm than the one agreed', ({ header }) => ({ header: { ...header, alg: 'RS384' } })],
  ['a header that must be understood and is not', ({ header }) => ({ header: { ...header, crit: ['exp'] } })],
]
it.each(lies)('a token with %s does not', async (_, lie) => {
  expect(await enter(lie)).toEqual(['/accedi?problema=provider', null])
})
it('not even a registered person comes of it', () => {
  expect(room.registered).toHaveLength(1)
})
