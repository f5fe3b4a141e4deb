// Control by those who do it: an auditor's whole visit with the offline verifier at its end, findings, and every page of it.
import { spawnSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { type Archive, memorySource, openArchive } from '../../server/proof/verify/archive.ts'
import { clean, findings, violations } from '../support/axe.ts'
import { character, journey, see, title } from '../support/journey.ts'
import { afterTest } from '../support/later.ts'
import { scratchDir } from '../support/scratch.ts'

const { visit, address } = journey()

const bench = 'Panchine e libri sul viale del Po'
const verified = (page: Page) => page.getByRole('status').getByText('Verificato nel tuo browser')

/** Grants a seat as the manager does, and answers its address. */
const granted = async (body: string): Promise<string> => {
  const page = await visit({ as: 'manager', at: '/controllo/posti' })
  await page.getByRole('button', { name: 'Concedi un posto' }).click()
  await see(page.getByRole('combobox', { name: 'Chi controlla' }))
  expect(await violations(page)).toEqual([])
  await page.getByRole('combobox', { name: 'Chi controlla' }).selectOption(character('auditor').label)
  await page.getByRole('textbox', { name: 'Per conto di chi' }).fill(body)
  await page.getByRole('textbox', { name: 'Che cosa deve controllare' }).fill('I patti in vigore alla fine dell’anno.')
  await page.getByRole('button', { name: 'Registra' }).click()
  await see(title(page, body))
  return new URL(page.url()).pathname
}

const seated = async (body: string): Promise<Page> => {
  const page = await visit({ as: 'auditor', at: await granted(body) })
  await page.getByRole('button', { name: 'Prendi il posto' }).click()
  await page
    .getByRole('dialog')
    .getByText(/ogni sguardo siano scritti nel registro/)
    .waitFor()
  await page.getByRole('button', { name: 'Registra' }).click()
  await see(page.getByRole('heading', { name: 'Estrai un campione' }))
  expect(await violations(page)).toEqual([])
  return page
}

const draw = async (page: Page, seed: string): Promise<void> => {
  await page.getByRole('textbox', { name: 'Seme' }).fill(seed)
  await page.getByLabel('Il registro com’era la sera del').last().fill('2025-12-31')
  await page.getByRole('button', { name: 'Estrai e registra' }).click()
}

type Bundle = { readonly path: string; readonly content: Buffer; readonly verifier: string; readonly policy: string }

const downloaded = async (page: Page, pact: string): Promise<Bundle> => {
  const folder = await scratchDir(afterTest)
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name: `Scarica il fascicolo (${pact})` }).click()
  const path = join(folder, 'fascicolo.tar')
  await (await coming).saveAs(path)
  const content = await readFile(path)
  const archive = openArchive(memorySource(content))
  if (!('content' in archive)) throw new Error(`the bundle is no archive: ${archive.says}`)
  const verifier = join(folder, 'verify.mjs')
  await writeFile(verifier, (archive as Archive).content('verify.mjs') ?? '')
  // Whom to believe the auditor asks the register for, not the bundle.
  const policy = join(folder, 'policy.txt')
  await writeFile(policy, (await (await fetch(`${address()}/log/keys`)).json()).policy)
  return { path, content, verifier, policy }
}

const verify = ({ path, verifier, policy }: Bundle) => {
  const { status, stdout } = spawnSync(process.execPath, [verifier, path, '--policy', policy], { encoding: 'utf8' })
  return { status, stdout }
}

it('an auditor takes the seat, draws a sample, opens a pact as of 31 December, checks its seal, and verifies the bundle without the register', async () => {
  const page = await seated('Revisori del viaggio')
  await draw(page, 'lotto-16-21-2')
  const sample = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Campione 1' }) })
  await see(sample.getByText('3 patti su 14, com’erano la sera del 31 dicembre 2025, seme «lotto-16-21-2»'))
  await see(sample.getByText('Rifatto adesso: sono gli stessi patti, nello stesso ordine.'))
  const bundle = await downloaded(page, bench)
  await sample.getByRole('link', { name: `Apri com’era il 31 dicembre 2025 (${bench})` }).click()
  await see(title(page, bench))
  await see(page.getByRole('status').getByText('Stai guardando il registro com’era il 31 dicembre 2025'))
  await page
    .getByRole('button', { name: /^Sigillo di «È arrivato un resoconto»/ })
    .first()
    .click()
  await see(verified(page))
  await page.keyboard.press('Escape')
  await page.goBack()
  const looks = page.getByRole('region', { name: 'Gli sguardi' })
  await see(looks.getByText('Un fascicolo scaricato'))
  await see(looks.getByRole('link', { name: bench }).first())
  const honest = verify(bundle)
  expect(honest.status, honest.stdout).toBe(0)
  const changed = Buffer.from(bundle.content)
  const at = changed.indexOf('"entry":"') + 200
  changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
  await writeFile(bundle.path, changed)
  const refused = verify(bundle)
  expect(refused.status, refused.stdout).toBe(1)
  expect(refused.stdout).toContain('entries.jsonl')
})

it('the same seed draws the same pacts for anybody, and the same sample is not drawn twice', async () => {
  const page = await seated('Revisori del seme')
  await draw(page, 'prova-1')
  await see(page.getByText('seme «prova-1»'))
  const ask = async () => (await (await fetch(`${address()}/api/audit/sample?seed=prova-1&size=3&asOf=2025-12-31`)).json()).items
  const [first, again] = [await ask(), await ask()]
  expect(again).toEqual(first)
  for (const { title: name } of first) await see(page.getByRole('listitem').getByText(name, { exact: true }).first())
  await draw(page, 'prova-1')
  await see(page.getByText(/il campione è già stato estratto/))
})

it('a finding goes from the auditor to the office and back', async () => {
  const auditor = await seated('Revisori del rilievo')
  await draw(auditor, 'lotto-16-21-2')
  await auditor.getByRole('link', { name: `Scrivi un rilievo (${bench})` }).click()
  await auditor.getByRole('combobox', { name: 'Che cosa riguarda' }).selectOption('Una rettifica')
  await auditor.getByRole('radio', { name: 'Osservazione' }).check()
  await auditor
    .getByRole('textbox', { name: 'Che cosa hai visto' })
    .fill('Milleseicento ore in sei mesi per diciannove persone: chi ha controllato?')
  await auditor.getByRole('button', { name: 'Registra' }).click()
  await see(title(auditor, 'Una rettifica'))
  expect(await violations(auditor)).toEqual([])
  const office = await visit({ as: 'clerk', at: new URL(auditor.url()).pathname })
  await office.getByRole('button', { name: 'Rispondi' }).click()
  await office
    .getByRole('textbox', { name: 'La risposta del Comune' })
    .fill('Il quaderno delle presenze diceva 154: rettificato il 16 settembre.')
  await office.getByRole('button', { name: 'Registra' }).click()
  await see(office.getByText('aspetta chi controlla'))
  await auditor.getByRole('button', { name: 'Accetta la risposta' }).click()
  await auditor.getByRole('button', { name: 'Registra' }).click()
  await see(auditor.getByText('risposta accettata'))
})

it.each([
  '/controllo',
  '/controllo?asOf=2025-12-31',
  '/controllo/verifiche/report-missing',
  '/controllo/verifiche/past-its-end',
  '/controllo/rettifiche',
  '/controllo/cambiamenti',
  '/controllo/posti',
  '/controllo/posti/5ea70000-0000-4000-8000-000000000001',
  '/controllo/rilievi',
  '/controllo/rilievi/f1d00000-0000-4000-8000-000000000002',
  '/controllo/rilievi/nuovo',
])('%s can be used by everybody, on a desk and on a phone', async (at) => {
  const page = await visit({ at })
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  expect(await findings(page)).toEqual(clean)
})
