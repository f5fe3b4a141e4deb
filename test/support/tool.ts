// Runs a command-line tool of node_modules, as npm would, and gives back what it said.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

const programOf = (name: string, bin: string): string => {
  const manifest = createRequire(import.meta.url).resolve(`${name}/package.json`)
  const { bin: programs } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin: string | { [name: string]: string } }
  const program = typeof programs === 'string' ? programs : programs[bin]
  if (program === undefined) throw new Error(`${name} has no program ${bin}`)
  return join(dirname(manifest), program)
}

export type Said = { readonly code: number | null; readonly output: string }

/** Runs program `bin` of package `name` in the repository; colours off, so that its words can be read. */
export const runTool = (name: string, bin: string, args: readonly string[]): Promise<Said> =>
  new Promise((resolve, reject) => {
    const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' }
    const child = spawn(process.execPath, [programOf(name, bin), ...args], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
    const pieces: Buffer[] = []
    child.stdout.on('data', (piece: Buffer) => pieces.push(piece))
    child.stderr.on('data', (piece: Buffer) => pieces.push(piece))
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, output: Buffer.concat(pieces).toString('utf8') }))
  })
