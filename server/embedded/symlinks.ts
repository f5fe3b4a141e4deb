// The library names an npm tarball cannot carry: made again when the package's install script was not allowed to run.
import { readFile, stat, symlink, unlink } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { startRefused } from './refusal.ts'

type Link = { readonly source: string; readonly target: string }

const reaches = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

const make = async (root: string, link: Link): Promise<boolean> => {
  const target = join(root, link.target)
  // `stat` follows links, so a link to nowhere counts as missing.
  if (await reaches(target)) return false
  await unlink(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
  })
  await symlink(relative(dirname(link.target), link.source), target)
  return true
}

const readLinks = async (root: string): Promise<readonly Link[]> => {
  const list = join(root, 'native', 'pg-symlinks.json')
  if (!(await reaches(list))) return []
  return JSON.parse(await readFile(list, 'utf8')) as readonly Link[]
}

/** Makes the links that `native/pg-symlinks.json` under `root` lists and that are missing; answers their names. */
export const repairSymlinks = async (root: string): Promise<readonly string[]> => {
  const made: string[] = []
  try {
    for (const link of await readLinks(root)) if (await make(root, link)) made.push(basename(link.target))
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    throw startRefused(
      `Mancano dei collegamenti alle librerie di PostgreSQL in ${root} e non posso crearli (${code}): esegui di nuovo «npm ci» con l’utente che possiede la cartella.`,
    )
  }
  return made
}
