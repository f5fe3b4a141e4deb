// The disk fails under whoever signs and whoever exports (strace lets system calls fail): nothing that was said is lost, nothing half is left.
import { spawnSync } from 'node:child_process'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readLastSigned } from '../../server/log/memory-of-signing.ts'
import { makeSigner } from '../../server/log/signer.ts'
import { proveConsistency } from '../../server/log/tree.ts'
import { bundled } from '../support/bundled.ts'
import { afterFile } from '../support/later.ts'
import { scratchDir } from '../support/scratch.ts'
import { trees } from './faults/trees.ts'

const canTrace = spawnSync('strace', ['-f', '-o', '/dev/null', '-e', 'trace=none', process.execPath, '-e', '0']).status === 0
if (!canTrace) console.warn('SKIPPED: the faults of the disk need strace, and the right to trace (apt install strace)')

const file = afterFile()
let programs = { signing: '', exporting: '' }
beforeAll(async () => {
  const [signing, exporting] = await Promise.all(['signing', 'exporting'].map((name) => bundled(`test/log/faults/${name}.ts`, file.later)))
  programs = { signing: signing ?? '', exporting: exporting ?? '' }
})
afterAll(file.undo)

type Fault = { readonly call: string; readonly error: string; readonly when: number }
/** Runs a program of ./faults while the `when`-th of these calls, in any of its threads, fails. */
const under = ({ call, error, when }: Fault, program: keyof typeof programs, ...args: readonly string[]) => {
  const inject = ['-e', `trace=${call}`, '-e', `inject=${call}:error=${error}:when=${when}`]
  const node = [process.execPath, programs[program], ...args]
  const { status, stdout } = spawnSync('strace', ['-f', '--seccomp-bpf', '-o', '/dev/null', ...inject, ...node], {
    encoding: 'utf8',
    // One thread does all the work with files, so that calls are counted as they come.
    env: { ...process.env, UV_THREADPOOL_SIZE: '1', NODE_NO_WARNINGS: '1' },
  })
  return { status, lines: stdout.trim().split('\n') }
}
const faultsOf = (call: string, error: string, ...when: readonly number[]): readonly Fault[] =>
  when.map((nth) => ({ call, error, when: nth }))

const saidIn = (lines: readonly string[], word: string): readonly number[] =>
  lines.filter((line) => line.startsWith(word)).map((line) => Number(line.split(' ')[1]))

/** What is wrong with a signer's memory after all that was said. */
const lostBy = async (dir: string, lines: readonly string[]): Promise<readonly string[]> => {
  const acknowledged = Math.max(0, ...saidIn(lines, 'signed'))
  const kept = (await readLastSigned(dir))?.size ?? 0
  const wrong = kept < acknowledged ? [`it said it had signed ${acknowledged}, and remembers ${kept}`] : []
  const { log } = trees
  const signer = makeSigner({ dir }, () => '2026-05-04T11:00:00.000Z')
  const older = kept > 1 ? await signer.sign({ size: kept - 1, root: log.root(kept - 1) }, []) : { outcome: 'refused' }
  const proof = kept === 0 ? [] : await proveConsistency(log.tiles, kept, 6)
  const next = await signer.sign({ size: 6, root: log.root(6) }, proof)
  return [
    ...wrong,
    ...(older.outcome === 'refused' ? [] : ['it signs a smaller tree']),
    ...(next.outcome === 'signed' ? [] : ['it cannot go on']),
  ]
}

describe.skipIf(!canTrace)('the disk fails under the signer', () => {
  const faults = [
    ...faultsOf('fsync', 'EIO', 5, 6, 7, 8, 9),
    ...faultsOf('rename', 'EIO', 3, 4),
    ...faultsOf('rename', 'ENOSPC', 5),
    ...faultsOf('fsync', 'ENOSPC', 10, 11),
    ...faultsOf('fchmod', 'EPERM', 4),
  ]
  it.each(faults)('$call answers $error, time $when', { timeout: 60_000 }, async (fault) => {
    const dir = await scratchDir()
    const { status, lines } = under(fault, 'signing', dir)
    expect(status).toBe(0)
    expect(saidIn(lines, 'failed')).toHaveLength(1)
    expect(await lostBy(dir, lines)).toEqual([])
  })
  it('control: one that does not wait for its memory loses what it said', { timeout: 120_000 }, async () => {
    const dir = await scratchDir()
    const { lines } = under({ call: 'rename', error: 'EIO', when: 8 }, 'signing', dir, 'careless')
    expect(saidIn(lines, 'signed')).toHaveLength(6)
    expect(await lostBy(dir, lines)).toEqual(['it said it had signed 6, and remembers 5'])
  })
})

describe.skipIf(!canTrace)('the disk fails under the export', () => {
  const whole = Buffer.concat([1, 2, 3].map((byte) => Buffer.alloc(50_000, byte)))
  it.each([...faultsOf('fsync', 'EIO', 1), ...faultsOf('fsync', 'ENOSPC', 1), ...faultsOf('rename', 'EIO', 1)])(
    '$call answers $error: the file of before is there, and no half of the new one',
    { timeout: 60_000 },
    async (fault) => {
      const path = join(await scratchDir(), 'bundle.tar')
      await writeFile(path, 'the one before')
      expect(under(fault, 'exporting', path).status).toBe(1)
      expect((await readFile(path)).toString()).toBe('the one before')
      expect(await readdir(dirname(path))).toEqual(['bundle.tar'])
    },
  )
  it('control: without a fault the new one is there, whole', { timeout: 60_000 }, async () => {
    const path = join(await scratchDir(), 'bundle.tar')
    expect(under({ call: 'rename', error: 'EIO', when: 99 }, 'exporting', path).status).toBe(0)
    expect((await readFile(path)).equals(whole)).toBe(true)
  })
})
