// A program of the tests as plain JavaScript, for those that run it many times: translated once, not at every start.
import { join } from 'node:path'
import { build } from 'vite'
import type { Later } from './later.ts'
import { scratchDir } from './scratch.ts'
import { root } from './tool.ts'

/** The path of the program at `path` (from the root of the house) with all it imports in one file, which `later` removes. */
export const bundled = async (path: string, later: Later): Promise<string> => {
  const outDir = await scratchDir(later)
  await build({
    ...{ root, configFile: false, logLevel: 'silent' },
    ssr: { noExternal: true },
    build: { ssr: path, outDir, emptyOutDir: false, minify: false, rollupOptions: { output: { entryFileNames: 'program.mjs' } } },
  })
  return join(outDir, 'program.mjs')
}
