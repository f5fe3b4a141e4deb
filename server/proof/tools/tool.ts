// A command that answers with its own exit code, and opens the database only if it needs it.
import { resolve } from 'node:path'
import type { Config } from '../../config.ts'
import type { KeyFolder } from '../../log/keyring.ts'
import type { Surroundings } from '../../surroundings.ts'
import type { Policy } from '../policy.ts'

export type Given = {
  readonly args: readonly string[]
  /** the folder it was called from: paths are relative to it */
  readonly from: string
  readonly config: Config
  readonly keys: KeyFolder
  /** whom else the register is configured with */
  readonly others: Policy | undefined
  /** to standard output: the answer, and nothing else */
  readonly answer: (text: string) => void
  /** to standard error: progress, sentences, complaints */
  readonly tell: (sentence: string) => void
  /** Opens the database beside a running server, and closes it after. */
  readonly withDatabase: <T>(work: (around: Surroundings) => Promise<T>) => Promise<T>
  /** aborts when somebody wants it to stop */
  readonly signal: AbortSignal
}
/** Answers the exit code: 0, 1 not possible or not proven, 2 usage, 3 incomplete. Refusals of the start are thrown. */
export type Tool = (given: Given) => Promise<number>

export const usage = ({ tell }: Given, sentence: string, verb: string): number => {
  tell(`${sentence} Come si usa: comunanza ${verb} --help`)
  return 2
}

export const pathFrom =
  ({ from }: Pick<Given, 'from'>) =>
  (path: string): string =>
    resolve(from, path)

const every = 100_000

/** Tells every so many, so that long work shows that it goes on. */
export const counting = (tell: Given['tell'], what: string): ((count: number) => void) => {
  let next = every
  return (count) => {
    if (count < next) return
    next = count - (count % every) + every
    tell(`${count} ${what}…`)
  }
}
