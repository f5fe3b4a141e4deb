// One pact with everything the register knows of it.
import type { RowsOf } from '../kernel/index.ts'
import { type Db, publicRow } from './register.ts'
import type { PactTables } from './tables.ts'

type Rows = RowsOf<PactTables>
type Part = Exclude<keyof Rows, 'register' | 'words'>

const partsOf = <T extends Part>(db: Db, table: T, id: string, order: string): Promise<Rows[T][]> =>
  db
    .selectFrom(table as Part)
    .selectAll()
    .where('pact', '=', id)
    .orderBy(order as 'pact')
    .execute() as Promise<Rows[T][]>

const versionOf = ({ text: _, ...version }: Rows['texts']) => version

/** The pact with its parts, or undefined; `text` is the whole text that stands, those before it are read by version. */
export const pact = async (db: Db, id: string) => {
  const row = await db.selectFrom('register').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const parties = await partsOf(db, 'parties', id, 'joined_on')
  const texts = await partsOf(db, 'texts', id, 'version')
  const signatures = await partsOf(db, 'signatures', id, 'version')
  const signedOn = (party: string) => signatures.find((one) => one.party === party && one.version === row.version)?.day ?? null
  const parts = {
    parties: parties.map((party) => ({ ...party, signed_on: signedOn(party.party) })),
    commitments: await partsOf(db, 'commitments', id, 'commitment'),
    text: texts.at(-1) ?? null,
    versions: texts.map(versionOf),
    signatures,
    reports: await partsOf(db, 'reports', id, 'report'),
    corrections: await partsOf(db, 'corrections', id, 'revision'),
    story: await partsOf(db, 'story', id, 'revision'),
  }
  return { ...publicRow(row), parts }
}

/** The whole text of one version. */
export const text = (db: Db, id: string, version: number) =>
  db.selectFrom('texts').selectAll().where('pact', '=', id).where('version', '=', version).executeTakeFirst()
