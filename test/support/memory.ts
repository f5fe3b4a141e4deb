// What of this machine’s memory can be used as a folder.
import { statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'

const memory = '/dev/shm'
const gigabytes = 2 ** 30

const freeInMemory = (): number => {
  if (process.platform !== 'linux') return 0
  try {
    const { bavail, bsize } = statfsSync(memory)
    return bavail * bsize
  } catch {
    // A Linux without it.
    return 0
  }
}

/**
 * Where databases that are thrown away stand: in memory where there is plenty, since they are thousands of files that no disk need ever see, else in the
 * system’s own folder for such things, as also when TMPDIR names one.
 */
export const scratchRoot = (): string => (!process.env.TMPDIR && freeInMemory() > 4 * gigabytes ? memory : tmpdir())

/** Whether the processes of a browser find room there for what they share. */
export const isRoomy = (): boolean => freeInMemory() > gigabytes / 2
