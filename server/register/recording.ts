// A planned series is recorded: for each publication first its rows, side by side, then that it was taken in.
import { rowId } from '../../events/register/identity.ts'
import type { Act, Answer } from '../kernel/ask.ts'
import { sha256Hex } from '../kernel/identity.ts'
import type { Role } from '../kernel/people.ts'
import type { Step } from './plan.ts'

export type Importer = { readonly by: string; readonly role: Role }
export type Recording = {
  readonly act: Act
  readonly importer: Importer
  readonly municipality: string
  /** the identity of the municipality's published register */
  readonly book: string
  /** rows recorded so far of all there are to record */
  readonly onProgress?: ((done: number, total: number) => void) | undefined
  readonly signal?: AbortSignal | undefined
}

/** Rows asked side by side: the log takes them together. */
const sideBySide = 128

const settled = (answer: Answer, what: string): number => {
  if (answer.outcome === 'recorded') return answer.events.length
  // An import that was cut short has already recorded it.
  if (answer.outcome === 'duplicate' || (answer.outcome === 'refused' && /nothing-new|already-/.test(answer.rule))) return 0
  throw new Error(`${what}: ${answer.outcome === 'refused' ? answer.rule : JSON.stringify(answer)}`)
}

type Row = { readonly id: string; readonly number: string; readonly command: string; readonly data: object }

const recordRows = async (
  rows: readonly Row[],
  { act, importer }: Recording,
  known: string,
  done: (rows: number) => void,
): Promise<number> => {
  let facts = 0
  for (let from = 0; from < rows.length; from += sideBySide) {
    const some = rows.slice(from, from + sideBySide)
    const answers = await Promise.all(
      some.map(({ id, command, data }) => act({ ...importer, context: 'register', id, command, data, known })),
    )
    facts += answers.reduce((sum, answer, i) => sum + settled(answer, `register ${some[i]?.number}`), 0)
    done(some.length)
  }
  return facts
}

/** Records the steps in their order; answers how many facts are new. What is cut short can be taken up again with the same files. */
export const record = async (steps: readonly Step[], recording: Recording): Promise<number> => {
  const { act, importer, municipality, book, onProgress, signal } = recording
  const total = steps.reduce((sum, { asks }) => sum + asks.length + 1, 0)
  let [facts, done] = [0, 0]
  const progress = (rows: number): void => {
    done += rows
    onProgress?.(done, total)
  }
  for (const { file, asks, replaced, report } of steps) {
    if (signal?.aborted) break
    const { moment: known, name, sha256, table } = file
    facts += await recordRows(asks, recording, known, progress)
    const goingOn = replaced.map(({ number, by, reason }) => ({
      ...{ id: rowId(sha256Hex, municipality, number), number, command: 'replace', data: { by, reason } },
    }))
    facts += await recordRows(goingOn, recording, known, () => undefined)
    const { rows, counts, withheld } = report
    const data = { municipality, columns: table.headings, name, sha256, rows, refused: counts.refused, withheld }
    facts += settled(await act({ ...importer, context: 'snapshots', id: book, command: 'take', data, known }), `snapshots ${name}`)
    progress(1)
  }
  return facts
}
