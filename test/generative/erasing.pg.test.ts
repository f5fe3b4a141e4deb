// Erasing somebody who had a generative pact: their words are gone for everybody, and every figure stays as it was.

import { afterAll, beforeAll, expect, it } from 'vitest'
import { schemaOf } from '../../projections/kernel/ddl.ts'
import { people } from '../../seeds/generative/people.ts'
import { emma, pactOf, personOf } from '../../seeds/generative/telling.ts'
import { names, saidBy } from '../../seeds/generative/words.ts'
import { story } from '../../seeds/generative.ts'
import { tell } from '../../seeds/load.ts'
import { generative } from '../../server/generative/routes.ts'
import { programmes } from '../../server/programmes/routes.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'
import { rowsOf } from '../vault/house.ts'

const gone = people.find(({ n }) => n === 4)
const stays = people.find(({ n }) => n === 12)
if (!gone || !stays) throw new Error('the story has people')
const words = 'Adesso so a chi chiedere.'

let app: TestApp
beforeAll(async () => {
  app = await makeTestApp({ contexts: { generative, programmes }, now: '2026-11-22T10:00:00.000Z' })
  await tell({ act: app.act, story: story.filter(({ context }) => context !== 'people') })
  await app.settled('generative')
})
afterAll(() => app?.stop())

const read = async (path: string): Promise<string> => {
  await app.settled('generative')
  const answer = await app.get(`/api/generative${path}`, { as: 'coordinator' })
  expect(answer.status).toBe(200)
  return answer.text()
}
const tables = () =>
  Promise.all(
    Object.keys(generative.projection.tables).map((table) =>
      rowsOf(app.adminUrl, `select t::text from ${schemaOf(generative.projection)}.${table} t order by 1`),
    ),
  )
const counted = async () => {
  const { position: _, ...said } = JSON.parse(await read('/figures'))
  return said
}
const erase = async (person: string): Promise<void> => {
  await rowsOf(app.adminUrl, 'select * from vault.erase($1, now())', [person])
  app.strongroom?.vault.forget(person)
}

it('takes every word of theirs, and nobody else’s', async () => {
  const [before, other] = [await read(`/${pactOf(gone)}`), await read(`/${pactOf(stays)}`)]
  for (const text of [gone.name, words, 'Ho perso', 'Telefono alle persone anziane']) expect(`${before}${other}`).toContain(text)
  expect(before).toContain(gone.name)
  const figures = await counted()
  const rows = await tables()
  await erase(personOf(gone))
  const after = await read(`/${pactOf(gone)}`)
  for (const text of [gone.name, words, 'anziane sole', '1968']) expect([text, after.includes(text)]).toEqual([text, false])
  expect(after).toContain('[cancellato]')
  // Who was paid is not who was helped: accounts keep their name until they are erased themselves.
  expect(after).toContain(saidBy(gone).supplier)
  // Whoever stood beside them was not erased.
  expect(after).toContain(emma === JSON.parse(after).caseworker ? 'Emma Brolo' : 'Nora Ghiri')
  expect(JSON.parse(after)).toMatchObject({
    stage: 'concluded',
    spent: JSON.parse(before).spent,
    hours_given: JSON.parse(before).hours_given,
  })
  expect(await read(`/${pactOf(stays)}`)).toBe(other)
  expect(await counted()).toEqual(figures)
  expect(figures.stands.total).toMatchObject({ concluded: 12, reported: 23 })
  expect(await tables()).toEqual(rows)
})
it('takes the name of who was paid when it is they who are erased', async () => {
  await erase(names(gone).supplier)
  expect(await read(`/${pactOf(gone)}`)).not.toContain(saidBy(gone).supplier)
})
it('changes no figure when the tables are made anew from the log', async () => {
  const [figures, rows] = [await counted(), await tables()]
  expect(await app.projector.rebuild('generative', { signal: new AbortController().signal })).toMatchObject({ outcome: 'rebuilt' })
  expect(await counted()).toEqual(figures)
  expect(await tables()).toEqual(rows)
})
it('would be seen in the figures if somebody had been taken out of them', async () => {
  const before = await counted()
  for (const rows of ['outcomes_current', 'outcomes_past'])
    await rowsOf(app.adminUrl, `delete from ${schemaOf(generative.projection)}.${rows} where id = $1`, [pactOf(gone)])
  expect(await counted()).not.toEqual(before)
})
