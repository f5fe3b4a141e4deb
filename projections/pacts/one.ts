// One pact with everything the register knows of it.
import { askedFrom } from '../../events/pacts/limits.ts'
import type { RowsOf } from '../kernel/index.ts'
import { type Db, publicRow } from './register.ts'
import type { PactTables } from './tables.ts'

type Rows = RowsOf<PactTables>
type Part = Exclude<keyof Rows, 'register' | 'words'>

const partsOf = async <T extends Part>(db: Db, table: T, id: string, order: string): Promise<Rows[T][]> => {
  const rows = await db
    .selectFrom(table as Part)
    .selectAll()
    .where('pact', '=', id)
    .orderBy(order as 'pact')
    .execute()
  return rows as unknown as Rows[T][]
}

const versionOf = ({ text: _, clauses: _c, ...version }: Rows['texts']) => version
/** How many said yes, never who; and since when everybody is asked. */
const unnamed =
  (begun: string | null) =>
  ({ voices: _, ...commitment }: Rows['commitments']) => ({
    ...commitment,
    asked_from: askedFrom({ keptOn: commitment.kept_on, due: commitment.due, begun }) ?? null,
  })

/** Whatever was granted, asked, noted and quarrelled about. */
const beside = async (db: Db, id: string) => ({
  opinions: await partsOf(db, 'opinions', id, 'opinion'),
  supports: await partsOf(db, 'supports', id, 'support'),
  policies: await partsOf(db, 'policies', id, 'ends_on'),
  inspections: await partsOf(db, 'inspections', id, 'inspection'),
  breaches: await partsOf(db, 'breaches', id, 'breach'),
  conciliations: await partsOf(db, 'conciliations', id, 'conciliation'),
  requests: await partsOf(db, 'requests', id, 'known'),
})

/**
 * The pact with its parts, or undefined. `text` is the whole text that stands, `amendment` the one that waits for signatures;
 * those before are read by version. `signed_on`: the day a party signed the text that waits for it.
 */
export const pact = async (db: Db, id: string) => {
  const row = await db.selectFrom('register').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const parties = await partsOf(db, 'parties', id, 'joined_on')
  const texts = await partsOf(db, 'texts', id, 'version')
  const signatures = await partsOf(db, 'signatures', id, 'version')
  const waiting = row.amendment ?? row.version
  const signedOn = (party: string) => signatures.find((one) => one.party === party && one.version === waiting)?.day ?? null
  const amendment = texts.find(({ version }) => version === row.amendment) ?? null
  const standing = texts.filter(({ version }) => version !== row.amendment).at(-1) ?? null
  const parts = {
    parties: parties.map((party) => ({ ...party, signed_on: signedOn(party.party) })),
    commitments: (await partsOf(db, 'commitments', id, 'commitment')).map(unnamed(row.starts_on)),
    ...{ text: standing, amendment, versions: texts.map(versionOf), signatures },
    reports: await partsOf(db, 'reports', id, 'report'),
    corrections: await partsOf(db, 'corrections', id, 'revision'),
    ...(await beside(db, id)),
    story: await partsOf(db, 'story', id, 'revision'),
  }
  return { ...publicRow(row), parts }
}

/** The whole text of one version. */
export const text = (db: Db, id: string, version: number) =>
  db.selectFrom('texts').selectAll().where('pact', '=', id).where('version', '=', version).executeTakeFirst()
