// The dossier of a pact and of a period: milliseconds until the whole file has come over HTTP.
import { makeApp } from '../server/app.ts'
import { openDoor } from '../server/door.ts'
import { type Engine, openEngine } from '../server/engine.ts'
import { pacts } from '../server/pacts/routes.ts'
import { type Bench, median } from './append.ts'
import { factsEach, writeOf } from './register/lives.ts'

const contexts = { pacts }
const now = (): string => new Date().toISOString()
const municipality = '030007'

const fill = async ({ store, projector }: Engine, count: number): Promise<void> => {
  for (let from = 0; from < count; from += 100) await store.append(Array.from({ length: 100 }, (_, i) => writeOf(from + i, count)))
  const { position } = await store.head()
  while (!(await projector.reached('pacts', position, { timeoutMs: 60_000 })))
    if (projector.standing('pacts').state === 'stopped') throw new Error('the pacts stopped')
  while (projector.standing('pacts').state === 'building') await projector.reached('pacts', position + 1, { timeoutMs: 100 })
}

const take = async (address: string): Promise<ArrayBuffer> => {
  const answer = await fetch(address)
  if (answer.status !== 200) throw new Error(`${address}: ${answer.status}`)
  return answer.arrayBuffer()
}

const timed = async (what: string, address: string, rounds: number, target = '') => {
  const times: number[] = []
  let [bytes, cold] = [0, 0]
  for (let i = 0; i <= rounds; i++) {
    const start = performance.now()
    bytes = (await take(address)).byteLength
    const took = performance.now() - start
    if (i === 0) cold = took
    else times.push(took)
  }
  return { what, first: `${cold.toFixed(0)} ms`, p50: `${median(times).toFixed(0)} ms`, kB: (bytes / 1024).toFixed(0), target }
}

const ask = async (base: string, rounds: number) => {
  const list = new TextDecoder().decode(await take(`${base}/api/pacts?municipality=${municipality}&limit=1`))
  const { items } = JSON.parse(list) as { readonly items: readonly { readonly id: string }[] }
  const [one, period] = [`${base}/api/dossier/pacts/${items[0]?.id}`, `municipality=${municipality}&from=2019-01-01&to=2025-12-31`]
  return [
    await timed(`a pact of ${factsEach} facts, PDF`, `${one}.pdf`, rounds, '≤ 2000 ms'),
    await timed('the same as of a day', `${one}.pdf?asOf=2025-12-31`, rounds, '≤ 2000 ms'),
    await timed('the same, ZIP', `${one}.zip`, rounds),
    await timed('every pact of a municipality, PDF', `${base}/api/dossier/period.pdf?${period}`, 3),
    await timed('the same, ZIP', `${base}/api/dossier/period.zip?${period}`, 1),
  ]
}

export const bench = async ({ url, adminUrl, print, quick = false }: Bench): Promise<void> => {
  const engine = await openEngine({ url, adminUrl, contexts, now, onFault: (fault) => console.error(fault) })
  const stopping = new AbortController()
  const journal = { info: () => undefined, error: (what: object) => console.error(what) }
  const { store, projector, act } = engine
  const app = makeApp({
    ...{ config: {}, secret: 'a secret for measuring', store, projector, act, contexts, now, journal },
    ...{ files: new Map(), signal: stopping.signal },
  })
  const door = await openDoor(app, '127.0.0.1', 0)
  try {
    await fill(engine, quick ? 1_000 : 10_000)
    print((await ask(`http://127.0.0.1:${door.port}`, quick ? 5 : 20)) as never)
  } finally {
    stopping.abort()
    await door.close()
    await engine.close()
  }
}
