// `comunanza import register FILE… --municipality ISTAT`: brings in the register a municipality publishes elsewhere.
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { namedUuid } from '../../events/kernel/index.ts'
import { openEngine } from '../engine.ts'
import { sha256Hex } from '../kernel/identity.ts'
import { pathFrom, type Tool, usage } from '../proof/tools/tool.ts'
import * as contexts from '../registry.ts'
import type { Surroundings } from '../surroundings.ts'
import { keksOfHouse } from '../vault-keys.ts'
import { optionsOf } from './import-options.ts'
import { told } from './import-words.ts'
import { type ImportAsk, type Imported, importFiles } from './importer.ts'
import { type GivenFile, mostBytes } from './read-file.ts'

/** Whoever works at the command line of the machine itself: an identity without a name. */
const atTheMachine = namedUuid(sha256Hex('comunanza import'))

// A file that is too large is not even read: the importer says so from its first byte beyond.
const fileAt = async (path: string, on: string | undefined): Promise<GivenFile> => {
  const { size } = await stat(path)
  const bytes = size > mostBytes ? new Uint8Array(mostBytes + 1) : new Uint8Array(await readFile(path))
  return { name: basename(path), on, bytes }
}

const working = async (around: Surroundings, ask: Omit<ImportAsk, 'importer'>, tell: (sentence: string) => void): Promise<Imported> => {
  const { url, adminUrl, config } = around
  const onFault = (broken: unknown): void => tell(`Intoppo: ${broken instanceof Error ? broken.message : String(broken)}`)
  const now = () => new Date().toISOString()
  const keks = await keksOfHouse(config, around.secret)
  const engine = await openEngine({ url, adminUrl, eventStore: config.eventStore, keks, contexts, now, onFault })
  try {
    return await importFiles({ ...engine, now }, { ...ask, importer: { by: atTheMachine, role: 'clerk' } })
  } finally {
    await engine.close()
  }
}

const progress = (tell: (sentence: string) => void) => {
  let last = -1
  return (done: number, total: number): void => {
    const percent = Math.floor((100 * done) / total)
    if (percent >= last + 5 || (percent === 100 && last < 100)) {
      last = percent
      tell(`Registro: ${percent} % (${done} di ${total})`)
    }
  }
}

export const importRegister: Tool = async (given) => {
  const { args, answer, tell, withDatabase, signal } = given
  const options = optionsOf(args)
  if ('wrong' in options) return usage(given, options.wrong, 'import')
  const { files: paths, municipality, on, trial, json, noPersons, replaced } = options
  const missing: string[] = []
  const files: GivenFile[] = []
  for (const path of paths) {
    const file = await fileAt(pathFrom(given)(path), on).catch((error: NodeJS.ErrnoException) => error)
    if (file instanceof Error) missing.push(`${path}: non si legge (${file.code ?? file.message}).`)
    else files.push(file)
  }
  if (missing.length > 0) {
    for (const sentence of missing) tell(sentence)
    return 1
  }
  const ask = { municipality, files, trial, noPersons, replaced, onProgress: progress(tell), signal }
  const done = await withDatabase((around) => working(around, ask, tell))
  if (json) answer(JSON.stringify(done, undefined, 2))
  else for (const line of told(done)) answer(line)
  if (done.refused.length > 0) {
    tell('Non è stato registrato nulla: correggi i file rifiutati e riprova con tutti.')
    return 1
  }
  tell(trial ? 'Era una prova: non è stato registrato nulla.' : `Registrati ${done.facts} fatti.`)
  return 0
}
