// The real counter in a process of its own: the product's engine and doors, without limits and with a character one may enter as.
import { makeApp } from '../../server/app.ts'
import { demoPeople } from '../../server/demo.ts'
import { openDoor } from '../../server/door.ts'
import { openEngine } from '../../server/engine.ts'
import { keepHeapSmall } from '../../server/frugal.ts'
import * as contexts from '../../server/registry.ts'

const { BENCH_URL: url = '', BENCH_ADMIN_URL: adminUrl = '' } = process.env
const now = (): string => new Date().toISOString()
const say = (fault: unknown): void => console.error(fault)

keepHeapSmall()
const engine = await openEngine({ url, adminUrl, contexts, now, onFault: say })
const { store, projector, act } = engine
const stopping = new AbortController()
const app = makeApp({
  config: { demo: demoPeople },
  secret: 'a secret for measuring, and nothing else',
  ...{ store, projector, act, contexts, now },
  journal: { info: () => undefined, error: say },
  files: new Map(),
  signal: stopping.signal,
})
const door = await openDoor(app, '127.0.0.1', 0)
process.send?.({ port: door.port })
process.once('disconnect', async () => {
  stopping.abort()
  await door.close()
  await engine.close()
})
