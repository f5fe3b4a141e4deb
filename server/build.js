// Builds what is missing or older than its sources: the server for Node, the verifier for anybody's Node, the pages for browsers.
import { spawn } from 'node:child_process'
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const sources = ['web', 'server', 'events', 'projections', 'seeds', 'package-lock.json']
const configs = { server: 'server/vite.config.ts', verifier: 'server/proof/verify/vite.config.ts', pages: 'web/vite.config.ts' }

const filesIn = async (path) => {
  const here = await stat(path)
  if (!here.isDirectory()) return [here]
  const names = await readdir(path)
  return (await Promise.all(names.map((name) => filesIn(join(path, name))))).flat()
}

// A text that changes when a source is added, removed or written.
const fingerprint = async (root) => {
  const files = (await Promise.all(sources.map((name) => filesIn(join(root, name))))).flat()
  const newest = files.reduce((latest, file) => Math.max(latest, file.mtimeMs), 0)
  const bytes = files.reduce((sum, file) => sum + file.size, 0)
  return JSON.stringify({ files: files.length, bytes, newest })
}

const stampIn = (root) => join(root, 'dist', 'stamp.json')

const readStamp = async (root) => {
  try {
    return await readFile(stampIn(root), 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}

// Removed first: a build that is interrupted leaves no stamp, so the next start builds again.
const removeStamp = async (root) => {
  try {
    await mkdir(join(root, 'dist'), { recursive: true })
    await rm(stampIn(root), { force: true })
    await writeFile(stampIn(root), '')
  } catch (error) {
    throw new BuildRefused(
      `Non posso scrivere in ${join(root, 'dist')} (${error.code}): esegui «npm run build» con l’utente che possiede la cartella, poi riprova.`,
    )
  }
}

/** A build that cannot be: its message is one Italian sentence, followed by what the tool said when it was the tool. */
export class BuildRefused extends Error {}

/** Starts Vite's own command line as a child that does not outlive us. */
export const spawnVite = (root, args, { stdio, env = process.env }) => {
  const manifest = createRequire(import.meta.url).resolve('vite/package.json')
  const child = spawn(process.execPath, [join(dirname(manifest), 'bin', 'vite.js'), ...args], { cwd: root, stdio, env })
  const kill = () => child.kill()
  process.once('exit', kill)
  child.once('close', () => process.off('exit', kill))
  return child
}

const buildOne = (root, part) =>
  new Promise((resolve, reject) => {
    // Always what production runs: another surrounding would build pages against libraries the browser then refuses.
    const env = { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' }
    const child = spawnVite(root, ['build', '--config', configs[part], '--configLoader', 'runner', '--logLevel', 'warn'], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env,
    })
    const pieces = []
    child.stdout.on('data', (piece) => pieces.push(piece))
    child.stderr.on('data', (piece) => pieces.push(piece))
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) resolve(undefined)
      else reject(new BuildRefused(`La costruzione di ${configs[part]} non è riuscita.\n${Buffer.concat(pieces)}`))
    })
  })

/**
 * Builds when something changed since the last whole build. Resolves as soon as the server's part is there;
 * `pages` settles when the pages are too, so that the database can come up in the meantime.
 */
export const build = async (root, log) => {
  const now = await fingerprint(root)
  if ((await readStamp(root)) === now) return { pages: Promise.resolve() }
  await removeStamp(root)
  log('Costruisco le pagine e il server (solo la prima volta, o dopo una modifica)…')
  const server = Promise.all([buildOne(root, 'server'), buildOne(root, 'verifier')])
  const pages = Promise.all([server, buildOne(root, 'pages')]).then(() => writeFile(stampIn(root), now))
  // Whoever waits for `pages` hears of its failure; until then it must not end the process.
  pages.catch(() => undefined)
  await server
  return { pages }
}

export const serverEntry = (root) => join(root, 'dist', 'server', 'boot.js')
