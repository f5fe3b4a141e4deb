// What is secret stays inside: a server started with secrets one can recognise, its answers, what it prints, and what is built.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { scratchDir } from '../support/scratch.ts'
import { startServer } from '../support/server.ts'
import { root } from '../support/tool.ts'

const secret = 'Kq7wZ3canarino9Tx5Vb2Lm8Rd4Hs6Jp0Nf1Gc'
const paths = [
  '/',
  '/api/session',
  '/api/health',
  '/api/openapi.json',
  '/api/docs',
  '/api/nothing',
  '/api/pacts?limit=x',
  '/log/checkpoint',
  '/.env',
]
const fileNames = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

it('a secret of the environment is in no answer, no line and no file', async () => {
  const dataDir = await scratchDir()
  const { address, lines, end } = await startServer(dataDir, { SECRET: secret })
  const answers = await Promise.all(paths.map((path) => fetch(address + path)))
  expect(new Set(answers.map(({ status }) => status))).not.toContain(500)
  const said = [
    ...lines,
    ...(await Promise.all(answers.map((answer) => answer.text()))),
    ...answers.map(({ headers }) => JSON.stringify([...headers])),
  ]
  expect(said.join('\n')).not.toContain(secret)
  // A server at work renames what it writes while the folder is read: what it leaves behind is what counts.
  expect(await end('SIGTERM')).toBe(0)
  // The files of the database itself are looked through by the vault's canary.
  const files = (await fileNames(dataDir)).filter((path) => !/postgres|pgdata|[\\/]base[\\/]|pg_wal/.test(path))
  for (const path of files) expect([path, (await readFile(path)).includes(secret)]).toEqual([path, false])
})

it('what browsers are given knows nothing of the server’s settings, and comes without its sources', async () => {
  const built = await fileNames(join(root, 'dist/web'))
  expect(built.length).toBeGreaterThan(20)
  expect(built.filter((path) => path.endsWith('.map'))).toEqual([])
  const texts = built.filter((path) => /\.(js|css|html|json|svg)$/.test(path))
  for (const path of texts) {
    const text = await readFile(path, 'utf8')
    expect([path, /DATABASE_URL|SECRET_FILE|process\.env|postgres:\/\/|BEGIN [A-Z ]*PRIVATE KEY|sourceMappingURL/.exec(text)?.[0]]).toEqual(
      [path, undefined],
    )
  }
})
