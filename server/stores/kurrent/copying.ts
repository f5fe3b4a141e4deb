// A log on KurrentDB as the source or the target of a copy: what is put keeps the instant it was recorded at, in its metadata.
import type { Copied, CopyTarget } from '../copying.ts'
import { StoreError } from '../errors.ts'
import { connect } from './client.ts'
import { createReads, type Reads } from './reads.ts'
import { type ExactPart, send } from './send.ts'

/** Consecutive events that may travel together: a stream comes once, so that the order of the log is that of the parts. */
type Group = { readonly stream: string; readonly copied: Copied[] }

const maxBytes = 512 * 1024
const sizeOf = ({ event }: Copied): number => JSON.stringify(event).length * 2

/** Cuts where a stream comes back after another, and where the server would find it too much at once. */
export const loadsOf = (copied: readonly Copied[]): readonly (readonly Group[])[] => {
  const loads: Group[][] = []
  let bytes = Number.POSITIVE_INFINITY
  for (const one of copied) {
    const { stream } = one.event
    bytes += sizeOf(one)
    let load = loads.at(-1)
    if (!load || bytes > maxBytes || (load.at(-1)?.stream !== stream && load.some((group) => group.stream === stream))) {
      load = []
      loads.push(load)
      bytes = sizeOf(one)
    }
    const last = load.at(-1)
    if (last?.stream === stream) last.copied.push(one)
    else load.push({ stream, copied: [one] })
  }
  return loads
}

const partOf = ({ stream, copied }: Group): ExactPart => ({
  stream,
  rev: (copied[0]?.event.rev ?? 0) - 1,
  events: copied.map(({ event }) => event),
  extra: (index) => ({ at: copied[index]?.event.at, ...(copied[index]?.closes ? { close: '1' } : {}) }),
})

const sizeIn = async (reads: Reads): Promise<number> => {
  let size = 0
  for (let after = 0; ; ) {
    const found = await reads.all({ after, limit: 5000 })
    size += found.length
    if (found.length < 5000) return size
    after = found.at(-1)?.event.position ?? after
  }
}

/** Throws `UnsuitableServer`. One load is put whole or not at all; of several some may be there when it fails, and copying goes on after them. */
export const kurrentCopy = async (url: string): Promise<CopyTarget> => {
  const connection = await connect(url)
  const reads = createReads(connection, () => {})
  return {
    read: (after, limit) => reads.all({ after, limit }),
    positionOf: async (id) => (await reads.byIds([id]))[0]?.event.position,
    size: () => sizeIn(reads),
    last: async () => (await reads.last())?.event,
    put: async (copied) => {
      for (const load of loadsOf(copied)) {
        const sent = await send(connection, load.map(partOf))
        if (sent !== 'written') throw new StoreError(`${load[0]?.stream} is not where the copy expects it`)
      }
    },
    close: async () => connection.client.dispose(),
  }
}
