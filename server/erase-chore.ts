// `comunanza erase <persona> --preview | --ask --by <chi> | --by <chi>`: shows, asks for or confirms the erasure of a person, under the same law as the pages.

import { isUuid } from '../events/kernel/index.ts'
import { accountsForgetter } from './accounts/forgetting.ts'
import { optionsOf } from './chore-options.ts'
import { startRefused } from './embedded/refusal.ts'
import type { Engine } from './engine.ts'
import { postgresFeeds } from './feeds/shelf.ts'
import { type Keeping, openKeeping } from './keeping.ts'
import type { Answer } from './kernel/ask.ts'
import type { Me } from './kernel/people.ts'
import type { ErasurePreview } from './kernel/privacy.ts'
import { openDirectory } from './people/directory.ts'
import { openLabel } from './people/labels.ts'
import * as contexts from './registry.ts'
import type { Chore, Surroundings } from './surroundings.ts'
import { openUploads } from './uploads.ts'
import { faultTeller, rightNow, withEngine } from './with-engine.ts'

const usage = 'Uso: comunanza erase <persona> --preview | --ask --basis <motivo> --by <chi> | --by <chi>.'

const linesOf = ({ goes, held, stays }: ErasurePreview): readonly string[] => [
  `Se ne vanno ${goes.values} fatti con dati personali:`,
  ...goes.facts.map(({ type, count }) => `  ${type}: ${count}`),
  ...(goes.elsewhere.length > 0 ? [`e ciò che tengono: ${goes.elsewhere.join(', ')}.`] : []),
  ...(held.length > 0 ? ['La legge chiede di conservarne ancora:'] : []),
  ...held.map(({ type, count, until, basis }) => `  ${type}: ${count} fino al ${until}. ${basis.it}`),
  'Restano:',
  ...stays.map(({ count, why }) => `  ${count}: ${why.it}`),
]

const meOf = async ({ projector, strongroom }: Engine, id: string): Promise<Me> => {
  const directory = openDirectory({ projector, open: openLabel(strongroom?.vault) })
  const known = await directory.find(id)
  if (!known) throw startRefused('Chi lo chiede (--by) non è tra le persone del registro.')
  const roles = [...new Set(known.grants.map(({ role }) => role))]
  return { id, label: known.label, roles, grants: known.grants, signedIn: rightNow() }
}

const refusedBy = (answer: Answer): string => {
  if (answer.outcome === 'denied') return 'chi lo chiede non ha il ruolo per farlo'
  if (answer.outcome !== 'refused') return answer.outcome
  const { people } = contexts
  return people.writes?.sentences[answer.rule.slice('people.'.length)]?.it ?? answer.rule
}

type Request = { readonly person: string; readonly by: string; readonly basis: string | undefined; readonly ask: boolean }

const request = async (engine: Engine, { person, by, basis, ask }: Request): Promise<number> => {
  const me = await meOf(engine, by)
  const [command, data] = ask ? ['askErasure', { basis }] : ['confirmErasure', {}]
  const answer = await engine.act({ context: 'people', id: person, command, data, me })
  if (answer.outcome === 'recorded' || answer.outcome === 'duplicate') return answer.position
  throw startRefused(`Non si può: ${refusedBy(answer)}.`)
}

const keepingOf = async (
  { config, url, log }: Surroundings,
  engine: Engine,
): Promise<{ readonly keeping: Keeping; readonly close: () => Promise<void> }> => {
  const { strongroom, store } = engine
  if (!strongroom) throw new Error('the command line opens the vault')
  const onFault = faultTeller(log)
  const uploads = openUploads({ config, url, contexts, onFault }, engine)
  const forgetters = [accountsForgetter(strongroom.asked), uploads.forgetter, postgresFeeds(strongroom.asked).forgetter]
  return { keeping: await openKeeping({ config, forgetters, now: rightNow, onFault }, { store, strongroom }), close: uploads.close }
}

export const eraseChore: Chore = async (around, [person = '', ...args]) => {
  const { preview, ask, by, basis } = optionsOf(args, { preview: 'switch', ask: 'switch', by: 'value', basis: 'value' })
  if (!isUuid(person) || (preview === undefined) === (by === undefined)) throw startRefused(usage)
  await withEngine(around, async (engine) => {
    const { keeping, close } = await keepingOf(around, engine)
    try {
      if (preview) return linesOf(await keeping.privacy.preview(person)).forEach(around.log)
      const { position } = await engine.store.head()
      await engine.projector.reached('people', position, { timeoutMs: 30_000 })
      await request(engine, { person, by: String(by), basis: typeof basis === 'string' ? basis : undefined, ask: ask === true })
      if (ask) return around.log('La cancellazione è chiesta: un’altra persona, responsabile della protezione dei dati, la conferma.')
      await keeping.catchUp()
      const certified = await keeping.privacy.certificate(person)
      around.log(
        certified
          ? `Cancellata. Il certificato:\n\n${certified.note}`
          : 'Cancellata; il certificato segue quando il registro ha una chiave.',
      )
    } finally {
      await close()
    }
  })
}
