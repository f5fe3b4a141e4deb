// A process that signs one tree after the other and says each time that it has; somebody lets its disk fail meanwhile.
// `careless` says so even when its memory could not be written.
import { writeSync } from 'node:fs'
import { formatCheckpoint } from '../../../server/log/checkpoint.ts'
import { makeFirstKey, signingKeys } from '../../../server/log/keyring.ts'
import { writeLastSigned } from '../../../server/log/memory-of-signing.ts'
import { signNote } from '../../../server/log/note.ts'
import { makeSigner, type Tree } from '../../../server/log/signer.ts'
import { proveConsistency } from '../../../server/log/tree.ts'
import { trees } from './trees.ts'

const [dir = '', manner = 'careful'] = process.argv.slice(2)
const now = (): string => '2026-05-04T10:00:00.000Z'
const { log, sizes, name } = trees

const careful = async (tree: Tree): Promise<void> => {
  const signer = makeSigner({ dir }, now)
  const last = (await signer.last())?.size ?? 0
  const said = await signer.sign(tree, last === 0 ? [] : await proveConsistency(log.tiles, last, tree.size))
  if (said.outcome === 'refused') throw new Error(said.why)
}
const careless = async (tree: Tree): Promise<void> => {
  const keys = await signingKeys({ dir }, now(), 0)
  const origin = keys.at(-1)?.name ?? ''
  signNote(formatCheckpoint({ origin, ...tree }), keys)
  await writeLastSigned(dir, { origin, ...tree }).catch(() => undefined)
}

await makeFirstKey({ dir }, name)
for (const size of sizes) {
  const sign = manner === 'careless' ? careless : careful
  const said = await sign({ size, root: log.root(size) }).then(
    () => `signed ${size}`,
    (fault: NodeJS.ErrnoException) => `failed ${size} ${fault.code ?? fault.message}`,
  )
  writeSync(1, `${said}\n`)
}
