// The reader's own verifier against the public vectors: the same yes and the same no as everybody else's.
import { describe, expect, it } from 'vitest'
import { type Bytes, fromBase64, toBase64, toHex, utf8 } from '../../../web/kernel/proof/bytes.ts'
import { leafHash, nodeHash, verifyConsistency, verifyInclusion } from '../../../web/kernel/proof/merkle.ts'
import { openNote, parseVkey, type Vkey, verifyEd25519 } from '../../../web/kernel/proof/note.ts'
import { parseCheckpoint } from '../../../web/kernel/proof/tlog-proof.ts'
import { noVectors, vectors, vectorText } from '../../log/vectors.ts'

type Probe = { readonly desc: string; readonly file: string; readonly proof: readonly string[] | null; readonly wantErr: boolean }
type InclusionProbe = Probe & { readonly leafIdx: number; readonly treeSize: number; readonly root: string; readonly leafHash: string }
type ConsistencyProbe = Probe & { readonly size1: number; readonly size2: number; readonly root1: string; readonly root2: string }
type NoteProbe = {
  readonly desc: string
  readonly noteBase64: string
  readonly vkeys: readonly string[] | null
  readonly ok: boolean
  readonly text?: string
  readonly verified: readonly { readonly name: string; readonly keyId: string }[]
  readonly mayRefuse?: boolean
  readonly mayAccept?: boolean
}
type KeyProbe = {
  readonly desc: string
  readonly vkey: string
  readonly ok: boolean
  readonly mayRefuse?: boolean
  readonly mayAccept?: boolean
}
type Edge = { readonly number: number; readonly key: string; readonly sig: string; readonly msg: string }

const bytesOf = (base64: string): Bytes => fromBase64(base64) ?? new Uint8Array(0)
const fromHex = (hex: string): Bytes => Uint8Array.from(hex.match(/../g) ?? [], (two) => Number.parseInt(two, 16))
const either = /sizes-are-equal-one-and-proof-is-empty/

describe.skipIf(noVectors)('the reader’s tree', () => {
  it('takes and refuses the inclusion probes', async () => {
    const probes = vectors<InclusionProbe>('merkle/inclusion.json')
    expect(probes.length).toBeGreaterThan(90)
    for (const { file, desc, leafIdx, treeSize, root, leafHash, proof, wantErr } of probes) {
      const claim = { leaf: bytesOf(leafHash), index: leafIdx, size: treeSize, root: bytesOf(root), proof: (proof ?? []).map(bytesOf) }
      if (!either.test(file)) expect(await verifyInclusion(claim), `${file} ${desc}`).toBe(!wantErr)
    }
  })
  it('takes and refuses the consistency probes', async () => {
    const probes = vectors<ConsistencyProbe>('merkle/consistency.json')
    expect(probes.length).toBeGreaterThan(90)
    let refused = 0
    for (const { file, desc, size1, size2, root1, root2, proof, wantErr } of probes) {
      const claim = { from: size1, to: size2, fromRoot: bytesOf(root1), toRoot: bytesOf(root2), proof: (proof ?? []).map(bytesOf) }
      // An empty tree is refused here on purpose: a browser never remembers one.
      if (either.test(file) || size1 === 0) continue
      const answer = await verifyConsistency(claim)
      expect(answer, `${file} ${desc}`).toBe(!wantErr)
      if (!answer) refused++
    }
    expect(refused).toBeGreaterThan(30)
  })
  it('hashes leaves and nodes as everybody does', async () => {
    const [a, b] = [await leafHash(utf8('a')), await leafHash(utf8('b'))]
    expect(toHex(await leafHash(new Uint8Array(0)))).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d')
    expect(toHex(await nodeHash(a, b))).toMatch(/^[0-9a-f]{64}$/)
    expect(toBase64(a)).not.toBe(toBase64(b))
  })
})

const keysOf = async (texts: readonly string[] | null): Promise<readonly Vkey[]> =>
  (await Promise.all((texts ?? []).map(parseVkey))).filter((key) => key !== undefined)

// A note that is not UTF-8 never reaches this code: the browser has made text of it.
const asText = (base64: string): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytesOf(base64))
  } catch {
    return undefined
  }
}

describe.skipIf(noVectors)('the reader’s notes', () => {
  it('knows a key from what is none', async () => {
    const probes = vectors<KeyProbe>('note/notes.json', ({ vkeys }: { vkeys: readonly KeyProbe[] }) => vkeys)
    expect(probes.length).toBeGreaterThan(40)
    for (const { desc, vkey, ok, mayRefuse, mayAccept } of probes) {
      if (!mayRefuse && !mayAccept) expect((await parseVkey(vkey)) !== undefined, desc).toBe(ok)
    }
  })
  it('believes and refuses the signed notes', async () => {
    const probes = vectors<NoteProbe>('note/notes.json', ({ open }: { open: readonly NoteProbe[] }) => open)
    expect(probes.length).toBeGreaterThan(30)
    for (const { desc, noteBase64, vkeys, ok, text, verified, mayRefuse, mayAccept } of probes) {
      const whole = asText(noteBase64)
      if (whole === undefined || mayRefuse || mayAccept) continue
      const opened = await openNote(whole, await keysOf(vkeys))
      expect(opened.ok, desc).toBe(ok)
      if (opened.ok) expect(opened, desc).toMatchObject({ text, verified })
    }
  })
  it('answers like the server to the edge cases of Ed25519', async () => {
    const edges = vectors<Edge>('note/ed25519vectors.json')
    expect(edges.length).toBe(914)
    const { verifyEd25519: servers } = await import('../../../server/log/ed25519.ts')
    const [key, signature, message] = [(one: Edge) => fromHex(one.key), (one: Edge) => fromHex(one.sig), (one: Edge) => utf8(one.msg)]
    for (const edge of edges) {
      const ours = await verifyEd25519(key(edge), message(edge), signature(edge))
      expect(ours, String(edge.number)).toBe(servers(key(edge), message(edge), signature(edge)))
    }
  })
  it('reads every checkpoint of a real log', async () => {
    const keys = await keysOf([vectorText('note/tessera-log/log.vkey').trim()])
    expect(keys).toHaveLength(1)
    for (let size = 0; size <= 15; size++) {
      const note = vectorText(`note/tessera-log/checkpoint.${size}`)
      const opened = await openNote(note, keys)
      expect(opened.ok && parseCheckpoint(opened.text)).toMatchObject({ size })
      expect(await openNote(note.replace(`\n${size}\n`, `\n${size + 1}\n`), keys)).toEqual({ ok: false, why: 'wrong-signature' })
    }
  })
})
