// A data folder for one test and whatever was started on it, gone at the end.
import { execFile } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { inject } from 'vitest'
import { type Embedded, type EmbeddedOptions, startEmbedded } from '../../server/embedded/embedded.ts'
import { afterTest, type Later } from './later.ts'
import { scratchRoot } from './memory.ts'

/** An empty folder that every user can cross; removed when the test ends, or when `later` says. */
export const scratchDir = async (later: Later = afterTest): Promise<string> => {
  const folder = await mkdtemp(join(scratchRoot(), 'comunanza-scratch-'))
  await chmod(folder, 0o755)
  later(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** A folder of one's own in which the whole story has been told already (support/built.ts). Owners and rights are those of the original: PostgreSQL looks. */
export const toldDir = async (later: Later = afterTest): Promise<string> => {
  const folder = await scratchDir(later)
  await promisify(execFile)('cp', ['-a', `${inject('told')}/.`, folder])
  return folder
}

/** A database that is flushed to nowhere; stopped when the test ends, if it is still there. */
export const startScratch = async (dataDir: string, options: Partial<EmbeddedOptions> = {}): Promise<Embedded> => {
  const started = await startEmbedded({ dataDir, fsync: false, log: () => undefined, ...options })
  afterTest(() => started.stop())
  return started
}
