// Notes, keys and signatures against public vectors: Go's own, C2SP's, and the 914 odd signatures on which libraries disagree.
import { describe, expect, it } from 'vitest'
import { cosignature, cosignedBytes } from '../../server/log/cosignature.ts'
import { signEd25519, verifyEd25519 } from '../../server/log/ed25519.ts'
import { formatSkey, formatVkey, keyIdOf, parseSkey, parseVkey, type Vkey, vkeyOf } from '../../server/log/keys.ts'
import { formatNote, formatSignature, openNote, parseNote } from '../../server/log/note.ts'
import { noVectors, vectors } from './vectors.ts'

type Named = { readonly name: string; readonly keyId: string }
type Open = {
  readonly desc: string
  readonly noteBase64: string
  readonly vkeys: readonly string[] | null
  readonly ok: boolean
  readonly mayRefuse?: boolean
  readonly mayAccept?: boolean
  readonly text: string
  readonly verified: readonly Named[]
  readonly unverified: readonly Named[]
}
type Key = { readonly desc: string; readonly vkey: string; readonly ok: boolean }
type Cosigned = {
  readonly seedHex: string
  readonly name: string
  readonly vkey: string
  readonly timestamp: number
  readonly noteBody: string
  readonly signedMessage: string
  readonly signatureLine: string
}
type Notes = { readonly open: readonly Open[]; readonly vkeys: readonly Key[]; readonly cosignatures: readonly Cosigned[] }

const of = <K extends keyof Notes>(part: K): Notes[K] => vectors('note/notes.json', (json: Notes) => json[part] as never) as Notes[K]
const keysOf = (texts: readonly string[] | null): readonly Vkey[] => (texts ?? []).map(parseVkey).filter((one) => one !== undefined)
const names = (all: readonly Named[]): readonly Named[] => all.map(({ name, keyId }) => ({ name, keyId }))

describe.skipIf(noVectors)('notes', () => {
  const notes = of('open')
  it('are 35', () => expect(notes).toHaveLength(35))
  it.each(notes)('$desc', ({ noteBase64, vkeys, ok, mayRefuse, mayAccept, text, verified, unverified }) => {
    const note = Buffer.from(noteBase64, 'base64')
    const opened = openNote(note, keysOf(vkeys))
    if ((ok && mayRefuse && !opened.ok) || (!ok && mayAccept && opened.ok)) return
    expect(opened.ok).toBe(ok)
    if (opened.ok) {
      expect(opened.text).toBe(text)
      expect([names(opened.verified), names(opened.unverified)]).toEqual([names(verified), names(unverified)])
    }
    const parsed = parseNote(note)
    if (parsed) expect(formatNote(parsed)).toBe(note.toString('utf8'))
  })
})

describe.skipIf(noVectors)('verifier keys', () => {
  const keys = of('vkeys')
  it('are 46', () => expect(keys).toHaveLength(46))
  it.each(keys)('$desc: $vkey', ({ vkey, ok }) => {
    const parsed = parseVkey(vkey)
    expect(parsed !== undefined).toBe(ok)
    if (parsed) expect(formatVkey(parsed).toLowerCase()).toBe(vkey.toLowerCase())
  })
})

describe.skipIf(noVectors)('cosignatures', () => {
  it.each(of('cosignatures'))('$name at $timestamp', ({ seedHex, name, vkey, timestamp, noteBody, signedMessage, signatureLine }) => {
    const seed = Buffer.from(seedHex, 'hex')
    const key = parseVkey(vkey)
    if (!key) throw new Error('the key of a witness is not read')
    expect(key.keyId).toBe(keyIdOf(name, key.algorithm, key.publicKey))
    expect(cosignedBytes(noteBody, timestamp).toString()).toBe(signedMessage)
    const bytes = cosignature(timestamp, signEd25519(seed, cosignedBytes(noteBody, timestamp)))
    expect(formatSignature({ name, keyId: key.keyId, bytes })).toBe(signatureLine)
    expect(openNote(`${noteBody}\n${signatureLine}`, [key])).toMatchObject({ ok: true, text: noteBody })
    expect(openNote(`${noteBody.replace('2', '3')}\n${signatureLine}`, [key])).toMatchObject({ ok: false, why: 'wrong-signature' })
    const skey = { name, keyId: key.keyId, algorithm: key.algorithm, seed }
    expect(parseSkey(formatSkey(skey))).toEqual(skey)
    expect(formatVkey(vkeyOf(skey))).toBe(vkey)
  })
})

type Edge = {
  readonly number: number
  readonly key: string
  readonly sig: string
  readonly msg: string
  readonly flags: readonly string[] | null
}

describe.skipIf(noVectors)('odd signatures', () => {
  const bytes = (hex: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(hex, 'hex'))
  it('get the answer the browser gives, all 914 of them', async () => {
    const edges = vectors<Edge>('note/ed25519vectors.json')
    expect(edges).toHaveLength(914)
    const inBrowser = async (
      key: Uint8Array<ArrayBuffer>,
      sig: Uint8Array<ArrayBuffer>,
      msg: Uint8Array<ArrayBuffer>,
    ): Promise<boolean> => {
      const imported = await crypto.subtle.importKey('raw', key, { name: 'Ed25519' }, false, ['verify']).catch(() => undefined)
      return imported ? crypto.subtle.verify({ name: 'Ed25519' }, imported, sig, msg) : false
    }
    const answers = await Promise.all(
      edges.map(async ({ number, key, sig, msg }) => {
        const given = [bytes(key), bytes(sig), Uint8Array.from(Buffer.from(msg))] as const
        return { number, here: verifyEd25519(given[0], given[2], given[1]), browser: await inBrowser(...given) }
      }),
    )
    expect(answers.filter(({ here, browser }) => here !== browser)).toEqual([])
    expect(new Set(answers.map(({ here }) => here))).toEqual(new Set([true, false]))
  })
})
