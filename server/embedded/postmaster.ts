// The running PostgreSQL of a cluster folder: started, found again, stopped.
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import { freePort, host } from './port.ts'
import { startRefused } from './refusal.ts'
import { run, textOf } from './run.ts'

export type Place = { readonly folder: string; readonly binaries: Binaries; readonly account: Account }
export type StartOptions = { readonly port?: number; readonly fsync: boolean }

const logIn = (folder: string): string => join(folder, 'server.log')

const settings = (port: number, fsync: boolean): string => {
  const table = {
    listen_addresses: host,
    port,
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    jit: 'off',
    ...(fsync ? {} : { fsync: 'off', full_page_writes: 'off' }),
  }
  return Object.entries(table)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ')
}

// Reasons that go away by themselves: children of a killed postmaster that are still leaving, a port somebody took a moment ago.
const passing = /pre-existing shared memory block|could not bind|Address already in use/
const waits = [250, 500, 1000, 2000, 3000, 3000, 3000]

const attempt = async (
  { folder, binaries, account }: Place,
  { port, fsync }: StartOptions,
): Promise<{ port: number } | { why: string }> => {
  const chosen = port ?? (await freePort())
  // One log per start, and the one before: the file cannot grow for ever.
  if ((await textOf(logIn(folder))) !== undefined) await rename(logIn(folder), `${logIn(folder)}.previous`)
  const args = ['start', '-w', '-t', '120', '-D', folder, '-l', logIn(folder), '-o', settings(chosen, fsync)]
  const ended = await run(binaries.program('pg_ctl'), args, account)
  return ended.code === 0 ? { port: chosen } : { why: `${ended.output}${(await textOf(logIn(folder))) ?? ''}`.trim() }
}

/** Starts PostgreSQL and waits until it accepts connections; answers its port. Tries again where the reason passes by itself. */
export const startPostmaster = async (place: Place, options: StartOptions): Promise<number> => {
  for (const wait of [...waits, undefined]) {
    const started = await attempt(place, options)
    if ('port' in started) return started.port
    if (wait === undefined || !passing.test(started.why)) throw startRefused(`PostgreSQL non parte da ${place.folder}: ${started.why}`)
    await pause(wait)
  }
  throw new Error('unreachable: the last attempt answers or throws')
}

/** Ends PostgreSQL in order: connections closed, everything on disk. Fine when it is already gone. */
export const stopPostmaster = async ({ folder, binaries, account }: Place): Promise<void> => {
  const stop = (mode: 'fast' | 'immediate') =>
    run(binaries.program('pg_ctl'), ['stop', '-w', '-t', '60', '-D', folder, '-m', mode], account)
  const ended = await stop('fast')
  if (ended.code !== 0 && (await textOf(join(folder, 'postmaster.pid'))) !== undefined) await stop('immediate')
}
