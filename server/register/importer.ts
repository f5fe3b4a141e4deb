// Bringing in the register a municipality publishes: read everything, compare, and only then record.
import type { EventStore } from '../../events/kernel/index.ts'
import * as queries from '../../projections/register/queries.ts'
import type { Act } from '../kernel/ask.ts'
import { sha256Hex } from '../kernel/identity.ts'
import type { Reader } from '../kernel/reader.ts'
import { makeTurns } from '../kernel/turns.ts'
import { type Choices, type FileReport, planSeries } from './plan.ts'
import { type GivenFile, type ReadFile, readFile, type Unreadable } from './read-file.ts'
import { type Importer, record } from './recording.ts'
import { type Before, inOrder } from './series.ts'

export type ImportDesk = {
  readonly store: Pick<EventStore, 'head'>
  readonly projector: Reader
  readonly act: Act
  readonly now: () => string
}
export type ImportAsk = Choices & {
  readonly importer: Importer
  readonly files: readonly GivenFile[]
  /** only say what would be recorded */
  readonly trial: boolean
  readonly onProgress?: (done: number, total: number) => void
  readonly signal?: AbortSignal
}
export type Imported = {
  /** publications brought in, or that would be, in their order */
  readonly reports: readonly FileReport[]
  /** publications that were here already */
  readonly already: readonly { readonly name: string; readonly moment: string }[]
  /** one is enough, and nothing of any file is recorded */
  readonly refused: readonly Unreadable[]
  /** facts recorded; none in a trial */
  readonly facts: number
}

/** Milliseconds the tables have to catch up before and after. */
const patience = 60_000

export class Behind extends Error {}

/** Tries of a quarter of a second each that tables have to become live the first time. */
const tries = 240

const caughtUp = async ({ store, projector }: ImportDesk): Promise<void> => {
  const { position } = await store.head()
  const there = await projector.reached('register', position, { timeoutMs: patience })
  if (!there) throw new Behind('the register has not caught up with the log')
  // Rows come before indexes: the wait ends with the next news of the tables.
  for (let left = tries; left > 0 && projector.standing('register').state === 'building'; left--)
    await projector.reached('register', position + 1, { timeoutMs: 250 })
}

const readKnown = async (desk: ImportDesk, municipality: string) => {
  await caughtUp(desk)
  const said = await desk.projector.read('register', {
    ask: async (db) => ({ rows: await queries.knownRows(db, municipality), ...(await queries.takenOf(db, municipality)) }),
  })
  if (!('answer' in said)) throw new Behind('the register is being built')
  return said.answer
}

const inTurn = makeTurns()

const bringIn = async (desk: ImportDesk, ask: ImportAsk): Promise<Imported> => {
  const known = await readKnown(desk, ask.municipality)
  const before: Before = { taken: known.taken, ahead: known.ahead }
  const read: (ReadFile | Unreadable)[] = []
  for (const file of ask.files) read.push(await readFile(file, desk.now()))
  const { ready, already, refused } = inOrder(read, before)
  const steps = refused.length > 0 ? [] : planSeries(ready, known.rows, ask)
  const said = { reports: steps.map(({ report }) => report), already: already.map(({ name, moment }) => ({ name, moment })), refused }
  if (ask.trial || steps.length === 0) return { ...said, facts: 0 }
  const { importer, municipality, onProgress, signal } = ask
  const facts = await record(steps, {
    act: desk.act,
    importer,
    municipality,
    book: queries.bookId(sha256Hex, municipality),
    onProgress,
    signal,
  })
  await caughtUp(desk)
  return { ...said, facts }
}

/** Brings in files one municipality at a time. Throws `Behind` when the tables cannot say what is known. */
export const importFiles = (desk: ImportDesk, ask: ImportAsk): Promise<Imported> => inTurn(ask.municipality, () => bringIn(desk, ask))
