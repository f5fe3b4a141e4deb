// A PostgreSQL that outlived the server that started it: found by its pid file and taken over.
import { realpath, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isAlive, programOf } from './process.ts'
import { startRefused } from './refusal.ts'
import { urlOf, withClient } from './roles.ts'
import { textOf } from './run.ts'

type PidFile = { readonly pid: number; readonly port: number; readonly lines: readonly string[] }

// Lines of postmaster.pid: pid, folder, start time, port, socket folder, address, shared memory, state.
const read = async (path: string): Promise<PidFile | undefined> => {
  const lines = (await textOf(path))?.split('\n')
  return lines && { pid: Number(lines[0]), port: Number(lines[3]), lines }
}

const isOurs = async (folder: string, url: string): Promise<boolean> => {
  try {
    return await withClient(url, async (client) => {
      const answer = await client.query<{ data_directory: string }>('show data_directory')
      return (await realpath(answer.rows[0]?.data_directory ?? '')) === (await realpath(folder))
    })
  } catch {
    // Not listening, starting, stopping, or another server's password: in every case not (yet) ours.
    return false
  }
}

// Greater than any pid a system gives, so PostgreSQL sees a dead owner; the line with the shared memory stays, which it checks for orphans.
const nobody = 999_999_999

const disown = (path: string, { lines }: PidFile): Promise<void> => writeFile(path, [nobody, ...lines.slice(1)].join('\n'))

const isPostgres = (pid: number): boolean => {
  const program = programOf(pid)
  return program === undefined || program.includes('postgres')
}

const patience = { tries: 600, wait: 100 }

/** The port of the PostgreSQL that runs on `folder`, or undefined when none does. Waits up to a minute for one that is starting or leaving. */
export const findPostmaster = async (folder: string, adminPassword: string): Promise<number | undefined> => {
  const path = join(folder, 'postmaster.pid')
  for (let left = patience.tries; left > 0; left -= 1) {
    const file = await read(path)
    if (!file) return undefined
    // The pid may be a zombie, or by now another program: PostgreSQL would believe in it and refuse to start.
    if (!isAlive(file.pid) || !isPostgres(file.pid)) {
      await disown(path, file)
      return undefined
    }
    if (await isOurs(folder, urlOf('postgres', adminPassword, file.port, 'postgres'))) return file.port
    await pause(patience.wait)
  }
  throw startRefused(`Un altro PostgreSQL usa ${folder} e non risponde: fermalo e riprova.`)
}
