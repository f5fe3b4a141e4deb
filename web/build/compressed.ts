// A Vite plugin: beside each text file of the build, its brotli and gzip form, so that the server compresses nothing while people wait.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const textual = new Set(['.js', '.css', '.html', '.svg', '.json', '.webmanifest'])
const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

const compress = async (path: string): Promise<void> => {
  const plain = await readFile(path)
  const [br, gz] = await Promise.all([
    brotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length } }),
    zip(plain, { level: 9 }),
  ])
  await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)])
}

export const compressed = (): Plugin => ({
  name: 'comunanza:compressed',
  apply: 'build',
  async writeBundle({ dir }) {
    if (!dir) return
    const entries = await readdir(dir, { recursive: true, withFileTypes: true })
    const files = entries.filter((entry) => entry.isFile() && textual.has(extname(entry.name)))
    await Promise.all(files.map((file) => compress(join(file.parentPath, file.name))))
  },
})
