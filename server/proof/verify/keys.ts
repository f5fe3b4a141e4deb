// What the log says of its own keys, held against the signatures of the checkpoints.
import { ringStream } from '../../../events/keys/ring.ts'
import { parseVkey } from '../../log/keys.ts'
import { openNote } from '../../log/note.ts'
import { dailyName, fixed } from '../format.ts'
import type { Case } from './case.ts'
import type { Envelope } from './envelope.ts'
import { type Finding, failed, proven } from './finding.ts'

type Declared = { readonly index: number; readonly name: string; readonly keyId: string; readonly from: number }
export type Keys = {
  /** Looks at one entry; answers what is wrong with a key it declares. */
  readonly look: (index: number, envelope: Envelope) => Finding | undefined
  /** What there is to say at the end; nothing where the log says nothing of its keys. */
  readonly sum: () => Iterable<Finding>
}

const kinds = ['keys.rotated', 'keys.opened']

const declaredIn = (index: number, data: unknown): Declared | undefined => {
  const { origin, vkey: text, from = 0 } = (data ?? {}) as { readonly origin?: unknown; readonly vkey?: unknown; readonly from?: unknown }
  const vkey = typeof text === 'string' ? parseVkey(text) : undefined
  if (vkey?.name !== origin || vkey === undefined || typeof from !== 'number') return undefined
  return { index, name: vkey.name, keyId: vkey.keyId, from }
}

const notesIn = ({
  archive,
  checkpoint,
  note,
}: Case): readonly { readonly file: string; readonly size: number; readonly note: Buffer }[] => [
  { file: fixed.checkpoint, size: checkpoint.size, note },
  ...[...archive.files.keys()].flatMap((file) => {
    const size = Number(/^checkpoints\/(\d+)$/.exec(file)?.[1] ?? Number.NaN)
    return Number.isNaN(size) ? [] : [{ file: dailyName(size), size, note: archive.content(file) ?? Buffer.alloc(0) }]
  }),
]

// A key signs trees larger than where it begins: one that signed a smaller tree was there before the log said so.
const tooEarly = (one: Case, declared: readonly Declared[]): Finding | undefined => {
  for (const { file, size, note } of notesIn(one)) {
    const opened = openNote(note, one.policy.logs)
    const signed = opened.ok ? opened.verified : []
    const early = declared.find(({ name, keyId, from }) => size < from && signed.some((key) => key.name === name && key.keyId === keyId))
    if (early)
      return failed('signatures', 'lo firma una chiave che il registro dichiara solo da più avanti', {
        file,
        index: early.index,
        expected: `più di ${early.from} fatti`,
        found: `${size} fatti`,
      })
  }
  return undefined
}

export const openKeys = (one: Case): Keys => {
  const declared: Declared[] = []
  return {
    look: (index, { stream, type, data }) => {
      if (stream !== ringStream || !kinds.includes(type)) return undefined
      const found = declaredIn(index, data)
      if (!found) return failed('signatures', 'il registro dichiara una chiave che non lo è', { file: fixed.entries, index })
      declared.push(found)
      return undefined
    },
    sum: function* () {
      if (declared.length === 0) return
      const wrong = tooEarly(one, declared)
      const names = declared.map(({ name, keyId }) => `${name}+${keyId}`).join(', ')
      yield wrong ?? proven('signatures', `le chiavi nuove sono dichiarate nel registro stesso, al loro posto: ${names}`)
    },
  }
}
