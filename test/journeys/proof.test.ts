// An auditor at work, with the real programs: a register with two witnesses, a bundle, a verifier that knows nothing but the file.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { formatCheckpoint, parseCheckpoint } from '../../server/log/checkpoint.ts'
import { parseSkey } from '../../server/log/keys.ts'
import { parseNote, signNote } from '../../server/log/note.ts'
import { isPolicyFault, parsePolicy, trust } from '../../server/proof/policy.ts'
import { formatSubmission } from '../../server/proof/witness/request.ts'
import { afterFile } from '../support/later.ts'
import { scratchDir } from '../support/scratch.ts'
import { runCli, type Started, spawnCli, startServer } from '../support/server.ts'
import { root } from '../support/tool.ts'

const { later, undo } = afterFile()
afterAll(undo)

type Witness = { readonly url: string; readonly vkey: string }

let dataDir: string
let folder: string
let server: Started
let witnesses: readonly Witness[]
let pact: string
const at = (name: string): string => join(folder, name)

const startWitness = async (name: string, logVkey: string): Promise<Witness> => {
  const child = spawnCli(['witness', '--log-vkey', logVkey, '--key', at(`${name}.skey`), '--name', `${name}.example/t`, '--port', '0'])
  const ended = once(child, 'close')
  later(() => {
    child.kill('SIGTERM')
    return ended
  })
  return new Promise((resolve, reject) => {
    let vkey = ''
    ended.then(() => reject(new Error(`witness ${name} ended`)), reject)
    if (child.stdout)
      createInterface(child.stdout).on('line', (line) => {
        vkey = /^Testimone (\S+)$/.exec(line)?.[1] ?? vkey
        const url = /(http:\S+)/.exec(line)?.[1]
        if (url !== undefined) resolve({ url, vkey })
      })
  })
}

const read = async (path: string): Promise<string> => (await fetch(`${server.address}${path}`)).text()
const policyNow = async () => {
  const policy = parsePolicy(await readFile(at('policy.txt'), 'utf8'))
  if (isPolicyFault(policy)) throw new Error(policy.says)
  return policy
}
const untilSigned = async (holds: (note: string) => Promise<boolean>): Promise<void> => {
  while (!(await holds(await read('/log/checkpoint')))) await new Promise((resolve) => setTimeout(resolve, 200))
}

/** Node with one file, as on the auditor's own machine: another folder, an empty environment. */
const verifyAlone = async (...args: readonly string[]): Promise<{ readonly code: number; readonly output: string }> => {
  const child = spawn(process.execPath, [at('verify.mjs'), ...args], { cwd: folder, env: { PATH: '' }, stdio: ['ignore', 'pipe', 'pipe'] })
  const pieces: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => pieces.push(piece))
  const [code] = (await once(child, 'close')) as [number]
  return { code, output: Buffer.concat(pieces).toString('utf8') }
}

beforeAll(async () => {
  dataDir = await scratchDir(later)
  folder = await scratchDir(later)
  const first = await startServer(dataDir, {}, () => undefined)
  const { keys } = (await (await fetch(`${first.address}/log/keys`)).json()) as { keys: readonly { vkey: string }[] }
  const { items } = (await (await fetch(`${first.address}/api/pacts?limit=1`)).json()) as { items: readonly { id: string }[] }
  await first.end('SIGTERM')
  const logVkey = keys[0]?.vkey ?? ''
  pact = items[0]?.id ?? ''
  witnesses = await Promise.all(['comune', 'rete'].map((name) => startWitness(name, logVkey)))
  const lines = ['comune', 'rete'].map((name, n) => `witness ${name} ${witnesses[n]?.vkey} ${witnesses[n]?.url}`)
  await writeFile(at('witnesses.txt'), [...lines, 'group due 2 comune rete', 'quorum due', ''].join('\n'))
  server = await startServer(dataDir, { WITNESSES: at('witnesses.txt') }, later)
  await runCli(['keys', 'policy', '--out', at('policy.txt')], { COMUNANZA_DATA: dataDir, WITNESSES: at('witnesses.txt') })
  await writeFile(at('verify.mjs'), await readFile(join(root, 'dist/verify.mjs')))
  const policy = await policyNow()
  await untilSigned(async (note) => {
    const answer = trust(policy, note)
    return answer.ok && answer.quorum
  })
})

it('the checkpoint that is served bears both witnesses’ names', async () => {
  expect(trust(await policyNow(), await read('/log/checkpoint'))).toMatchObject({ ok: true, cosigned: ['comune', 'rete'], quorum: true })
})

it('a bundle is exported beside the running server, is the one of the page, and is proven on a machine that has only Node', async () => {
  const settings = { COMUNANZA_DATA: dataDir, WITNESSES: at('witnesses.txt') }
  const { code, output } = await runCli(['export', 'proof', '--pact', pact, '--out', at('pact.tar')], settings)
  expect(code, output).toBe(0)
  const [file, page] = [await readFile(at('pact.tar')), await fetch(`${server.address}/api/log/bundle?pact=${pact}`)]
  expect(page.headers.get('content-type')).toBe('application/x-tar')
  expect(Buffer.from(await page.arrayBuffer()).equals(file)).toBe(true)
  const alone = await verifyAlone('pact.tar', '--policy', 'policy.txt')
  expect(alone.output).toContain('Esito: tutto provato.')
  expect(alone.code).toBe(0)
  expect((await verifyAlone('pact.tar')).code).toBe(3)
  expect(JSON.parse((await verifyAlone('pact.tar', '--policy', 'policy.txt', '--json')).output)).toMatchObject({
    outcome: 'proven',
    exit: 0,
  })
})

it('with one bit changed it is refused, and with a stranger’s policy too', async () => {
  const bytes = await readFile(at('pact.tar'))
  const index = bytes.indexOf('{"entry":"') + 40
  bytes.writeUInt8(bytes.readUInt8(index) ^ 1, index)
  await writeFile(at('changed.tar'), bytes)
  const { code, output } = await verifyAlone('changed.tar', '--policy', 'policy.txt')
  expect(code).toBe(1)
  expect(output).toContain('✗ entries.jsonl')
  await writeFile(
    at('stranger.txt'),
    (await readFile(at('policy.txt'), 'utf8')).replace(
      /^log .*$/m,
      'log sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8',
    ),
  )
  expect((await verifyAlone('pact.tar', '--policy', 'stranger.txt')).code).toBe(1)
  expect((await verifyAlone('nowhere.tar')).code).toBe(3)
  expect((await verifyAlone()).code).toBe(2)
})

it('the command line verifies the bundle, the site, and its own register', async () => {
  const settings = { COMUNANZA_DATA: dataDir, WITNESSES: at('witnesses.txt') }
  for (const target of [[at('pact.tar'), '--policy', at('policy.txt')], [server.address, '--policy', at('policy.txt')], []]) {
    const { code, output } = await runCli(['verify', ...target], settings)
    expect(code, output).toBe(0)
  }
  const { code, output } = await runCli(['keys', '--json'], settings)
  expect(code).toBe(0)
  expect(JSON.parse(output)).toMatchObject({ keys: [{ from: 0, to: null }] })
  expect((await runCli(['export', 'proof'], settings)).code).toBe(2)
  expect((await runCli(['verify', 'one', 'two'], settings)).code).toBe(2)
})

it('a witness refuses a fork that the log’s own key has signed', async () => {
  const [name = ''] = (await readdir(join(dataDir, 'keys'))).filter((each) => each.endsWith('.skey'))
  const skey = parseSkey((await readFile(join(dataDir, 'keys', name), 'utf8')).trim())
  const now = parseCheckpoint(parseNote(await read('/log/checkpoint'))?.text ?? '')
  if (!skey || !now) throw new Error('no key or no checkpoint')
  const forked = signNote(formatCheckpoint({ ...now, size: now.size + 1, root: Buffer.alloc(32, 1) }), [skey])
  const [witness] = witnesses
  const answer = await fetch(`${witness?.url}/add-checkpoint`, {
    method: 'POST',
    body: formatSubmission({ old: now.size, proof: [Buffer.alloc(32)], note: forked }),
  })
  expect(answer.status).toBe(422)
  const other = signNote(formatCheckpoint({ ...now, root: Buffer.alloc(32, 1) }), [skey])
  const same = await fetch(`${witness?.url}/add-checkpoint`, {
    method: 'POST',
    body: formatSubmission({ old: now.size, proof: [], note: other }),
  })
  expect(same.status).toBe(409)
  expect(await same.text()).toBe(`${now.size}\n`)
})
