// The story of the care desk is lawful, reaches every way a request can stand, and its lists are what the law makes of the same day.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stages } from '../../events/care/state.ts'
import { stages as carerStages } from '../../events/carers/state.ts'
import type { Stored } from '../../events/kernel/index.ts'
import type { Db } from '../../projections/care/queries.ts'
import { desk } from '../../seeds/care/desk.ts'
import { story } from '../../seeds/care.ts'
import { tell, untold } from '../../seeds/load.ts'
import { careOrganisation } from '../../server/people/cast.ts'
import * as contexts from '../../server/registry.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'

let app: TestApp
const { care, carers, desks, people, rounds } = contexts
beforeAll(async () => {
  app = await makeTestApp({ contexts: { care, carers, desks, people, rounds }, now: '2026-11-22T10:00:00.000Z' })
  await tell({ act: app.act, story })
  await app.settled('care')
  await app.settled('carers')
})
afterAll(() => app?.stop())

const rows = async (ask: (db: Db) => Promise<readonly object[]>) => {
  const said = await app.projector.read('care', { sees: ['everywhere'], ask: (db) => ask(db as unknown as Db) })
  if (!('answer' in said)) throw new Error('the tables cannot answer')
  return said.answer
}

describe('the story of the care desk', () => {
  it('is told once', async () => {
    expect(await untold(app.store, story)).toEqual({ lines: 0, none: false })
    expect(await tell({ act: app.act, story })).toEqual({ told: 0 })
  })
  it('has requests and carers at every stage, all of one desk', async () => {
    const requests = (await rows((db) => db.selectFrom('requests').selectAll().execute())) as {
      stage: string
      desk: string
      organisation: string
    }[]
    expect(new Set(requests.map(({ stage }) => stage))).toEqual(new Set(stages))
    expect(new Set(requests.map((one) => `${one.desk} ${one.organisation}`))).toEqual(new Set([`${desk} ${careOrganisation}`]))
    const pool = (await rows((db) => db.selectFrom('pool').selectAll().execute())) as { stage: string }[]
    expect(new Set(pool.map(({ stage }) => stage))).toEqual(new Set(carerStages))
  })
  it('takes hours out of a carer’s week exactly when it hires her', async () => {
    const facts = (await app.store.readAll({ types: ['care.hired', 'carers.placed'] })) as readonly Stored[]
    const placed = facts.filter(({ type }) => type === 'carers.placed').map(({ data, on }) => `${String(data.request)} ${on}`)
    const hired = facts.filter(({ type }) => type === 'care.hired').map(({ stream, on }) => `${stream.slice('care-'.length)} ${on}`)
    expect(hired.length).toBeGreaterThan(5)
    expect(placed.sort()).toEqual(hired.sort())
  })
})
