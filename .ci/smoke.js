// Starts the product as a newcomer would, reads a page and the health, stops it: silent and 0 when all is well.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const data = mkdtempSync(join(tmpdir(), 'comunanza-smoke-'))
chmodSync(data, 0o755)
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
const child = spawn(npm, ['start'], { env: { ...process.env, PORT: '0', COMUNANZA_DATA: data }, stdio: ['ignore', 'pipe', 'inherit'] })
const ended = once(child, 'close')

const addressIn = async () => {
  for await (const line of createInterface(child.stdout)) {
    console.log(`  ${line}`)
    const address = /^Comunanza è pronta: (\S+)$/.exec(line)?.[1]
    if (address) return address
  }
  throw new Error('the server ended without saying its address')
}

const look = async () => {
  const address = await addressIn()
  child.stdout.resume()
  const page = await fetch(address)
  assert.equal(page.status, 200)
  assert.match(page.headers.get('content-type') ?? '', /^text\/html/)
  const health = await fetch(`${address}/api/health`)
  assert.equal(health.status, 200)
  assert.equal((await health.json()).status, 'ok')
}

// The server itself, by the pid it wrote down: npm passes a signal to its shell, which may not pass it on.
const serverPid = () => {
  try {
    return JSON.parse(readFileSync(join(data, 'server.lock'), 'utf8')).pid
  } catch {
    return child.pid
  }
}

const stop = async () => {
  if (child.exitCode === null) process.kill(serverPid(), 'SIGTERM')
  const [code] = await ended
  rmSync(data, { recursive: true, force: true })
  return code
}

const problem = await look().catch((error) => error)
const code = await stop()
if (problem) throw problem
assert.equal(code, 0, `npm start ended with ${code}`)
