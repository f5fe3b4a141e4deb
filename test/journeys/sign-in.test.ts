// Somebody signs in: at a service of identity, with a passkey on the device, with a code printed at a desk.
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clean, findings } from '../support/axe.ts'
import { launchBrowser } from '../support/browser.ts'
import { character, desk, phone, see, title } from '../support/journey.ts'
import { afterFile, afterTest } from '../support/later.ts'
import { startProvider, type TestProvider } from '../support/oidc.ts'
import { scratchDir } from '../support/scratch.ts'
import { runCli, startServer } from '../support/server.ts'

const file = afterFile()
let [browser, provider, address]: [Browser?, TestProvider?, string?] = []

// The provider must know where it sends people back before the product is there.
const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

beforeAll(async () => {
  const port = await freePort()
  // By name: a browser makes no passkey for a number.
  const site = `http://localhost:${port}`
  const accounts = { 'marta-sub': { name: 'Marta Olmi', fiscal_number: 'TINIT-LMOMRT85A41D150K' } }
  const atProvider = await startProvider({ accounts, redirectUris: [`${site}/api/session/oidc/oidc/callback`], goodbyes: [`${site}/`] })
  file.later(atProvider.stop)
  const launched = await launchBrowser()
  file.later(() => launched.close())
  const settings = {
    ...{ PORT: String(port), PUBLIC_URL: site, OIDC_NAME: 'SPID', OIDC_SCOPE: 'openid profile email spid' },
    ...{ OIDC_ISSUER: atProvider.issuer, OIDC_CLIENT_ID: atProvider.clientId, OIDC_CLIENT_SECRET: atProvider.secret },
    OIDC_FISCAL_CODE_CLAIM: 'fiscal_number',
  }
  const started = await startServer(await scratchDir(file.later), settings, file.later)
  ;[browser, provider, address] = [launched, atProvider, started.address]
})
afterAll(file.undo)

const patience = 10_000
const visit = async (at: string, viewport: { width: number; height: number } = desk): Promise<Page> => {
  if (!browser || !address) throw new Error('the product is not running yet')
  const context = await browser.newContext({ baseURL: address, viewport, locale: 'it-IT', timezoneId: 'Europe/Rome' })
  afterTest(() => context.close())
  context.setDefaultTimeout(patience)
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => void errors.push(String(error)))
  afterTest(async () => expect(errors).toEqual([]))
  await page.goto(at)
  return page
}
const enterAs = async (context: BrowserContext, role: Parameters<typeof character>[0]): Promise<void> => {
  const entered = await context.request.post('/api/session/enter', { data: { id: character(role).id } })
  expect(entered.status()).toBe(200)
}
const expectAccessible = async (page: Page): Promise<void> => expect(await findings(page)).toEqual(clean)
const isHere = (page: Page, label: string): Promise<void> => see(page.locator('.who-label', { hasText: label }))
/** A device with a fingerprint reader, which always recognises its owner. */
const withAuthenticator = async (page: Page): Promise<void> => {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  const options = {
    protocol: 'ctap2',
    transport: 'internal',
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
  } as const
  await devtools.send('WebAuthn.addVirtualAuthenticator', { options: { ...options, automaticPresenceSimulation: true } })
}
const atSpid = (subject: string | undefined): void => {
  if (!provider) throw new Error('the provider is not running yet')
  provider.next.subject = subject
}

describe('at a service of identity', () => {
  it('a person nobody knew comes in, sees where they are signed in, and leaves everywhere', async () => {
    atSpid('marta-sub')
    const page = await visit('/accedi?torna=%2Fio%2Fsessioni')
    await page.getByRole('button', { name: 'Entra con SPID' }).click()
    await isHere(page, 'Marta Olmi')
    await see(title(page, 'Le mie sessioni'))
    expect(new URL(page.url()).pathname).toBe('/io/sessioni')
    await see(page.getByRole('cell', { name: 'con un servizio di identità' }))
    expect(await page.evaluate(() => `${document.cookie}${JSON.stringify(localStorage)}`)).not.toMatch(/session|Marta|TINIT/)
    await page.getByRole('button', { name: 'Esci' }).click()
    // The service asks whether one leaves there too.
    await page.getByRole('button', { name: 'Yes, sign me out' }).click()
    await page.waitForURL((url) => url.origin === address && url.pathname === '/')
    await see(page.getByRole('link', { name: 'Accedi' }).first())
  })
  it('who gives up there is told, and nothing has happened', async () => {
    atSpid(undefined)
    const page = await visit('/accedi?torna=%2Fio%2Fchiavi')
    await page.getByRole('button', { name: 'Entra con SPID' }).click()
    await see(page.getByText('Hai interrotto l’accesso prima della fine'))
    expect(new URL(page.url()).searchParams.get('torna')).toBe('/io/chiavi')
    await expectAccessible(page)
  })
})

describe('with a passkey', () => {
  it('somebody adds one, comes back with it, confirms with it, and cannot lose the last', async () => {
    atSpid('marta-sub')
    const page = await visit('/accedi?torna=%2Fio%2Fchiavi')
    await withAuthenticator(page)
    await page.getByRole('button', { name: 'Entra con SPID' }).click()
    await see(page.getByText('Ancora nessuna chiave'))
    await page.getByRole('button', { name: 'Aggiungi una chiave di accesso' }).click()
    await see(page.getByText('Dai un nome alla chiave, per riconoscerla.'))
    await page.getByLabel('Nome della chiave').fill('telefono')
    await page.getByRole('button', { name: 'Aggiungi una chiave di accesso' }).click()
    await see(page.getByRole('rowheader', { name: 'telefono' }))
    await expectAccessible(page)
    await page.context().request.post('/api/session/leave', { data: {} })
    await page.goto('/accedi')
    await page.getByRole('button', { name: 'Entra con una chiave di accesso' }).click()
    await isHere(page, 'Marta Olmi')
    await page.goto('/accedi?conferma=1&torna=%2Fio%2Fchiavi')
    await see(title(page, 'Conferma che sei tu'))
    await page.getByRole('button', { name: 'Conferma con una chiave di accesso' }).click()
    await see(title(page, 'Le mie chiavi di accesso'))
    await page.getByRole('button', { name: 'Scollega SPID' }).click()
    await see(page.getByText('Non ne hai ancora collegato nessuno.'))
    await page.getByRole('button', { name: 'Togli la chiave «telefono»' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Togli' }).click()
    await see(page.getByText('È l’unico modo che hai per entrare'))
  })
  it('a device that does not know the site says nothing about anybody', async () => {
    const page = await visit('/accedi')
    await withAuthenticator(page)
    await page.getByRole('button', { name: 'Entra con una chiave di accesso' }).click()
    await see(page.getByText('Non ho ricevuto nessuna chiave'))
  })
})

describe('where there is no demonstration', () => {
  it('the first administrator is made at the keyboard of the machine, and enters with the code', async () => {
    const port = String(await freePort())
    const COMUNANZA_DATA = await scratchDir()
    const settings = { PORT: port, PUBLIC_URL: `http://localhost:${port}`, COMUNANZA_DEMO: '0', COMUNANZA_DATA }
    const started = await startServer(COMUNANZA_DATA, settings)
    const page = await visit(`${started.address}/accedi`)
    await see(title(page, 'Accedi'))
    expect(await page.getByText('Questa è una dimostrazione').count()).toBe(0)
    const refused = await page.context().request.post(`${started.address}/api/session/enter`, { data: { id: character('admin').id } })
    expect(refused.status()).toBe(404)
    const { code, output } = await runCli(['user', 'add', '--name', 'Sara Guado', '--role', 'admin'], settings)
    expect(code, output).toBe(0)
    await page.goto(/http:\/\/localhost:\d+\/accedi#codice=\S+/.exec(output)?.[0] ?? '')
    await page.getByRole('button', { name: 'Entra', exact: true }).click()
    await isHere(page, 'Sara Guado')
    const { me } = await (await page.context().request.get(`${started.address}/api/session`)).json()
    expect(me.roles).toEqual(['admin'])
  })
})

describe('with a printed code', () => {
  it('a desk prepares it, and the person comes in with the telephone, once', async () => {
    const office = await visit('/')
    await enterAs(office.context(), 'clerk')
    await office.goto(`/codici?persona=${character('resident').id}`)
    await see(title(office, 'Dai un codice di accesso'))
    await expectAccessible(office)
    await office.getByRole('button', { name: 'Prepara il codice' }).click()
    await see(office.getByRole('img', { name: 'Disegno da inquadrare' }))
    const code = await office.locator('.code-text').innerText()
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
    await expectAccessible(office)
    await office.emulateMedia({ media: 'print' })
    expect(await office.locator('.head-slim').isVisible()).toBe(false)
    expect(await office.locator('.code-text').isVisible()).toBe(true)

    const telephone = await visit(`/accedi#codice=${code}`, phone)
    await see(telephone.getByText('Il codice è già scritto qui sotto'))
    expect(telephone.url()).not.toContain('codice')
    await expectAccessible(telephone)
    await telephone.getByRole('button', { name: 'Entra', exact: true }).click()
    await isHere(telephone, 'Anna')
    await see(title(telephone, 'Le mie chiavi di accesso'))
    await see(telephone.getByText('uno sportello'))

    const again = await visit('/accedi')
    await again.getByLabel('Il codice che ti hanno dato').fill(code.toLowerCase().replaceAll('-', ' '))
    await again.getByRole('button', { name: 'Entra', exact: true }).click()
    await see(again.getByText('Questo codice non apre'))
  })
  it('one’s sessions are ended from another', async () => {
    const [here, there] = [await visit('/'), await visit('/')]
    await enterAs(here.context(), 'maker')
    await enterAs(there.context(), 'maker')
    await here.goto('/io/sessioni')
    await here.getByRole('button', { name: 'Chiudi tutte le altre' }).click()
    await see(here.getByText('Fatto: adesso sei dentro solo qui.'))
    await expectAccessible(here)
    await there.goto('/io/sessioni')
    await see(there.getByText('Per vedere questa pagina devi prima accedere.'))
  })
})
