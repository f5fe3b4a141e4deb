// The seal from end to end without a browser: what the register answers, and what the reader is then told.
import { afterEach, describe, expect, it, vi } from 'vitest'
import { canonical, type Json } from '../../../events/kernel/index.ts'
import { formatCheckpoint } from '../../../server/log/checkpoint.ts'
import { formatVkey, newSkey, type Skey, vkeyOf } from '../../../server/log/keys.ts'
import { consistencyProof, inclusionProof, leafHash, rootOf } from '../../../server/log/merkle.ts'
import { signNote } from '../../../server/log/note.ts'
import { formatProof } from '../../../server/log/proof-text.ts'
import type { Claim, Sealed } from '../../../web/kernel/proof/claims.ts'
import { examine } from '../../../web/kernel/proof/examine.ts'

const origin = 'registro.example/comunanza/1'
const skey = newSkey(origin)
const event = 'e0000000-0000-4000-8000-000000000001'
const said = { hours: 154, reason: 'Uno zero di troppo' }
const envelope = {
  id: event,
  stream: 'pacts-x',
  rev: 3,
  type: 'pacts.corrected',
  at: '2025-09-16T22:30:00.000Z',
  on: '2025-09-16',
  role: 'manager',
}
const entry = canonical({ ...envelope, actor: 'a', n: 'n', v: 1, ask: 'q', data: said } as Json)
const others = Array.from({ length: 6 }, (_, n) => Buffer.from(`another ${n}`))
const entries = [...others.slice(0, 3), Buffer.from(entry), ...others.slice(3)]

const claim = (name: string, says: unknown, recorded: Claim['recorded']): Claim => ({ name, shown: String(says), says, recorded })
const sealed = (hours = 154): Sealed => ({
  event,
  title: 'Rettifica',
  claims: [claim('Ore', hours, ({ data }) => data.hours), claim('Chi', 'manager', ({ role }) => role)],
})

type Register = {
  readonly size?: number
  readonly key?: Skey
  readonly leaves?: readonly Buffer[]
  readonly entry?: string
  readonly status?: number
}
const serving = ({
  size = 7,
  key = skey,
  leaves = entries.map((one) => leafHash(one)),
  entry: shown = entry,
  status = 200,
}: Register = {}) => {
  const tree = leaves.slice(0, size)
  const checkpoint = signNote(formatCheckpoint({ origin, size, root: rootOf(tree) }), [key])
  const proof = formatProof({ index: 3, proof: inclusionProof(tree, 3), checkpoint })
  vi.stubGlobal('fetch', async (url: string) => {
    const [path, query = ''] = url.split('?')
    if (path === '/log/keys') return Response.json({ origin, keys: [{ vkey: formatVkey(vkeyOf(key)), from: 0, to: null }] })
    if (path?.endsWith('/entry')) return new Response(shown)
    if (path?.endsWith('/proof'))
      return status === 200 ? new Response(proof) : new Response(null, { status, headers: { 'retry-after': '2' } })
    const asked = new URLSearchParams(query)
    const [from, to] = [Number(asked.get('from')), Number(asked.get('to'))]
    const hashes = consistencyProof(leaves.slice(0, to), from).map((hash) => Buffer.from(hash).toString('base64'))
    return Response.json({ from, to, proof: hashes })
  })
}

/** A browser that remembers, for as long as a test lasts. */
const remembering = () => {
  const kept = new Map<string, string>()
  const shelf = { getItem: (name: string) => kept.get(name) ?? null, setItem: (name: string, text: string) => void kept.set(name, text) }
  vi.stubGlobal('localStorage', shelf)
}
afterEach(() => vi.unstubAllGlobals())

describe('a seal', () => {
  it('is verified, and says where the fact is and what was compared', async () => {
    serving()
    const examined = await examine(sealed())
    expect(examined).toMatchObject({ state: 'verified', verified: { index: 3, size: 7, origin, signers: [origin], memory: 'first' } })
    expect(examined.state === 'verified' && examined.verified.claims.every(({ agrees }) => agrees)).toBe(true)
  })
  it('breaks when the page says something else than the entry, and shows what', async () => {
    serving()
    const examined = await examine(sealed(1540))
    expect(examined).toMatchObject({ state: 'failed', why: 'other-words' })
    expect(examined.state === 'failed' && examined.claims.map(({ name, agrees }) => [name, agrees])).toEqual([
      ['Ore', false],
      ['Chi', true],
    ])
  })
  it('breaks when the entry was changed, is another’s, or the key is wrong', async () => {
    serving({ entry: entry.replace('154', '155') })
    expect(await examine(sealed(155))).toMatchObject({ state: 'failed', why: 'not-included' })
    serving()
    expect(await examine({ ...sealed(), event: event.replace('1', '2') })).toMatchObject({ state: 'failed', why: 'other-fact' })
    const stranger = newSkey('altro.example/1')
    serving({ key: stranger })
    expect(await examine(sealed())).toMatchObject({ state: 'failed', why: 'unknown-keys' })
  })
  it('waits while the fact is not integrated, and is neither yes nor no when nothing answers', async () => {
    serving({ status: 202 })
    expect(await examine(sealed())).toEqual({ state: 'waiting', seconds: 2 })
    serving({ status: 503 })
    expect(await examine(sealed())).toMatchObject({ state: 'silent', problem: { status: 503 } })
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('offline')))
    expect(await examine(sealed())).toMatchObject({ state: 'silent', problem: { status: 0 } })
  })
  it('says that nothing was checked where the browser cannot', async () => {
    serving()
    vi.stubGlobal('crypto', {})
    expect(await examine(sealed())).toEqual({ state: 'unable' })
  })
  it('remembers the register: a later one must continue it', async () => {
    remembering()
    serving({ size: 5 })
    expect(await examine(sealed())).toMatchObject({ verified: { memory: 'first', size: 5 } })
    serving({ size: 7 })
    expect(await examine(sealed())).toMatchObject({ verified: { memory: 'continues', size: 7 } })
    // An older page of the same register is no quarrel.
    serving({ size: 5 })
    expect(await examine(sealed())).toMatchObject({ verified: { memory: 'continues', size: 5 } })
    const rewritten = entries.map((one, index) => leafHash(index === 6 ? Buffer.from('rewritten') : one))
    serving({ size: 7, leaves: rewritten })
    expect(await examine(sealed())).toMatchObject({ state: 'failed', why: 'forked' })
  })
})
