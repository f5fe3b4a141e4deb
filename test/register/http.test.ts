// The public register at the counter: a publication is looked at, brought in, read, compared and refused with a sentence.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decider } from '../../events/register/decider.ts'
import { fileProblem, fileProblems, sentenceOf } from '../../server/register/file-problems.ts'
import { sentences } from '../../server/register/sentences.ts'
import type { TestApp } from '../support/http.ts'
import type { Ask } from '../support/requests.ts'
import { cremona, openRegister } from './room.ts'

let app: TestApp
beforeAll(async () => {
  app = await openRegister()
  await app.settled('register')
})
afterAll(() => app?.stop())

const base64 = (content: string | Uint8Array): string => Buffer.from(content).toString('base64')
type Form = { name: string; content: string | Uint8Array; trial?: boolean; municipality?: string; [more: string]: unknown }
const bring = async ({ content, name, ...form }: Form, as: Ask['as'] | 'nobody' = 'clerk') => {
  const body = { municipality: cremona, trial: false, ...form, files: [{ name, content: base64(content) }] }
  const answer = await app.post('/api/register/import', { ...(as === 'nobody' ? {} : { as }), body })
  return { status: answer.status, said: await answer.json() }
}
const get = async (path: string) => (await app.get(path)).json()

const header = 'Id,Titolo,Stato,Quartiere,Ambiti di azione,Rappresentante,Note\n'
const first = `${header}001,Orto dei tigli,Istruttoria in corso,Porta Po,Verde,Comitato dei tigli,\n002,"Piazzetta, fioriere",Patto stipulato,Centro,Verde,Anna Verdini,\n`
const second = `${header}001,Orto dei tigli,Patto stipulato,Porta Po,Verde,Comitato dei tigli,\n002,"Piazzetta, fioriere",Respinta,Centro,Verde,Anna Verdini,Vedi n. 003\n003,Piazzetta,Istruttoria in corso,Centro,Verde,Ruote Libere ODV,\n`

describe('bringing in a publication', () => {
  it('has a sentence for every rule and every file problem', () => {
    expect(Object.keys(sentences).sort()).toEqual([...decider.rules].sort())
    for (const name of Object.keys(fileProblems) as (keyof typeof fileProblems)[]) {
      const { it: italian, en } = sentenceOf(fileProblem(name, { line: 3 }))
      expect(`${italian}${en}`).not.toContain('{line}')
    }
  })
  it('is for the office of that municipality, and never by the single commands', async () => {
    expect((await bring({ name: '2025-01-01.csv', content: first }, 'nobody')).status).toBe(401)
    for (const as of ['resident', 'auditor', 'maker'] as const)
      expect((await bring({ name: '2025-01-01.csv', content: first }, as)).status).toBe(403)
    const forged = await app.post('/api/register/00000000-0000-4000-8000-000000000001/miss', { as: 'manager', body: {} })
    expect(forged.status).toBe(403)
    expect(await app.head()).toBe(0)
  })
  it('is looked at first, with what is doubtful, and nothing is recorded', async () => {
    const { status, said } = await bring({ name: '2025-01-01.csv', content: first, trial: true })
    expect(status).toBe(200)
    expect(said).toMatchObject({ facts: 0, reports: [{ rows: 2, withheld: 1, counts: { new: 2 }, moment: '2024-12-31T23:00:00.000Z' }] })
    expect(said.reports[0].lines[1].doubts).toContainEqual({ doubt: 'person', column: 'representative', says: 'Anna Verdini' })
    expect(await app.head()).toBe(0)
  })
  it('records what is new, then only what changed', async () => {
    expect(await bring({ name: '2025-01-01.csv', content: first })).toMatchObject({ status: 201, said: { facts: 5 } })
    expect(await bring({ name: '2025-01-01.csv', content: first })).toMatchObject({
      status: 200,
      said: { facts: 0, already: [{ name: '2025-01-01.csv' }] },
    })
    const { status, said } = await bring({ name: '2025-03-01.csv', content: second })
    expect(status).toBe(201)
    expect(said.reports[0]).toMatchObject({ counts: { new: 1, changed: 2, same: 0 } })
    expect(said.reports[0].lines[1]).toMatchObject({ number: '002', replacedBy: '003' })
  })
  it('keeps no name of a person, in the log or anywhere', async () => {
    const all = JSON.stringify(await app.store.readAll())
    expect(all).toContain('Comitato dei tigli')
    expect(all).not.toContain('Verdini')
  })
})

describe('a file that cannot be taken in', () => {
  const refused = async (form: Form, rule: string, words: RegExp) => {
    const before = await app.head()
    const { status, said } = await bring(form)
    expect([413, 422]).toContain(status)
    expect(said.rule).toBe(`register.file-${rule}`)
    expect(said.title).toMatch(words)
    expect(await app.head()).toBe(before)
  }
  it('is older than what is known', () => refused({ name: '2025-02-01.csv', content: second }, 'older', /più recente/))
  it('is another one of the same moment', () =>
    refused({ name: '2025-03-01.csv', content: first }, 'other-at-that-moment', /stesso momento/))
  it('does not say its day', () => refused({ name: 'registro.csv', content: first }, 'no-moment', /giorno della pubblicazione/))
  it('is of a day to come', () => refused({ name: '2099-01-01.csv', content: first }, 'in-the-future', /deve ancora venire/))
  it('is broken, with the line', () =>
    refused({ name: '2025-04-01.csv', content: `${header}001,a,b,c,d,e,f\n002,a\n` }, 'cells-astray', /riga 3 ha 2 celle/))
  it('never closes its quotes', () =>
    refused({ name: '2025-04-01.csv', content: `${header}001,"a,b,c,d,e,f\n002,a\n` }, 'quote-open', /riga 2/))
  it('has no number', () => refused({ name: '2025-04-01.csv', content: 'Titolo,Stato\na,b\n' }, 'no-number', /identificativo/))
  it('is a spreadsheet', () =>
    refused({ name: '2025-04-01.csv', content: new Uint8Array([0x50, 0x4b, 3, 4, 1]) }, 'spreadsheet', /foglio di calcolo/))
  it('is no text', () => refused({ name: '2025-04-01.csv', content: new Uint8Array([73, 100, 10, 0, 1, 2]) }, 'not-text', /non è un testo/))
  it('is empty', () => refused({ name: '2025-04-01.csv', content: '\n \n' }, 'empty', /vuoto/))
  it('is of 50 MB', () => refused({ name: '2025-04-01.csv', content: new Uint8Array(50 * 1024 * 1024) }, 'too-large', /10 MB/))
})

describe('a file as spreadsheets save it', () => {
  const town = '016091'
  it('is read in Windows-1252, with semicolons, columns moved and renamed', async () => {
    const text = 'Stato ;Titolo;N.\nPatto stipulato;Città di tutti;7\n'
    const { said } = await bring({ name: '2025-01-01.csv', content: Buffer.from(text, 'latin1'), municipality: town })
    expect(said.reports[0]).toMatchObject({ encoding: 'windows-1252', counts: { new: 1 } })
    const again = '\ufeffNumero,Titolo,Stato\r\n7,Città di tutti,Patto stipulato\r\n'
    const moved = await bring({ name: '2025-02-01.csv', content: again, municipality: town })
    expect(moved.said.reports[0]).toMatchObject({ encoding: 'utf-8', counts: { same: 1, changed: 0 } })
  })
})

describe('the register', () => {
  it('shows what is listed, narrowed and searched', async () => {
    const all = await get(`/api/register?municipality=${cremona}&sort=title`)
    expect(all.items.map(({ number, state }: { number: string; state: string }) => [number, state])).toEqual([
      ['001', 'signed'],
      ['003', 'examining'],
      ['002', 'refused'],
    ])
    const numbers = async (query: string) =>
      (await get(`/api/register?${query}`)).items.map(({ number }: { number: string }) => number).sort()
    expect(await numbers('q=orti')).toEqual(['001'])
    expect(await numbers('district=Centro')).toEqual(['002', '003'])
    expect(await numbers('area=green&state=refused')).toEqual(['002'])
    expect(await numbers('area=sport')).toEqual([])
    expect(await numbers('q=verdini')).toEqual([])
    expect(await numbers('state=signed')).toEqual(['001', '7'])
  })
  it('is as it was on any day', async () => {
    const then = await get(`/api/register?municipality=${cremona}&asOf=2025-02-01&sort=title`)
    expect(then.items.map(({ number, state }: { number: string; state: string }) => [number, state])).toEqual([
      ['001', 'examining'],
      ['002', 'signed'],
    ])
    expect((await get(`/api/register/figures?asOf=2025-02-01`)).states).toEqual(expect.arrayContaining([{ of: 'examining', entries: 1 }]))
  })
  it('says what changed between two days', async () => {
    const between = await get(`/api/register/changes?since=2025-02-15&until=2025-03-15&municipality=${cremona}`)
    const kinds = Object.fromEntries(
      between.items.map(({ entry, kinds }: { entry: { number: string }; kinds: string[] }) => [entry.number, kinds]),
    )
    expect(kinds).toEqual({ '001': ['advanced'], '002': ['ended'], '003': ['new'] })
    expect(between.counts).toMatchObject({ new: 1, advanced: 1, ended: 1, corrected: 0 })
    expect((await get('/api/register/changes?since=2025-05-01&until=2025-06-01')).total).toBe(0)
  })
  it('counts by state, district and area, and says the median of each phase', async () => {
    const figures = await get(`/api/register/figures?municipality=${cremona}`)
    expect(figures.totals.entries).toBe(3)
    expect(figures.districts).toEqual([
      { of: 'Centro', entries: 2 },
      { of: 'Porta Po', entries: 1 },
    ])
    expect(figures.phases).toContainEqual({ origin: 'published', phase: 'examining', times: 1, days: 59 })
  })
  it('gives one entry with its cells and phases', async () => {
    const { items } = await get(`/api/register?municipality=${cremona}&state=refused`)
    const entry = await get(`/api/register/${items[0].id}`)
    expect(entry.goes_on).toBe('003')
    expect(entry.sheet).toContainEqual({ header: 'Note', text: 'Vedi n. 003' })
    expect(entry.sheet).toContainEqual({ header: 'Rappresentante', text: '[omesso]' })
    expect(entry.course.past).toEqual([{ phase: 'signed', from: '2025-01-01', until: '2025-03-01' }])
    expect((await app.get('/api/register/00000000-0000-4000-8000-000000000001')).status).toBe(404)
  })
})
