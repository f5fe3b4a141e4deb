// The dossiers over HTTP: whole, the same when asked again, as of a day, and without a word that was not published.
import { parse } from 'csv-parse/sync'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '../../server/kernel/people.ts'
import { readImprintLine } from '../../server/proof/imprint.ts'
import { origin } from '../proof/ledgers.ts'
import { readPdf } from './pdf.ts'
import { canaries, draftId, hidden, openDossiers, photo } from './room.ts'
import { readZip } from './zip.ts'

const bench = '9ac70000-0000-4000-8000-000000000003'
const cremona = 'municipality=019036'
let http: Awaited<ReturnType<typeof openDossiers>>
beforeAll(async () => {
  http = await openDossiers()
}, 120_000)
afterAll(() => http?.close())

const bytesAt = async (path: string, as?: Role): Promise<Uint8Array> => {
  const answer = await http.get(`/api/dossier/${path}`, { as })
  expect(answer.status, path).toBe(200)
  return new Uint8Array(await answer.arrayBuffer())
}
const zipAt = async (path: string, as?: Role) => readZip(Buffer.from(await bytesAt(path, as)))
const utf8 = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('utf8')
const tableIn = (files: ReadonlyMap<string, Buffer>, name: string): readonly { readonly [column: string]: string }[] =>
  parse(utf8(files.get(name)), { columns: true })

describe('the paper of a pact', () => {
  it('is a tagged PDF/A in Italian, with its structure', async () => {
    const { catalogue, metadata, tags, pages } = readPdf(await bytesAt(`pacts/${bench}.pdf`))
    expect(catalogue).toContain('/MarkInfo')
    expect(catalogue).toContain('/Lang (it-IT)')
    expect(metadata).toMatch(/<pdfaid:part>3<[\s\S]*<pdfaid:conformance>A</)
    expect(pages).toBeGreaterThan(1)
    expect([tags.get('Document'), tags.get('H1'), tags.get('Figure')]).toEqual([1, 1, 1])
    expect(tags.get('H2')).toBeGreaterThan(8)
    expect(tags.get('TH')).toBeGreaterThan(10)
    expect(tags.get('TD')).toBeGreaterThan(50)
  })
  it('tells who, what was promised, the text, the acts, the story, and how it is checked', async () => {
    const { text } = readPdf(await bytesAt(`pacts/${bench}.pdf`))
    for (const said of ['Le parti', 'Gli impegni', 'Il testo che vale', 'Art. 1', 'I resoconti', 'Gli atti', 'Le rettifiche', 'La storia'])
      expect(text).toContain(said)
    expect(text).toContain('come risulta al 22 novembre 2026')
    expect(text).toContain(`registro ${origin} n. 3`)
    expect(text).toContain('http://beni.example.org/patti/')
    expect(text).not.toContain('\ufffd')
  })
  it('is the same bytes when nothing has changed, and other bytes as of another day', async () => {
    const [first, second, past] = await Promise.all(['', '', '?asOf=2025-06-30'].map((query) => bytesAt(`pacts/${bench}.pdf${query}`)))
    expect(Buffer.compare(first as Uint8Array, second as Uint8Array)).toBe(0)
    expect(readPdf(past as Uint8Array).text).toContain('come risulta al 30 giugno 2025')
    expect(readPdf(past as Uint8Array).text.length).toBeLessThan(readPdf(first as Uint8Array).text.length)
  })
})

describe('the archive of a pact', () => {
  it('has the paper, the data, a table a chapter, and what it is checked with', async () => {
    const files = await zipAt(`pacts/${bench}.zip`)
    for (const name of [
      'LEGGIMI.txt',
      'fascicolo.pdf',
      'dati.json',
      'testo.txt',
      'tabelle/parti.csv',
      'tabelle/storia.csv',
      'prove/checkpoint',
      'prove/qr.svg',
    ])
      expect([...files.keys()]).toContain(name)
    const data = JSON.parse(utf8(files.get('dati.json')))
    expect(data).toMatchObject({ format: 'comunanza-dossier/1', asOf: '2026-11-22', pact: { id: bench } })
    expect(tableIn(files, 'tabelle/storia.csv')).toHaveLength(data.pact.parts.story.length)
    expect(utf8(files.get('testo.txt')).trim()).toBe(data.pact.parts.text.text.trim())
  })
  it('says in every line of every table which register it comes from, and in the story two dates', async () => {
    const files = await zipAt(`pacts/${bench}.zip`)
    const tables = [...files.keys()].filter((name) => name.endsWith('.csv'))
    expect(tables.length).toBeGreaterThan(6)
    for (const name of tables)
      for (const row of tableIn(files, name)) expect(readImprintLine(row.punto_di_controllo ?? ''), name).toMatchObject({ origin, size: 3 })
    const [first] = tableIn(files, 'tabelle/storia.csv')
    expect(first).toMatchObject({ n: '1', fatto: 'La bozza del patto è aperta' })
    expect(first?.avvenuto).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(first?.registrato).toMatch(/^\d{4}-\d{2}-\d{2}T/)
  })
  it('is read alike by another reader, and is the same bytes again', async () => {
    const [first, second] = await Promise.all([
      bytesAt(`pacts/${bench}.zip?asOf=2025-12-31`),
      bytesAt(`pacts/${bench}.zip?asOf=2025-12-31`),
    ])
    expect(Buffer.compare(first, second)).toBe(0)
    const other = unzipSync(first)
    for (const [name, content] of readZip(Buffer.from(first))) expect(Buffer.compare(Buffer.from(other[name] ?? []), content), name).toBe(0)
  })
  it('carries the documents that are published and lists those that are not', async () => {
    const files = await zipAt(`pacts/${draftId}.zip`)
    const documents = [...files].filter(([name]) => name.startsWith('documenti/'))
    expect(documents.map(([, content]) => utf8(content))).toEqual([photo.bytes.toString()])
    const listed = tableIn(files, 'tabelle/documenti.csv')
    expect(listed.map(({ nel_fascicolo }) => nel_fascicolo)).toEqual(['sì', 'no'])
    expect(listed[1]).toMatchObject({ sha256: hidden.sha256, file: '' })
  })
})

describe('what is not published', () => {
  const everything = async (as?: Role): Promise<string> => {
    const files = await zipAt(`pacts/${draftId}.zip`, as)
    const paper = readPdf(await bytesAt(`pacts/${draftId}.pdf`, as)).text
    return [paper, ...[...files].map(([name, content]) => (name.endsWith('.pdf') ? readPdf(content).text : utf8(content)))].join('\n')
  }
  it.each([undefined, 'resident', 'representative'] as const)(
    'does not leave with a visitor or a %s, and the paper says that it is missing',
    async (as) => {
      const all = await everything(as)
      for (const canary of Object.values(canaries)) expect(all).not.toContain(canary)
      expect(all).not.toContain('Circolo del borgo')
      expect(all).toContain('il testo che vale, finché non se ne pubblica la versione senza nomi')
      expect(all).toContain('un resoconto non pubblicato')
    },
  )
  it.each(['clerk', 'manager', 'auditor'] as const)('is there for a %s', async (as) => {
    const all = await everything(as)
    for (const canary of Object.values(canaries)) expect(all).toContain(canary)
  })
  it('never has a personal value, nor the token of one', async () => {
    for (const as of [undefined, 'manager'] as const) expect(await everything(as)).not.toMatch(/[⟦⟧]/)
  })
})

describe('the dossier of a period', () => {
  const period = `${cremona}&from=2025-01-01&to=2025-12-31`
  it('has an index and a folder for every pact something happened to', async () => {
    const files = await zipAt(`period.zip?${period}`)
    const index = tableIn(files, 'indice.csv')
    expect(index.length).toBeGreaterThan(2)
    for (const { cartella, id } of index) {
      const data = JSON.parse(utf8(files.get(`${cartella}dati.json`)))
      expect(data.pact.id).toBe(id)
      expect(data.pact.parts.story.some(({ day }: { day: string }) => day >= '2025-01-01' && day <= '2025-12-31')).toBe(true)
    }
  })
  it('is on paper too, and knows a day on which nothing happened', async () => {
    expect(readPdf(await bytesAt(`period.pdf?${period}`)).text).toContain('dal 1 gennaio 2025 al 31 dicembre 2025')
    const empty = readPdf(await bytesAt(`period.pdf?${cremona}&from=1999-01-01&to=1999-01-01`)).text
    expect(empty).toContain('In questo periodo non è successo niente.')
  })
  it('has nothing unpublished either', async () => {
    const files = await zipAt(`period.zip?${cremona}&from=2026-03-01&to=2026-03-31`)
    const all = [...files.values()].map(utf8).join('\n')
    expect(all).toContain(draftId)
    for (const canary of Object.values(canaries)) expect(all).not.toContain(canary)
  })
})

describe('what cannot be answered', () => {
  it.each([
    ['pacts/9ac70000-0000-4000-8000-00000000ffff.pdf', 404],
    [`pacts/${bench}.docx`, 404],
    ['pacts/x.pdf', 404],
    [`pacts/${bench}.pdf?asOf=1999-01-01`, 404],
    [`pacts/${bench}.pdf?asOf=ieri`, 422],
    [`pacts/${bench}.zip?colour=red`, 422],
    [`period.zip?${cremona}&from=2025-01-01`, 422],
    ['period.zip?municipality=Cremona&from=2025-01-01&to=2025-02-01', 422],
    [`period.pdf?${cremona}&from=2025-02-01&to=2025-01-01`, 422],
  ])('%s is %i', async (path, status) => {
    const answer = await http.get(`/api/dossier/${path}`)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
  })
  it('says in words that the days are the wrong way round', async () => {
    const answer = await http.get(`/api/dossier/period.pdf?${cremona}&from=2025-02-01&to=2025-01-01`)
    expect((await answer.json()).title).toBe('Il primo giorno viene dopo l’ultimo.')
  })
  it('a head asks for no paper', async () => {
    for (const format of ['pdf', 'zip'] as const) {
      const answer = await http.get(`/api/dossier/pacts/${bench}.${format}`)
      expect(answer.headers.get('content-disposition')).toMatch(
        new RegExp(`^attachment; filename="fascicolo-patto-[\\w.-]+-2026-11-22\\.${format}"$`),
      )
      await answer.body?.cancel()
    }
  })
})
