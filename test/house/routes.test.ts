// No address vanishes unnoticed: docs/routes.json is the truth about every method and path (UPDATE=1 accepts a change on purpose).
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as registry from '../../server/registry.ts'
import { testCounter } from '../support/counter.ts'
import { root } from './source.ts'

const path = join(root, 'docs/routes.json')
const addresses = (): string[] => {
  const { app } = testCounter({ contexts: registry })
  return [...new Set(app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${path} ${method}`))].sort()
}

describe('the addresses', () => {
  it('are those of docs/routes.json', () => {
    const mounted = addresses()
    if (process.env.UPDATE === '1') writeFileSync(path, `${JSON.stringify(mounted, undefined, 2)}\n`)
    expect(mounted).toEqual(JSON.parse(readFileSync(path, 'utf8')))
  })
  it('are many, and each context has some', () => {
    const mounted = addresses()
    for (const name of Object.keys(registry))
      expect(mounted.filter((address) => new RegExp(`^/api/${name}[/ ]`).test(address)).length).toBeGreaterThan(0)
  })
})
