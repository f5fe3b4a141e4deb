// A citizen takes home the dossier of a pact, on paper and as an archive, and that of a year.
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { readImprintLine } from '../../server/proof/imprint.ts'
import { readPdf } from '../dossier/pdf.ts'
import { readZip } from '../dossier/zip.ts'
import { overflow, violations } from '../support/axe.ts'
import { journey, phone, see } from '../support/journey.ts'

const { visit } = journey()
const bench = '9ac70000-0000-4000-8000-000000000003'

/** A paper is laid out before its first byte comes. */
const patience = 60_000
const taken = async (page: Page, name: string): Promise<{ readonly name: string; readonly bytes: Buffer }> => {
  const button = page.getByRole('button', { name })
  await see(button)
  const coming = page.waitForEvent('download', { timeout: patience })
  await button.click()
  const download = await coming
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

it('a citizen downloads the dossier of a pact as it was on a day, as PDF and as ZIP', async () => {
  const page = await visit({ viewport: phone, hasTouch: true, isMobile: true, at: `/patti/${bench}?asOf=2025-12-31` })
  const paper = await taken(page, 'Scarica il fascicolo')
  expect(paper.name).toMatch(/^fascicolo-patto-.+-2025-12-31\.pdf$/)
  const { text, catalogue } = readPdf(paper.bytes)
  expect(text).toContain('come risulta al 31 dicembre 2025')
  expect(catalogue).toContain('/StructTreeRoot')
  await see(page.getByRole('status').getByText('Il fascicolo è pronto'))
  const archive = await taken(page, 'Fascicolo in ZIP')
  const files = readZip(archive.bytes)
  const { checkpoint, pact } = JSON.parse(String(files.get('dati.json')))
  expect(pact.id).toBe(bench)
  expect(readImprintLine(checkpoint)?.size).toBeGreaterThan(0)
  expect(String(files.get('prove/checkpoint'))).toContain(String(readImprintLine(checkpoint)?.origin))
  expect(await violations(page)).toEqual([])
  expect(await overflow(page)).toBe(0)
})

it('a citizen downloads a whole year of a municipality, and is told which one to choose first', async () => {
  const page = await visit({ at: '/registro/cambiamenti?since=2025-01-01&until=2025-12-31' })
  await see(page.getByText('Scrivi qui sopra il codice ISTAT di un Comune'))
  await page.getByLabel(/^Comune/).fill('019036')
  await page.getByRole('button', { name: 'Confronta' }).click()
  const files = readZip((await taken(page, 'Fascicolo in ZIP')).bytes)
  expect([...files.keys()].filter((name) => name.endsWith('/dati.json')).length).toBeGreaterThan(2)
  expect(String(files.get('indice.csv'))).toContain(bench)
  expect(await violations(page)).toEqual([])
})
