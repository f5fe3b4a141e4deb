// What the pages say of every fact of the demonstration's proposals is what the log has: no seal of theirs is broken.
import { beforeAll, expect, it } from 'vitest'
import type { AnyEvent, Recorded } from '../../events/kernel/index.ts'
import { mapRunner } from '../../projections/kernel/map-runner.ts'
import { proposals as projection } from '../../projections/proposals/projection.ts'
import { tell } from '../../seeds/load.ts'
import { story } from '../../seeds/proposals.ts'
import { makeAct } from '../../server/kernel/act.ts'
import { proposals } from '../../server/proposals/routes.ts'
import { memoryStore } from '../../server/stores/memory.ts'
import { compared, type Entry } from '../../web/kernel/proof/claims.ts'
import type { Proposal } from '../../web/proposals/api.ts'
import { sealedFact } from '../../web/proposals/sealed.ts'

const now = '2026-11-22T08:00:00.000Z'
const store = memoryStore({ clock: () => now })
const runner = mapRunner(projection)
beforeAll(async () => {
  await tell({ act: makeAct({ store, contexts: { proposals }, now: () => now }), story })
  runner.apply((await store.readAll()) as unknown as readonly Recorded<AnyEvent>[])
})

const sealedWith = async (change: (line: Proposal['parts']['story'][number]) => object) => {
  const entries = new Map((await store.readAll()).map((fact) => [fact.id, fact as unknown as Entry]))
  return runner.rows('story').map((row) => {
    const line = { ...row, ...change(row as never) } as never
    const { event, title, claims } = sealedFact({ id: row.proposal, title: 'Prova', protocol: null } as unknown as Proposal, line)
    const entry = entries.get(event)
    if (!entry) throw new Error(`no entry of ${event}`)
    return {
      title,
      broken: compared(claims, entry).filter(({ agrees }) => !agrees),
      unnamed: claims.filter(({ name }) => /^[a-z]/.test(name)),
    }
  })
}

it('agrees with the entry in everything it says, and has a name for each', async () => {
  const seals = await sealedWith(() => ({}))
  expect(seals.length).toBeGreaterThan(100)
  expect(seals.filter(({ broken, unnamed }) => broken.length + unnamed.length > 0)).toEqual([])
})
it('breaks where the page says something else', async () => {
  for (const seal of await sealedWith(() => ({ day: '1999-01-01' }))) expect(seal.broken).toHaveLength(1)
  const acts = (await sealedWith(({ says }) => (says.act ? { says: { ...says, act: 'X-1' } } : {}))).filter(
    ({ broken }) => broken.length > 0,
  )
  expect(acts.map(({ title }) => title)).toContain('Accolta')
})
