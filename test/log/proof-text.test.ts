// The proof one can keep, and the checkpoint in it: read and written, and refused when anything in it is other.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatCheckpoint, openCheckpoint, parseCheckpoint } from '../../server/log/checkpoint.ts'
import { newSkey, vkeyOf } from '../../server/log/keys.ts'
import { emptyRoot, inclusionProof, rootOf } from '../../server/log/merkle.ts'
import { signNote } from '../../server/log/note.ts'
import { formatProof, parseProof, verifyProof } from '../../server/log/proof-text.ts'
import { seeded } from '../support/seed.ts'
import { aLeaf, firstLeaves } from './trees.ts'

const origin = 'registro.example.it/log/1'
const skey = newSkey(origin)
const vkeys = [vkeyOf(skey)]
const leaves = firstLeaves(23)
const size = leaves.length
const checkpoint = signNote(formatCheckpoint({ origin, size, root: rootOf(leaves) }), [skey])
const textFor = (index: number, extra?: Uint8Array): string =>
  formatProof({ index, proof: inclusionProof(leaves, index), checkpoint, ...(extra ? { extra } : {}) })

describe('a proof on paper', () => {
  it('proves each leaf, and only that one', () => {
    for (const [index, leaf] of leaves.entries()) {
      expect(verifyProof(textFor(index), leaf, vkeys, origin)).toMatchObject({ ok: true, index, checkpoint: { size, origin } })
      expect(verifyProof(textFor(index), aLeaf(index + 1), vkeys)).toEqual({ ok: false, why: 'not-included' })
    }
  })
  it('has the form of the specification', () => {
    expect(textFor(0).split('\n').slice(0, 2)).toEqual(['c2sp.org/tlog-proof@v1', 'index 0'])
    expect(textFor(3).endsWith(`\n\n${checkpoint}`)).toBe(true)
    expect(textFor(3, Buffer.from('ciao')).split('\n')[1]).toBe('extra Y2lhbw==')
    expect(parseProof(textFor(3, Buffer.from('ciao')))).toEqual({
      index: 3,
      proof: inclusionProof(leaves, 3),
      checkpoint,
      extra: Buffer.from('ciao'),
    })
  })
  it('of another log, or under other keys, proves nothing here', () => {
    const others = [vkeyOf(newSkey(origin))]
    expect(verifyProof(textFor(3), aLeaf(3), vkeys, 'another.example/1')).toEqual({ ok: false, why: 'other-origin' })
    expect(verifyProof(textFor(3), aLeaf(3), others)).toEqual({ ok: false, why: 'unknown-keys' })
  })
  it('with one bit flipped anywhere is refused', () => {
    const text = Buffer.from(textFor(11))
    const flips = fc.integer({ min: 0, max: text.length * 8 - 1 })
    fc.assert(
      fc.property(flips, (bit) => {
        const changed = Buffer.from(text)
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        expect(verifyProof(changed.toString('utf8'), aLeaf(11), vkeys, origin).ok).toBe(false)
      }),
      seeded(2000),
    )
  })
  it.each([
    ['no title', (text: string) => text.replace('@v1', '@v2')],
    ['a zero before the index', (text: string) => text.replace('index 3', 'index 03')],
    ['an index beyond counting', (text: string) => text.replace('index 3', 'index 9007199254740992')],
    ['extra that is not base64', (text: string) => text.replace('index', 'extra ???\nindex')],
    ['a hash too many', (text: string) => text.replace('index 3\n', `index 3\n${'A'.repeat(43)}=\n`)],
    ['no checkpoint', (text: string) => text.slice(0, text.indexOf('\n\n') + 2)],
    ['nothing', () => ''],
  ])('with %s is refused', (_, change) => {
    expect(verifyProof(change(textFor(3)), aLeaf(3), vkeys, origin).ok).toBe(false)
  })
})

describe('a checkpoint', () => {
  const root = Buffer.from(emptyRoot).toString('base64')
  it('of nothing has the root every book names', () => {
    expect(formatCheckpoint({ origin: 'a', size: 0, root: emptyRoot })).toBe('a\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n')
  })
  it('keeps its extension lines', () => {
    expect(parseCheckpoint(`a\n7\n${root}\nb\nc\n`)).toMatchObject({ size: 7, extensions: ['b', 'c'] })
  })
  it.each([
    `\n7\n${root}\n`,
    `a\n07\n${root}\n`,
    `a\n-7\n${root}\n`,
    `a\n7\n${root.slice(1)}\n`,
    `a\n7\n${root}`,
    `a\n7\n${root}\n\n`,
    'a\n7\n',
    '',
  ])('is not %j', (text) => expect(parseCheckpoint(text)).toBeUndefined())
  it('counts up to 2^53 − 1', () => {
    expect(parseCheckpoint(`a\n${2 ** 53 - 1}\n${root}\n`)?.size).toBe(2 ** 53 - 1)
    expect(parseCheckpoint(`a\n${2 ** 53}\n${root}\n`)).toBeUndefined()
  })
  it('signed by somebody who is no checkpoint is refused', () => {
    expect(openCheckpoint(signNote('ciao\n', [skey]), vkeys)).toEqual({ ok: false, why: 'malformed' })
  })
})
