// The dossier of a period: every pact of a municipality something happened to between two days.
import { happened, type Period, touched } from '../../projections/pacts/queries.ts'
import type { Db, RegisterItem } from '../../projections/pacts/register.ts'
import { csv } from '../kernel/csv.ts'
import { proofFiles, readme } from './archive.ts'
import { type FolderOptions, folderFiles } from './folder.ts'
import { longDay } from './format.ts'
import { happenings } from './happenings.ts'
import { isTold, type Shown } from './shown.ts'
import * as words from './words.ts'
import type { ZipFile } from './zip.ts'

/** Pacts of one dossier: beyond, a shorter period. */
export const maxPacts = 500

export type Touched = { readonly pact: RegisterItem; readonly facts: readonly { readonly type: string; readonly times: number }[] }

/** The pacts of the period, or `too-many`; `insider` as in `shownTo`. */
export const touchedIn = async (db: Db, period: Period, insider: boolean): Promise<readonly Touched[] | 'too-many'> => {
  const pacts = await touched(db, period, maxPacts + 1)
  if (pacts.length > maxPacts) return 'too-many'
  const facts = await happened(
    db,
    pacts.map(({ id }) => id),
    period,
  )
  const byPact = new Map<string, Touched['facts'][number][]>(pacts.map(({ id }) => [id, []]))
  for (const { pact, ...fact } of facts) if (isTold(fact.type, insider)) byPact.get(pact)?.push(fact)
  return pacts.map((pact) => ({ pact, facts: byPact.get(pact.id) ?? [] }))
}

/** «È arrivato un resoconto (2), Una firma» */
export const factsIn = ({ facts }: Touched): string =>
  facts.map(({ type, times }) => `${words.wordIn(happenings, type)}${times > 1 ? ` (${times})` : ''}`).join(', ')

export const spanIn = ({ from, until }: Period): string => `dal ${longDay(from)} al ${longDay(until)}`

/** The name of a pact’s folder: its number for people, the beginning of its identity so that no two are the same. */
export const folderOf = ({ number, id }: RegisterItem): string =>
  `${(number ?? 'senza-numero').replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[.-]+/, '')}-${id.slice(-12)}/`

const index = (all: readonly Touched[], line: string): string =>
  csv<Touched>(
    [
      { header: 'cartella', cell: ({ pact }) => folderOf(pact) },
      { header: 'id', cell: ({ pact }) => pact.id },
      { header: 'numero', cell: ({ pact }) => pact.number },
      { header: 'titolo', cell: ({ pact }) => pact.title },
      { header: 'stato', cell: ({ pact }) => words.stages[pact.stage] },
      { header: 'ambito', cell: ({ pact }) => words.areas[pact.area] },
      { header: 'indirizzo', cell: ({ pact }) => pact.address },
      { header: 'dal', cell: ({ pact }) => pact.starts_on },
      { header: 'al', cell: ({ pact }) => pact.ends_on },
      { header: 'impegni', cell: ({ pact }) => pact.commitments },
      { header: 'mantenuti', cell: ({ pact }) => pact.kept },
      { header: 'ore', cell: ({ pact }) => pact.hours },
      { header: 'fatti_nel_periodo', cell: ({ facts }) => facts.reduce((sum, { times }) => sum + times, 0) },
      { header: 'che_cosa', cell: factsIn },
      { header: 'punto_di_controllo', cell: () => line },
    ],
    all,
  )

type Options = Omit<FolderOptions, 'folder' | 'proof'> & {
  readonly period: Period
  readonly town: string
  /** where the period, and each pact, can be checked */
  readonly proof: string
  readonly proofOf: (pact: string) => string
  /** reads one pact when its turn comes */
  readonly read: (pact: string) => Promise<Shown | undefined>
}

/** The index first, then a folder a pact, each read when the one before has gone out. */
export async function* periodFiles(
  all: readonly Touched[],
  { period, town, read, proofOf, proof, ...rest }: Options,
): AsyncGenerator<ZipFile, void, void> {
  const { mark } = rest
  const lines = [
    `${all.length} patti, ${spanIn(period)}`,
    'indice.csv      i patti, con il nome della loro cartella',
    'Per ogni patto: dati.json, testo.txt, tabelle/, documenti/',
  ]
  yield { name: 'LEGGIMI.txt', content: readme(`Fascicolo dei patti del Comune di ${town}`, mark, proof, lines) }
  yield { name: 'indice.csv', content: index(all, mark.line) }
  yield* proofFiles(mark, proof)
  for (const { pact } of all) {
    const shown = await read(pact.id)
    if (shown) yield* folderFiles(shown, { ...rest, proof: proofOf(pact.id), folder: folderOf(pact) })
  }
}
