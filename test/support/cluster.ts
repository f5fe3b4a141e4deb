// One PostgreSQL for the whole run: thrown away at the end, so nothing in it is ever flushed to disk.
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../../server/embedded/embedded.ts'
import { scratchRoot } from './memory.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** the superuser's address of the run's cluster */
    postgresAdminUrl: string
  }
}

const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const dataDir = await mkdtemp(join(scratchRoot(), 'comunanza-test-'))
  await chmod(dataDir, 0o755)
  const postgres = await startEmbedded({ dataDir, fsync: false, log: () => {} })
  project.provide('postgresAdminUrl', postgres.adminUrl)
  return async () => {
    await postgres.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

export default setup
