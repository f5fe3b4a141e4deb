// Shared spaces: how many booking commands a second, about half of them clashing, a series of two years, and the search for room.
import { randomUUID } from 'node:crypto'
import type { Db } from '../projections/spaces/queries.ts'
import { free } from '../projections/spaces/queries.ts'
import { type Engine, openEngine } from '../server/engine.ts'
import type { Me } from '../server/kernel/people.ts'
import { spaces } from '../server/spaces/routes.ts'

type Bench = { readonly url: string; readonly adminUrl: string; readonly print: (line: string) => void; readonly quick?: boolean }
type Row = { readonly what: string; readonly measured: string; readonly target: string }

const now = '2026-01-05T08:00:00.000Z'
const clients = 64
const house = { by: '00000000-0000-4000-8000-000000000001', role: 'social-manager' } as const
const [street, block] = ['00000000-0000-4000-8000-0000000000b1', '00000000-0000-4000-8000-0000000000b2']
const people: readonly Me[] = Array.from({ length: clients }, (_, n) => ({
  ...{ id: `00000000-0000-4000-8000-${String(n + 100).padStart(12, '0')}`, label: 'Qualcuno', roles: ['resident'] },
}))

const rules = {
  ...{ week: [{ from: 0, until: 10_080 }], holidays: 'open', audience: 'everybody', longestMinutes: 240, advanceDays: 730 },
  ...{ seriesWeeks: 104, bufferMinutes: 0, cancelHours: 24, seats: 1 },
}
const claim = { people: 4, purpose: 'meeting' }

const opened = async ({ act }: Engine, many: number, building = street): Promise<readonly string[]> => {
  const ids = Array.from({ length: many }, () => randomUUID())
  for (const id of ids) {
    const about = { name: 'Sala di prova', kind: 'room', municipality: '019036', capacity: 20, purpose: 'Prove.', building }
    await act({ ...house, context: 'spaces', id, command: 'open', data: about })
    await act({ ...house, context: 'spaces', id, command: 'rule', data: rules })
  }
  return ids
}

const share = (values: readonly number[], of: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * of))] ?? Number.NaN

const slot = (n: number, minutes: number) => {
  const from = Date.parse(now) + 86_400_000 + n * minutes * 60_000
  return { from: new Date(from).toISOString(), to: new Date(from + minutes * 60_000).toISOString() }
}

/** As many attempts as there are quarters of an hour and two thirds: about half of them come too late. */
const attempts = async ({ act }: Engine, ids: readonly string[], many: number): Promise<Row> => {
  const taken: number[] = []
  const slots = Math.floor((many * 0.62) / ids.length)
  let recorded = 0
  const client = async (me: Me): Promise<void> => {
    for (let n = 0; n < many / clients; n++) {
      const id = ids[Math.floor(Math.random() * ids.length)] ?? ''
      const data = { booking: randomUUID(), ...slot(Math.floor(Math.random() * slots), 15), ...claim }
      const start = performance.now()
      const { outcome } = await act({ me, context: 'spaces', id, command: 'book', data })
      taken.push(performance.now() - start)
      if (outcome === 'recorded') recorded += 1
      else if (outcome !== 'refused') throw new Error(`a booking is answered ${outcome}`)
    }
  }
  const start = performance.now()
  await Promise.all(people.map(client))
  const seconds = (performance.now() - start) / 1000
  return {
    what: `${many} bookings asked by ${clients} clients of ${ids.length === 1 ? 'one space' : `${ids.length} spaces`}, ${Math.round((100 * recorded) / many)} % of them made`,
    measured: `${Math.round(many / seconds)}/s, p50 ${share(taken, 0.5).toFixed(1)} ms, p95 ${share(taken, 0.95).toFixed(1)} ms`,
    target: ids.length === 1 ? '≥ 1500/s, p95 ≤ 40 ms' : '≥ 3000/s, p95 ≤ 40 ms',
  }
}

const series = async ({ act }: Engine, id: string, times: number): Promise<Row> => {
  const taken: number[] = []
  for (let n = 0; n < times; n++) {
    const start = performance.now()
    const answer = await act({
      ...house,
      ...{ context: 'spaces', id, command: 'series' },
      data: {
        ...{ series: randomUUID(), start: { day: '2026-01-06', minute: 15 * n }, minutes: 15, rule: { every: 'weekly', count: 104 } },
        ...{ holidays: 'keep', conflicts: 'skip', ...claim },
      },
    })
    taken.push(performance.now() - start)
    if (answer.outcome !== 'recorded') throw new Error(`a series is answered ${JSON.stringify(answer)}`)
  }
  return {
    what: 'a series of 104 weeks, checked and booked in a space with thousands of bookings',
    measured: `p50 ${share(taken, 0.5).toFixed(0)} ms, at most ${Math.max(...taken).toFixed(0)} ms`,
    target: '≤ 300 ms',
  }
}

const search = async (engine: Engine): Promise<Row> => {
  const ids = await opened(engine, 50, block)
  for (const id of ids)
    await Promise.all(
      Array.from({ length: 60 }, (_, n) =>
        engine.act({ ...house, context: 'spaces', id, command: 'book', data: { booking: randomUUID(), ...slot(2 * n, 60), ...claim } }),
      ),
    )
  await engine.projector.reached('spaces', (await engine.store.head()).position, { timeoutMs: 60_000 })
  const [from, to] = [slot(0, 1).from, slot(0, 7 * 1_440).to]
  const taken: number[] = []
  let found = 0
  for (let n = 0; n < 60; n++) {
    const start = performance.now()
    const said = await engine.projector.read('spaces', {
      sees: ['everyone'],
      ask: (db) => free(db as unknown as Db, { from, to, minutes: 60, building: block }),
    })
    taken.push(performance.now() - start)
    if ('answer' in said) found = said.answer.length
  }
  return {
    what: `room for an hour in a week, over ${ids.length} spaces with 60 bookings each (${found} stretches)`,
    measured: `p50 ${share(taken, 0.5).toFixed(1)} ms, p95 ${share(taken, 0.95).toFixed(1)} ms`,
    target: '≤ 20 ms',
  }
}

/** Without HTTP: from the request to its answer. PostgreSQL, the law and the tables share the machine. */
export const bench = async ({ url, adminUrl, print, quick = false }: Bench): Promise<readonly Row[]> => {
  const faults: unknown[] = []
  const engine = await openEngine({ url, adminUrl, contexts: { spaces }, now: () => now, onFault: (fault) => faults.push(fault) })
  try {
    const many = quick ? 6_400 : 32_000
    const [warming = ''] = await opened(engine, 1)
    await attempts(engine, [warming], 640)
    const [hot = ''] = await opened(engine, 1)
    const rows = [await attempts(engine, [hot], many), await attempts(engine, await opened(engine, 8), many)]
    rows.push(await series(engine, hot, quick ? 5 : 20), await search(engine))
    for (const { what, measured, target } of rows) print(`${what} — ${measured} — ${target}`)
    if (faults.length > 0) throw new AggregateError(faults, 'something failed on the way')
    return rows
  } finally {
    await engine.close()
  }
}
