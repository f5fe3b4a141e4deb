// The uploaded files of a running server: beside the database, outside everything that is served.
import { join } from 'node:path'
import type { Config } from './config.ts'
import { catalogueOf, type Engine, type EngineOptions } from './engine.ts'
import { type Files, openFiles } from './files/files.ts'
import { clamd } from './files/scanner.ts'

export type UploadsOptions = Pick<EngineOptions, 'url' | 'contexts' | 'onFault'> & { readonly config: Config }

export const openUploads = ({ config, url, contexts, onFault }: UploadsOptions, { store }: Engine): Files => {
  const { folder = join(config.dataDir, 'files'), limits, clamd: address } = config.files
  const scanner = address && clamd(address, onFault)
  return openFiles({ url, folder, limits, scanner, store, catalogue: catalogueOf(contexts), onFault })
}
