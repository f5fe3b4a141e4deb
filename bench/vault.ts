// The vault: what sealing costs, how long it takes to change the key of the installation, and to erase somebody with a long history.
import { randomBytes, randomUUID } from 'node:crypto'
import { type Catalogue, event, type NewEvent, noStream, personal, reference, text, type Write } from '../events/kernel/index.ts'
import { prepareLog } from '../server/engine.ts'
import { piecesOf } from '../server/stores/entry.ts'
import { openPool } from '../server/stores/postgres/connect.ts'
import { postgresStore } from '../server/stores/postgres/store.ts'
import { sealed } from '../server/stores/sealed.ts'
import { sealWrite } from '../server/stores/sealing.ts'
import { keksOf } from '../server/vault/kek.ts'
import { openVault, type Vault } from '../server/vault/open-vault.ts'
import { postgresShelf } from '../server/vault/postgres-shelf.ts'
import { rotate } from '../server/vault/rotate.ts'
import type { Bench } from './append.ts'

type Asked = ReturnType<typeof openPool>
type Row = { readonly what: string; readonly reached: string; readonly target: string }

const [secret, next] = ['il segreto di una misura, lungo quanto serve', 'il segreto che viene dopo, lungo altrettanto']
const catalogue: Catalogue = {
  met: event('samples.met', { person: reference(), name: personal('person', text()), need: personal('person', text(400), 'P3') }),
}
const definitions = new Map(Object.values(catalogue).map((definition) => [definition.name, definition]))
const aFact = (person: string): NewEvent => ({
  ...{ id: randomUUID(), type: 'samples.met', v: 1, on: '2026-03-01', actor: 'u_bench', role: 'maker' },
  ...{ ask: randomBytes(32).toString('base64url'), n: randomBytes(16).toString('base64url') },
  data: { person, name: 'Una persona inventata', need: 'Cerca una stanza vicino alla scuola dei figli, al piano terra' },
})
const aWrite = (person: string, stream = `samples-${randomUUID()}`, expected = noStream): Write => ({
  streams: [{ stream, expected, events: [aFact(person)] }],
})

const sealing = async (vault: Vault, times: number): Promise<Row> => {
  const people = Array.from({ length: 200 }, () => randomUUID())
  const keys = await vault.keys(people)
  const writes = Array.from({ length: times }, (_, n) => ({
    write: aWrite(people[n % people.length] ?? ''),
    person: people[n % people.length] ?? '',
  }))
  const once = ({ write, person }: (typeof writes)[number]): void => {
    const done = sealWrite(write, [person], { definitions, keys })
    for (const { stream, events } of done.write.streams) for (const one of events) piecesOf(one, stream)
  }
  for (const one of writes.slice(0, times / 5)) once(one)
  const before = process.cpuUsage()
  for (const one of writes) once(one)
  const { user, system } = process.cpuUsage(before)
  return {
    what: 'a fact with two personal values, sealed and written out',
    reached: `${((user + system) / times).toFixed(1)} µs of CPU`,
    target: '≤ 60 µs',
  }
}

const rotating = async (asked: Asked, people: number): Promise<Row> => {
  const { current } = keksOf([secret])
  for (let from = 0; from < people; from += 5000) {
    const subjects = Array.from({ length: Math.min(5000, people - from) }, () => randomUUID())
    const wraps = subjects.map((subject) => current.wrap(randomBytes(32), { subject, gen: 1 }))
    await asked.query('select count(*) from vault.key_for($1, $2, $3)', [subjects, wraps, current.id])
  }
  const start = performance.now()
  const done = await rotate({ asked, keks: keksOf([next, secret]), signal: new AbortController().signal, onProgress: () => undefined })
  const seconds = (performance.now() - start) / 1000
  return { what: `${done} keys of people put under a new secret`, reached: `${seconds.toFixed(1)} s`, target: '100,000 in ≤ 30 s' }
}

const erasing = async (asked: Asked, vault: Vault, url: string, facts: number): Promise<Row> => {
  const raw = postgresStore({ url, report: () => undefined })
  const store = sealed(raw, { catalogue, vault, rows: 'inside' })
  const person = randomUUID()
  for (let from = 0; from < facts; from += 250)
    await store.append(Array.from({ length: Math.min(250, facts - from) }, () => aWrite(person)))
  await raw.close()
  const start = performance.now()
  const { rows } = await asked.query<{ rows: string }>('select * from vault.erase($1, now())', [person])
  const seconds = (performance.now() - start) / 1000
  return { what: `a person with ${rows[0]?.rows} facts erased`, reached: `${seconds.toFixed(2)} s`, target: '10,000 in ≤ 5 s' }
}

export const bench = async ({
  url,
  adminUrl,
  print,
  quick = false,
}: Omit<Bench, 'print'> & { readonly print: (what: string | readonly Row[]) => void }) => {
  await prepareLog({ url, adminUrl }, (fault) => print(String(fault)))
  const asked = openPool(url, (error) => print(`a connection broke: ${error.message}`), 4)
  try {
    const vault = await openVault(postgresShelf(asked), keksOf([secret]))
    const rows = [
      await sealing(vault, quick ? 5_000 : 20_000),
      await erasing(asked, vault, url, quick ? 2_000 : 10_000),
      await rotating(asked, quick ? 20_000 : 100_000),
    ]
    print(rows)
    return rows
  } finally {
    await asked.end()
  }
}
