// A process that writes a file as the export does, while somebody lets its disk fail.
import { writeWhole } from '../../../server/proof/whole.ts'

const [path = ''] = process.argv.slice(2)
async function* chunks(): AsyncGenerator<Uint8Array, void, void> {
  for (const byte of [1, 2, 3]) yield Buffer.alloc(50_000, byte)
}
await writeWhole(path, chunks())
