// The product itself, started the way a newcomer starts it.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { afterTest, type Later } from './later.ts'
import { root } from './tool.ts'

export type Started = {
  readonly address: string
  /** every line it printed so far */
  readonly lines: readonly string[]
  /** Sends a signal and waits for the end; answers the exit code, null when the signal ended it. */
  readonly end: (signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL') => Promise<number | null>
}
type Settings = { readonly [name: string]: string }

/** The command line in a child process, with only these settings besides what every process has. */
export const spawnCli = (args: readonly string[], settings: Settings = {}): ChildProcess => {
  const { PATH = '', HOME = '', TMPDIR } = process.env
  const env = { PATH, HOME, ...(TMPDIR ? { TMPDIR } : {}), ...settings }
  return spawn(process.execPath, ['server/cli.js', ...args], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
}

/** Runs a command to its end. */
export const runCli = async (args: readonly string[], settings?: Settings): Promise<{ code: number | null; output: string }> => {
  const child = spawnCli(args, settings)
  const pieces: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece: Buffer) => pieces.push(piece))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, output: Buffer.concat(pieces).toString('utf8') }
}

const announced = /^Comunanza è pronta: (\S+)$/

/** Starts the server on a free port and waits for its address; it is stopped when the test ends, or when `later` says. */
export const startServer = (dataDir: string, settings: Settings = {}, later: Later = afterTest): Promise<Started> => {
  const child = spawnCli(['start'], { PORT: '0', COMUNANZA_DATA: dataDir, ...settings })
  const ended = once(child, 'close') as Promise<[number | null]>
  const lines: string[] = []
  const end = async (signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL') => {
    child.kill(signal)
    return (await ended)[0]
  }
  later(() => end('SIGTERM'))
  child.stderr?.on('data', (piece: Buffer) => lines.push(piece.toString('utf8')))
  return new Promise((resolve, reject) => {
    if (child.stdout)
      createInterface(child.stdout).on('line', (line) => {
        lines.push(line)
        const address = announced.exec(line)?.[1]
        if (address !== undefined) resolve({ address, lines, end })
      })
    ended.then(([code]) => reject(new Error(`the server ended with ${code}:\n${lines.join('\n')}`)), reject)
  })
}
