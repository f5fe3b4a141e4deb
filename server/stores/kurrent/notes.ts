// What this process has seen of the log: the latest instant, and for some streams where they stood and whether they were closed.
import type { Found } from './facts.ts'

export type Mark = { readonly rev: number; readonly closes: boolean }
export type Notes = {
  readonly take: (found: readonly Found[]) => void
  readonly set: (stream: string, mark: Mark) => void
  readonly of: (stream: string) => Mark | undefined
  /** the latest recorded instant, `''` before the first */
  readonly latest: () => string
}

const most = 10_000

export const createNotes = (): Notes => {
  const marks = new Map<string, Mark>()
  let latest = ''
  const set = (stream: string, mark: Mark): void => {
    if ((marks.get(stream)?.rev ?? -1) > mark.rev) return
    marks.delete(stream) // the one touched last goes last
    marks.set(stream, mark)
    const [oldest] = marks.keys()
    if (marks.size > most && oldest !== undefined) marks.delete(oldest)
  }
  return {
    set,
    of: (stream) => marks.get(stream),
    latest: () => latest,
    take: (found) => {
      for (const { event, closes } of found) {
        if (event.at > latest) latest = event.at
        set(event.stream, { rev: event.rev, closes })
      }
    },
  }
}
