// Requests and facts that the tests of published registers as wholes share.
import type { SnapshotsEvent } from '../../events/snapshots/events.ts'
import { bookId } from '../../events/snapshots/identity.ts'
import { sha256Hex } from '../../server/kernel/identity.ts'

export const cremona = '019036'
export const id = bookId(sha256Hex, cremona)
export const at = (day: string) => ({ id, role: 'clerk', at: `${day}T00:00:00.000Z` })
export const columns = [
  { header: 'Id', key: 'id' },
  { header: 'Titolo ', key: 'title' },
]
export const sha = (text: string): string => sha256Hex(text)
export const publication = (name: string) => ({ municipality: cremona, name, sha256: sha(name), rows: 2, refused: 0, withheld: 1 })
export const take = (name: string) => ({ ...publication(name), columns })
export const opened: SnapshotsEvent = { type: 'snapshots.opened', data: { municipality: cremona } }
export const arranged: SnapshotsEvent = { type: 'snapshots.arranged', data: { columns } }
export const taken = (name: string): SnapshotsEvent => ({ type: 'snapshots.taken', data: publication(name) })
