// The Chromium of the npm package, unpacked once per user: the package itself unpacks into a place shared by all of them.
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rename, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const unpack = `const { default: chromium } = await import(process.argv[1]); await chromium.executablePath()`

const entry = (): string => createRequire(import.meta.url).resolve('@sparticuz/chromium')

const versionOf = async (file: string): Promise<string> => {
  const manifest = join(dirname(file), '..', '..', 'package.json')
  return (JSON.parse(await readFile(manifest, 'utf8')) as { version: string }).version
}

const isMine = (path: string): Promise<boolean> =>
  stat(path).then(
    ({ uid }) => uid === userInfo().uid || process.platform === 'win32',
    () => false,
  )

/** The path of the program. Several workers may ask at once: the folder appears whole, and the first one wins. */
export const packagedChromium = async (): Promise<string> => {
  const file = entry()
  const home = join(tmpdir(), `comunanza-chromium-${await versionOf(file)}-${userInfo().uid}`)
  const program = join(home, 'chromium')
  if (await isMine(program)) return program
  const draft = await mkdtemp(`${home}.`)
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', unpack, file], { env: { ...process.env, TMPDIR: draft } })
  await rename(draft, home).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
    return rm(draft, { recursive: true })
  })
  return program
}
