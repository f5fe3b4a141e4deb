// What the system says of a process: is it there, when was it born, what is it.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const stat = (pid: number): string | undefined => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch {
    // No such process, or a system without /proc: `ps` answers there.
    return undefined
  }
}

const signalled = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

// A dead process whose parent never asked after it (usual in containers) still answers to signals.
const isZombie = (line: string): boolean => line.slice(line.lastIndexOf(')') + 2).startsWith('Z')

/** A pid of somebody else's process counts as alive too; a zombie does not. */
export const isAlive = (pid: number): boolean => {
  const line = stat(pid)
  return line === undefined ? signalled(pid) : !isZombie(line)
}

const ps = (field: 'lstart' | 'comm', pid: number): string | undefined => {
  const { status, stdout } = spawnSync('ps', ['-o', `${field}=`, '-p', String(pid)], { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : undefined
}

// The 22nd field of /proc/<pid>/stat, counted after the name, which may hold spaces and brackets.
const bornField = 19

/** A text that differs between two processes that had the same pid one after the other; undefined where the system does not say. */
export const bornAt = (pid: number): string | undefined => {
  const line = stat(pid)
  return line === undefined ? ps('lstart', pid) : line.slice(line.lastIndexOf(')') + 2).split(' ')[bornField]
}

/** The short name of the program, `postgres` or `node`; undefined where the system does not say. */
export const programOf = (pid: number): string | undefined => {
  const line = stat(pid)
  return line === undefined ? ps('comm', pid) : line.slice(line.indexOf('(') + 1, line.lastIndexOf(')'))
}
