// Time stamps: asked with our own DER, believed only when openssl says so against certificates one trusts.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { stampName } from '../../server/proof/format.ts'
import { der, unsigned, valuesIn } from '../../server/proof/tsa/der.ts'
import { answers, requestStamp, stampRequest } from '../../server/proof/tsa/stamp.ts'
import { exitOf } from '../../server/proof/verify/finding.ts'
import { stampedDigest, verifyStamp } from '../../server/proof/verify/stamps.ts'
import { afterTest } from '../support/later.ts'
import { scratchDir } from '../support/scratch.ts'
import { hasOpenssl, makeAuthority } from './authority.ts'
import { bundleOf, trusted, verify, wrongIn } from './bundles.ts'
import { count, factOf, ledgerOf, logOf, pactId, textAt } from './ledgers.ts'

if (!hasOpenssl) console.warn('SKIPPED: there is no openssl here, so no time stamp was made or verified')

const log = logOf(count(40).map((index) => factOf(index, 10)))
const text = textAt(log, 40)
const digest = Buffer.from(stampedDigest(text), 'hex')
const nonce = Buffer.from('00ff00ff00ff00ff', 'hex')

describe('DER', () => {
  it.each([
    ['00', '020100'],
    ['7f', '02017f'],
    ['80', '02020080'],
    ['0000ff01', '020300ff01'],
  ])('writes the number %s', (bytes, written) => {
    expect(unsigned(Buffer.from(bytes, 'hex')).toString('hex')).toBe(written)
  })
  it.each([0, 1, 127, 128, 255, 256, 65_536])('reads back what it writes, %i bytes long', (length) => {
    const content = Buffer.alloc(length, 7)
    expect(valuesIn(Buffer.concat([der(4, content), der(5)]))).toEqual([
      { tag: 4, content },
      { tag: 5, content: Buffer.alloc(0) },
    ])
  })
  it.each(['04', '0402', '040201', '0480', '0485ffffffffff', '048201'])('%s is no value', (hex) => {
    expect(valuesIn(Buffer.from(hex, 'hex'))).toBeUndefined()
  })
})

describe.skipIf(!hasOpenssl)('a time stamp', () => {
  const scene = async () => makeAuthority(await scratchDir())
  const stampedBundle = async (reply: Buffer) =>
    bundleOf(log, { ...ledgerOf(log), stamps: [{ size: 40, reply }] }, [3, 13, 23, 33], { subject: { pact: pactId(3) } })

  it('is asked over HTTP, granted, and verified', async () => {
    const authority = await scene()
    const { url, close } = await authority.serve()
    afterTest(close)
    const stamp = await requestStamp(url, text)
    if (!stamp.ok) throw new Error(stamp.says)
    expect(verifyStamp({ reply: stamp.reply, digest: digest.toString('hex'), ca: authority.ca })).toBe('ok')
    expect(verifyStamp({ reply: stamp.reply, digest: stampedDigest(textAt(log, 39)), ca: authority.ca })).toBe('wrong')
  })
  it('of another authority, or over another checkpoint, is refused', async () => {
    const [ours, other] = [await scene(), await scene()]
    const reply = ours.reply(stampRequest(digest, nonce))
    expect(answers(reply, digest, nonce)).toBe(true)
    expect(answers(reply, Buffer.alloc(32), nonce)).toBe(false)
    expect(answers(reply, digest, Buffer.of(1, 2, 3, 4, 5, 6, 7, 8))).toBe(false)
    expect(answers(reply.subarray(0, -1), digest, nonce)).toBe(false)
    expect(verifyStamp({ reply, digest: digest.toString('hex'), ca: other.ca })).toBe('wrong')
  })
  it('that the authority does not grant is none', async () => {
    const sha1 = Buffer.from(stampRequest(digest, nonce)).fill(Buffer.from('608648016503040203', 'hex'), 11, 20)
    expect(answers((await scene()).reply(sha1), digest, nonce)).toBe(false)
  })
  it('in a bundle is believed with the authority’s certificate, named without it, and refused when wrong', async () => {
    const authority = await scene()
    const bytes = await stampedBundle(authority.reply(stampRequest(digest, nonce)))
    expect(verify(bytes, { ...trusted, tsaCa: authority.ca }).at(-1)).toMatchObject({ step: 'stamps', verdict: 'proven' })
    expect(verify(bytes).at(-1)).toMatchObject({ step: 'stamps', verdict: 'unchecked', says: expect.stringContaining('non controllate') })
    const wrong = await stampedBundle(authority.reply(stampRequest(Buffer.alloc(32, 1), nonce)))
    expect(wrongIn(verify(wrong, { ...trusted, tsaCa: authority.ca }))).toMatchObject({ step: 'stamps', file: stampName(40) })
    expect(exitOf(verify(wrong))).toBe(0)
  })
  it('without openssl is said to be not checked, never to be right', async () => {
    const authority = await scene()
    const bytes = await stampedBundle(authority.reply(stampRequest(digest, nonce)))
    const { PATH = '' } = process.env
    process.env.PATH = ''
    afterTest(async () => Object.assign(process.env, { PATH }))
    const findings = verify(bytes, { ...trusted, tsaCa: authority.ca })
    expect(findings.at(-1)).toMatchObject({ step: 'stamps', verdict: 'missing', says: expect.stringContaining('non controllata') })
    expect(exitOf(findings)).toBe(3)
  })
})

describe('an authority', () => {
  it('that is away, answers with an error, or with something else gives no stamp', async () => {
    expect(await requestStamp('http://127.0.0.1:1', text)).toMatchObject({ ok: false, why: 'away' })
    const server = createServer((request, response) => {
      response.statusCode = request.url === '/500' ? 500 : 200
      response.end('hello')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    afterTest(() => new Promise((done) => server.close(done)))
    const { port } = server.address() as AddressInfo
    expect(await requestStamp(`http://127.0.0.1:${port}/500`, text)).toMatchObject({ ok: false, why: 'away' })
    expect(await requestStamp(`http://127.0.0.1:${port}/`, text)).toMatchObject({ ok: false, why: 'untrue' })
  })
})

it('a bundle without stamps, when they are asked for, is incomplete', async () => {
  const whole = await bundleOf(log, ledgerOf(log), [3, 13, 23, 33], { subject: { pact: pactId(3) } })
  expect(exitOf(verify(whole, { ...trusted, tsaCa: '/dev/null' }))).toBe(3)
})
