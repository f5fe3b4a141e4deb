// The library names that npm could not carry, on a small copy of the package's shape.
import { lstat, mkdir, readlink, symlink, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { repairSymlinks } from '../../server/embedded/symlinks.ts'
import { scratchDir } from '../support/scratch.ts'

const links = ['libicuuc.so', 'libicuuc.so.60'].map((name) => ({ source: 'native/lib/libicuuc.so.60.2', target: `native/lib/${name}` }))

const blockedInstall = async (): Promise<string> => {
  const root = await scratchDir()
  await mkdir(join(root, 'native', 'lib'), { recursive: true })
  await writeFile(join(root, 'native', 'lib', 'libicuuc.so.60.2'), 'library')
  await writeFile(join(root, 'native', 'pg-symlinks.json'), JSON.stringify(links))
  return root
}

it('makes every missing link, relative so that the folder can move', async () => {
  const root = await blockedInstall()
  expect(await repairSymlinks(root)).toEqual(['libicuuc.so', 'libicuuc.so.60'])
  expect(await readlink(join(root, 'native', 'lib', 'libicuuc.so'))).toBe('libicuuc.so.60.2')
  expect(await repairSymlinks(root)).toEqual([])
})

it('replaces a link that leads nowhere', async () => {
  const root = await blockedInstall()
  await symlink('libicuuc.so.59', join(root, 'native', 'lib', 'libicuuc.so'))
  await repairSymlinks(root)
  expect(await readlink(join(root, 'native', 'lib', 'libicuuc.so'))).toBe('libicuuc.so.60.2')
})

it('leaves a real file of that name alone', async () => {
  const root = await blockedInstall()
  await writeFile(join(root, 'native', 'lib', 'libicuuc.so'), 'a copy')
  expect(await repairSymlinks(root)).toEqual(['libicuuc.so.60'])
  expect((await lstat(join(root, 'native', 'lib', 'libicuuc.so'))).isFile()).toBe(true)
})

it('has nothing to do on a system whose package has no links', async () => {
  const root = await blockedInstall()
  await unlink(join(root, 'native', 'pg-symlinks.json'))
  expect(await repairSymlinks(root)).toEqual([])
})
