// Every publication comes back exactly as it was: the samples, and a generated series with the habits of a real register.
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { momentNamed } from '../../server/kernel/italian-time.ts'
import type { TestApp } from '../support/http.ts'
import { seeded } from '../support/seed.ts'
import { back, bring, given, openRegister, textFile } from './room.ts'
import { sample, sampleNames, samplesAreHere, series } from './series.ts'

const byId = (a: readonly string[], b: readonly string[]) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1)

describe('the samples', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await openRegister()
  })
  afterAll(() => app?.stop())

  if (!samplesAreHere) console.warn('skipped: the sample registers are not beside the project')
  it.skipIf(!samplesAreHere)('come back exactly, in any order of the files, and are recorded once', async () => {
    const files = sampleNames.map((name) => ({ name, bytes: sample(name) }))
    const first = await bring(app, [...files].reverse())
    expect(first.refused).toEqual([])
    for (const name of sampleNames) {
      const [headers = [], ...rows] = parse(Buffer.from(sample(name)), { bom: true }) as string[][]
      const found = await back(app, momentNamed(name))
      expect(found).toEqual({ headers, rows: rows.sort(byId), moment: momentNamed(name) })
      expect(await back(app, `${name.slice(0, 10)}T21:00:00.000Z`)).toEqual(found)
    }
    const head = await app.head()
    const again = await bring(app, files)
    expect(again).toMatchObject({ facts: 0, reports: [], already: sampleNames.map((name) => ({ name })) })
    expect(await app.head()).toBe(head)
  })
  it.skipIf(!samplesAreHere)('tell what happened: vanished, gone back, replaced', async () => {
    const types = (await app.store.readAll()).map(({ type }) => type)
    const count = (type: string) => types.filter((one) => one === type).length
    expect([count('register.listed'), count('register.stepped-back'), count('register.unlisted'), count('register.replaced')]).toEqual([
      5, 2, 1, 1,
    ])
  })
})

describe('a series', () => {
  const { seed } = seeded(1)
  let app: TestApp
  beforeAll(async () => {
    app = await openRegister()
  })
  afterAll(() => app?.stop())

  it(`of 100 publications of 70 rows comes back whole (SEED=${seed})`, async () => {
    const publications = series(seed, 100, 70)
    const done = await bring(
      app,
      publications.map((one, i) => given(one, i % 2 ? ';' : ',')),
    )
    expect(done.refused).toEqual([])
    for (const { name, headers, rows } of publications) {
      expect(await back(app, momentNamed(name)), `SEED=${seed} ${name}`).toEqual({ headers, rows, moment: momentNamed(name) })
    }
  })
  it('is taken up again where it was cut short', async () => {
    const publications = series(seed + 1, 6, 30)
    const stop = new AbortController()
    const files = publications.map((one) => given(one))
    const where = { municipality: '016091' }
    await bring(app, files, { ...where, signal: stop.signal, onProgress: (done, total) => done > total / 2 && stop.abort() })
    expect(await back(app, momentNamed(publications[5]?.name ?? ''), '016091')).not.toMatchObject({
      moment: momentNamed(publications[5]?.name ?? ''),
    })
    await bring(app, files, where)
    for (const { name, headers, rows } of publications)
      expect(await back(app, momentNamed(name), '016091')).toEqual({ headers, rows, moment: momentNamed(name) })
  })
  it('says that it is half-way while it is', async () => {
    const broken = textFile('2024-01-01.csv', 'Id,Titolo\n1,a\n2,b\n')
    const failing = {
      ...app,
      act: Object.assign(
        async (ask: Parameters<TestApp['act']>[0]) => (ask.context === 'snapshots' ? Promise.reject(new Error('cut')) : app.act(ask)),
        app.act,
      ),
    }
    await expect(bring(failing, [broken], { municipality: '045014' })).rejects.toThrow('cut')
    await app.settled('register')
    expect(await back(app, undefined, '045014')).toBe('unfinished')
    const earlier = await bring(app, [textFile('2023-01-01.csv', 'Id,Titolo\n1,a\n')], { municipality: '045014' })
    expect(earlier.refused).toMatchObject([{ problem: { problem: 'unfinished' } }])
    await bring(app, [broken], { municipality: '045014' })
    expect(await back(app, undefined, '045014')).toMatchObject({
      headers: ['Id', 'Titolo'],
      rows: [
        ['1', 'a'],
        ['2', 'b'],
      ],
    })
  })
})
