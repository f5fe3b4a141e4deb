// The API describes itself: valid by an outside judge, whole, and readable.
import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { check } from '../../events/kernel/index.ts'
import * as registry from '../../server/registry.ts'
import { testCounter } from '../support/counter.ts'
import { garden } from '../support/garden.ts'

const contexts = { ...registry, garden }
const counter = testCounter({ contexts })
const documentOf = async () => (await counter.get('/api/openapi.json')).json()

// The linter asks its maker for news unless told not to.
const offline = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', CI: 'true' }
const lint = async (document: object): Promise<{ code: number | null; says: string }> => {
  const folder = await mkdtemp(join(tmpdir(), 'openapi-'))
  try {
    await writeFile(join(folder, 'openapi.json'), JSON.stringify(document))
    await writeFile(join(folder, 'redocly.yaml'), 'extends: [recommended]\n')
    const manifest = createRequire(import.meta.url).resolve('@redocly/cli/package.json')
    const cli = join(dirname(manifest), 'bin', 'cli.js')
    const child = spawn(process.execPath, [cli, 'lint', 'openapi.json', '--format=stylish', '--max-problems=50'], {
      cwd: folder,
      env: offline,
    })
    const pieces: Buffer[] = []
    child.stdout.on('data', (piece) => pieces.push(piece))
    child.stderr.on('data', (piece) => pieces.push(piece))
    const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
    return { code, says: Buffer.concat(pieces).toString() }
  } finally {
    await rm(folder, { recursive: true })
  }
}

describe('the OpenAPI document', () => {
  it('is clean to the linter, without a warning', async () => {
    const { code, says } = await lint(await documentOf())
    // The linter speaks of its own end of life first; what it says of the document comes after.
    expect(says.slice(says.indexOf('validating'))).not.toMatch(/error|warning/i)
    expect(says).toContain('Your API description is valid')
    expect(code).toBe(0)
  }, 60_000)
  it('would not be without operation ids', async () => {
    const document = await documentOf()
    for (const path of Object.values<Record<string, object>>(document.paths))
      for (const of of Object.values(path)) Reflect.deleteProperty(of, 'operationId')
    expect((await lint(document)).says).toContain('operation-operationId')
  }, 60_000)
  it('has every address the app answers, and no other', async () => {
    const { paths } = await documentOf()
    const described = Object.entries<object>(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )
    const answered = counter.app.routes
      .filter(({ method, path }) => method !== 'ALL' && !path.endsWith('/:command') && path !== '/api/docs.css')
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`)
    expect(described.sort()).toEqual([...new Set(answered)].sort())
  })
  it('gives for every command an example that its law would read', async () => {
    const { paths } = await documentOf()
    const wrong = Object.values(contexts).flatMap(({ name, writes }) =>
      Object.entries(writes?.commands ?? {}).flatMap(([command, { fields }]) => {
        const { example } = paths[`/api/${name}/{id}/${command}`].post.requestBody.content['application/json']
        const checked = check(fields, example)
        return checked.ok ? [] : [{ command: `${name}.${command}`, problems: checked.problems }]
      }),
    )
    expect(wrong).toEqual([])
  })
  it('names the address of the site when it is known', async () => {
    const { servers } = await (await testCounter({ config: { publicUrl: 'https://beni.example.org' } }).get('/api/openapi.json')).json()
    expect(servers).toEqual([{ url: 'https://beni.example.org' }])
  })
})

describe('the page of the API', () => {
  it('is Italian, has a skip link, one h1, no script and no style of its own, and an anchor for each operation', async () => {
    const answer = await counter.get('/api/docs')
    const page = await answer.text()
    expect(answer.headers.get('content-type')).toContain('text/html')
    expect(page).toContain('<html lang="it">')
    expect(page).toContain('<a class="skip" href="#main">')
    expect(page.match(/<h1>/g)).toHaveLength(1)
    expect(page).not.toMatch(/<script|<style|style="|https?:\/\/|undefined|\[object/)
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const { paths } = await documentOf()
    const operations = Object.values<Record<string, { operationId: string }>>(paths).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    )
    expect(operations.filter((id) => !ids.includes(id))).toEqual([])
    const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id = '']) => id)
    expect(links.filter((id) => !ids.includes(id))).toEqual([])
  })
  it('explains every problem where its type points', async () => {
    const page = await (await counter.get('/api/docs')).text()
    const { type } = await (await counter.get('/api/nothing')).json()
    expect(page).toContain(`id="${type.split('#')[1]}"`)
  })
  it('has its style at its own address', async () => {
    const answer = await counter.get('/api/docs.css')
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8'])
  })
})
