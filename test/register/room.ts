// A register at the counter of a test, and files brought into it as the command line would.
import * as queries from '../../projections/register/queries.ts'
import { type ImportAsk, type Imported, importFiles } from '../../server/register/importer.ts'
import { register } from '../../server/register/routes.ts'
import { snapshots } from '../../server/snapshots/routes.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'
import { person } from '../support/people.ts'
import { fileOf, type Publication } from './series.ts'

export const cremona = '019036'
export const openRegister = (now = '2026-11-22T10:00:00.000Z'): Promise<TestApp> => makeTestApp({ contexts: { register, snapshots }, now })

type More = Partial<Omit<ImportAsk, 'files'>>
export const bring = (app: TestApp, files: ImportAsk['files'], more: More = {}): Promise<Imported> =>
  importFiles(
    { store: app.store, projector: app.projector, act: app.act, now: () => app.clock.now },
    {
      ...{ municipality: cremona, noPersons: [], replaced: [], trial: false, files },
      ...{ importer: { by: person('clerk').id, role: 'clerk' }, ...more },
    },
  )
export const given = (publication: Publication, delimiter: ',' | ';' = ',') => ({
  name: publication.name,
  bytes: fileOf(publication, delimiter),
})
export const textFile = (name: string, text: string) => ({ name, bytes: new Uint8Array(new TextEncoder().encode(text)) })

/** The publication the register gives back as of a moment. */
export const back = async (app: TestApp, asOf: string | undefined, municipality = cremona) => {
  const said = await app.projector.read('register', { asOf, ask: (db) => queries.snapshot(db, municipality) })
  if (!('answer' in said)) throw new Error('the register cannot answer')
  return said.answer
}
