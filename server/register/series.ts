// Several files as one series: in the order they came out, each held against what is already known of the register.
import type { Instant } from '../../events/kernel/index.ts'
import { fileProblem } from './file-problems.ts'
import { isUnreadable, type ReadFile, type Unreadable } from './read-file.ts'

/** What is known of a municipality's published register before an import. */
export type Before = {
  /** the SHA-256 of each publication by the moment it came out */
  readonly taken: { readonly [moment: string]: string }
  /** the latest moment anything of its rows became known: later than every publication only while one is half brought in */
  readonly ahead: Instant | undefined
}
export type InOrder = {
  readonly ready: readonly ReadFile[]
  readonly already: readonly ReadFile[]
  readonly refused: readonly Unreadable[]
}

const byMoment = (a: ReadFile, b: ReadFile): number => (a.moment < b.moment ? -1 : a.moment > b.moment ? 1 : 0)

const said = (moment: Instant): string => moment.replace('T', ' ').replace(/\.\d+Z$/, ' UTC')

/** Files in order of publication: those to bring in, those already here, and those that cannot enter any more. */
export const inOrder = (files: readonly (ReadFile | Unreadable)[], { taken, ahead }: Before): InOrder => {
  const refused: Unreadable[] = files.filter(isUnreadable)
  const [ready, already]: [ReadFile[], ReadFile[]] = [[], []]
  const met = new Map(Object.entries(taken))
  const latest = Object.keys(taken).sort().at(-1) ?? ''
  for (const file of files.filter((one): one is ReadFile => !isUnreadable(one)).sort(byMoment)) {
    const { name, moment, sha256 } = file
    const before = met.get(moment)
    if (before === sha256) already.push(file)
    else if (before !== undefined) refused.push({ name, problem: fileProblem('other-at-that-moment', { moment: said(moment) }) })
    else if (moment < latest) refused.push({ name, problem: fileProblem('older', { latest: said(latest) }) })
    else if (ahead !== undefined && moment < ahead) refused.push({ name, problem: fileProblem('unfinished', { moment: said(ahead) }) })
    else ready.push(file)
    met.set(moment, before ?? sha256)
  }
  return { ready, already, refused }
}
