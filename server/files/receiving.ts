// The bytes of an upload as they come: too many or of no kind we take are noticed while they come, not at the end.
import type { FileType } from '../../events/kernel/index.ts'
import { tellingBytes, typeOf } from './kinds.ts'

export type Received = { readonly type: FileType; readonly bytes: Buffer } | { readonly why: 'large' | 'type' | 'slow' }

/** Reads at most `limit` bytes; lets go of the stream as soon as it is refused, or when `signal` says that it takes too long. */
export const receive = async (body: ReadableStream<Uint8Array>, limit: number, signal: AbortSignal): Promise<Received> => {
  const reader = body.getReader()
  const letGo = (): Promise<void> => reader.cancel().catch(() => undefined)
  const chunks: Uint8Array[] = []
  let size = 0
  let type: FileType | undefined
  const late = new Promise<'late'>((resolve) => signal.addEventListener('abort', () => resolve('late'), { once: true }))
  for (;;) {
    const next = await Promise.race([reader.read(), late])
    if (next === 'late') return letGo().then(() => ({ why: 'slow' }))
    if (next.done) break
    chunks.push(next.value)
    size += next.value.byteLength
    if (size > limit) return letGo().then(() => ({ why: 'large' }))
    type ??= size >= tellingBytes ? typeOf(Buffer.concat(chunks)) : undefined
    if (size >= tellingBytes && !type) return letGo().then(() => ({ why: 'type' }))
  }
  return type ? { type, bytes: Buffer.concat(chunks) } : { why: 'type' }
}
