// Runs one program to its end, as the account that owns the database.
import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import type { Account } from './account.ts'

export type Ended = { readonly code: number | null; readonly output: string }

/** Both output streams together; a program that cannot even start ends with code null and says why. */
export const run = (program: string, args: readonly string[], account: Account): Promise<Ended> =>
  new Promise((resolve) => {
    // LC_ALL=C: messages are read here, so they must not change with the language of the machine.
    const env = { ...process.env, LC_ALL: 'C' }
    const child = spawn(program, args, { ...account, cwd: '/', env, stdio: ['ignore', 'pipe', 'pipe'] })
    const pieces: Buffer[] = []
    child.stdout.on('data', (piece: Buffer) => pieces.push(piece))
    child.stderr.on('data', (piece: Buffer) => pieces.push(piece))
    const end = (code: number | null, more = '') => resolve({ code, output: Buffer.concat(pieces).toString('utf8') + more })
    child.on('error', (error) => end(null, error.message))
    child.on('close', (code) => end(code))
  })

/** The text of a file, or undefined when there is none. */
export const textOf = (path: string): Promise<string | undefined> =>
  readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
