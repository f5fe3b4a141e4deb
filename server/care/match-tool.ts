// `comunanza match FILE --mode coverage`: a round written down, solved with its certificate, so that anybody can check it.
import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import { assign, checkCertificate, type Mode, modes } from '../../events/care/round.ts'
import { isUnreadable, readEdges, type Unreadable } from '../../events/care/rounds/edges-text.ts'
import { type Given, pathFrom, type Tool, usage } from '../proof/tools/tool.ts'

const why: { readonly [S in Unreadable['says']]: string } = {
  sizes: 'la prima riga deve dire righe, colonne e coppie',
  demands: 'la seconda riga deve dire quante colonne chiede ogni riga, o solo «1»',
  capacities: 'la terza riga deve dire quante righe prende ogni colonna, o solo «1»',
  edge: 'ogni coppia è «riga colonna peso», numeri interi da zero in su',
  count: 'le coppie non sono quante dice la prima riga',
  range: 'un numero è fuori dai limiti, o una coppia è detta due volte',
}

type Options = { readonly path: string; readonly mode: Mode; readonly json: boolean }

const optionsOf = (args: readonly string[]): Options | string => {
  const rest = [...args]
  const json = rest.includes('--json')
  const at = rest.indexOf('--mode')
  const mode = at < 0 ? 'coverage' : rest[at + 1]
  const paths = rest.filter((word, place) => !word.startsWith('--') && (at < 0 || place !== at + 1))
  const unknown = rest.find((word) => word.startsWith('--') && word !== '--json' && word !== '--mode')
  if (unknown !== undefined) return `Non conosco «${unknown}».`
  if (!modes.includes(mode as Mode)) return `Il modo è uno di questi: ${modes.join(', ')}.`
  const [path, more] = paths
  return path === undefined || more !== undefined ? 'Serve un file di coppie.' : { path, mode: mode as Mode, json }
}

const gzipped = (bytes: Buffer): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b

const textOf = async (given: Given, path: string): Promise<string | undefined> => {
  try {
    const bytes = await readFile(pathFrom(given)(path))
    return (gzipped(bytes) ? gunzipSync(bytes) : bytes).toString('utf8')
  } catch (error) {
    given.tell(`${path}: non si legge (${error instanceof Error && 'code' in error ? String(error.code) : 'non è un file di coppie'}).`)
    return undefined
  }
}

export const match: Tool = async (given) => {
  const options = optionsOf(given.args)
  if (typeof options === 'string') return usage(given, options, 'match')
  const text = await textOf(given, options.path)
  if (text === undefined) return 1
  const read = readEdges(text)
  if (isUnreadable(read)) {
    given.tell(`${options.path}${read.line > 0 ? `, riga ${read.line}` : ''}: ${why[read.says]}${read.detail ? ` (${read.detail})` : ''}.`)
    return 1
  }
  const problem = { ...read.sizes, mode: options.mode }
  const start = performance.now()
  const round = assign(read.edges, problem)
  const milliseconds = Math.round((performance.now() - start) * 10) / 10
  const certificate = checkCertificate(read.edges, problem, round)
  given.answer(
    options.json
      ? JSON.stringify({ mode: options.mode, ...round, certificate, milliseconds })
      : `${round.pairsCount} coppie, peso ${round.weight}, in ${milliseconds} ms. Certificato: ${certificate.ok ? 'valido, distanza 0' : `NON valido (${certificate.why})`}.`,
  )
  return certificate.ok ? 0 : 1
}
