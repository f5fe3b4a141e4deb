// The first minute: start, look, stop, start again, also after the worst.
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { scratchDir, toldDir } from '../support/scratch.ts'
import { runCli, startServer } from '../support/server.ts'

type Health = { readonly status: string; readonly head: number }

const healthOf = async (address: string): Promise<Health> => {
  const answer = await fetch(`${address}/api/health`)
  expect(answer.status).toBe(200)
  return (await answer.json()) as Health
}

it('serves a page and its health, and stops in order', async () => {
  const { address, end, lines } = await startServer(await scratchDir())
  const page = await fetch(address)
  expect(page.headers.get('content-type')).toContain('text/html')
  expect(await page.text()).toMatch(/<html[^>]* lang="it"/)
  expect((await healthOf(address)).status).toBe('ok')
  expect(lines.filter((line) => line.includes(address))).toHaveLength(1)
  expect(await end('SIGTERM')).toBe(0)
})

// What time makes true the house says by itself, at any start: the head may move on by that, and by nothing else.
const factsOf = async (address: string): Promise<readonly object[]> => {
  const answer = await fetch(`${address}/api/pacts?limit=100`)
  expect(answer.status).toBe(200)
  return ((await answer.json()) as { readonly items: readonly object[] }).items
}

it('keeps the data between two starts', async () => {
  const dataDir = await toldDir()
  const first = await startServer(dataDir)
  const [{ head }, pacts] = [await healthOf(first.address), await factsOf(first.address)]
  expect(await first.end('SIGINT')).toBe(0)
  const second = await startServer(dataDir)
  expect((await healthOf(second.address)).head).toBeGreaterThanOrEqual(head)
  expect(await factsOf(second.address)).toEqual(pacts)
  expect(head).toBeGreaterThan(0)
})

it('starts again after the process was killed', async () => {
  const dataDir = await toldDir()
  const first = await startServer(dataDir)
  const { head } = await healthOf(first.address)
  await first.end('SIGKILL')
  const second = await startServer(dataDir)
  expect((await healthOf(second.address)).head).toBeGreaterThanOrEqual(head)
  expect(await second.end('SIGTERM')).toBe(0)
})

it('breaks nothing when asked to stop twice', async () => {
  const dataDir = await toldDir()
  const first = await startServer(dataDir)
  const [code] = await Promise.all([first.end('SIGINT'), first.end('SIGINT')])
  expect(code).toBe(0)
  const second = await startServer(dataDir)
  expect(second.lines.join()).not.toContain('chiusura improvvisa')
})

it('says which port is taken, in one sentence', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void other.close())
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  const { code, output } = await runCli(['start'], { PORT: String(port), COMUNANZA_DATA: await scratchDir() })
  expect(output.trim().split('\n').at(-1)).toBe(
    `La porta ${port} è già occupata: scegline un’altra con PORT (PORT=0 prende la prima libera).`,
  )
  expect(code).toBe(1)
})

it('says that another one is at work on the same data', async () => {
  const dataDir = await toldDir()
  await startServer(dataDir)
  const { code, output } = await runCli(['start'], { PORT: '0', COMUNANZA_DATA: dataDir })
  expect(output).toContain('Comunanza è già in funzione')
  expect(code).toBe(1)
})

it('lists every setting that is wrong', async () => {
  const { code, output } = await runCli(['start'], { PORT: 'x', EVENT_STORE: 'redis://localhost' })
  expect(output).toMatch(/PORT deve essere/)
  expect(output).toMatch(/EVENT_STORE può essere/)
  expect(code).toBe(1)
})

it('explains its commands, and does not know others', async () => {
  expect(await runCli(['--help'])).toMatchObject({ code: 0, output: expect.stringContaining('Uso: comunanza <comando>') })
  expect(await runCli(['--version'])).toMatchObject({ code: 0, output: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) })
  expect(await runCli(['balla'])).toMatchObject({ code: 2, output: expect.stringContaining('Non conosco il comando «balla».') })
})
