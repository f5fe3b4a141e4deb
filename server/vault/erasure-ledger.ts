// Who was erased, in a file outside the database: an older database put back must not bring anybody back.
import { join } from 'node:path'
import { isUuid } from '../../events/kernel/ids.ts'
import { privateFolder, readIfThere, writeSafely } from '../log/files.ts'
import type { Erasure } from '../processes/erasing.ts'

export type ErasureLedger = {
  /** Resolves when the line is on the disk; a person has one line, the first. */
  readonly add: (erasure: Erasure) => Promise<void>
  /** Throws when the file is there and cannot be understood: better closed than serving somebody who was erased. */
  readonly all: () => Promise<readonly Erasure[]>
}

const lineOf = (text: string, n: number): Erasure => {
  const line = JSON.parse(text) as Erasure
  if (!isUuid(String(line.person))) throw new Error(`line ${n + 1} of the ledger of erasures names nobody`)
  return line
}

/** In the folder of the signer's keys, which is not part of the database nor of its backups. */
export const erasureLedger = (dir: string): ErasureLedger => {
  const path = join(dir, 'erasures.jsonl')
  const all = async (): Promise<readonly Erasure[]> =>
    ((await readIfThere(path)) ?? '')
      .split('\n')
      .filter((line) => line !== '')
      .map(lineOf)
  let last: Promise<unknown> = Promise.resolve()
  const add = async (erasure: Erasure): Promise<void> => {
    const known = await all()
    if (known.some(({ person }) => person === erasure.person)) return
    await privateFolder(dir)
    await writeSafely(path, [...known, erasure].map((line) => `${JSON.stringify(line)}\n`).join(''))
  }
  return {
    all,
    // One at a time: the file is written whole.
    add: (erasure) => {
      const mine = last.then(() => add(erasure))
      last = mine.catch(() => undefined)
      return mine
    },
  }
}
