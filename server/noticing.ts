// While the server runs and has a mail server, who asked for notices is written to when something waits for them.
import type { NoticeSide } from '../events/generative/vocabulary.ts'
import * as generative from '../projections/generative/queries.ts'
import { scopeName } from '../projections/kernel/index.ts'
import * as people from '../projections/people/queries.ts'
import type { Accounts } from './accounts/accounts.ts'
import type { Engine } from './engine.ts'
import { houseReading } from './house-reading.ts'
import { house } from './kernel/house.ts'
import { openLabel } from './people/labels.ts'
import { type NoticingDeps, noticing, type Waiting } from './processes/noticing.ts'
import { type Timing, timed } from './timing.ts'

const atOnce = 500
type Whole = Pick<Engine, 'act' | 'projector' | 'strongroom'>

/** Somebody who was erased, or whose data are not to be used, is not written to. What one agreed to only they see: it is read as theirs. */
const addressOf =
  ({ projector, strongroom }: Whole) =>
  async (person: string): Promise<string | undefined> => {
    const sees = [scopeName({ kind: 'person', id: person })]
    const answered = await projector.read('people', { sees, ask: (db) => people.noticesTo(db as unknown as people.Db, person) })
    if (!('answer' in answered)) throw new Error('the tables of people are still being made')
    return answered.answer === undefined ? undefined : openLabel(strongroom?.vault)(answered.answer)
  }

const sidesOf = ({ id, next_on, person, caseworker, pact }: generative.Reminded): readonly Waiting[] => {
  const sides: { readonly [S in NoticeSide]: string } = { person, caseworker }
  return (Object.keys(sides) as NoticeSide[]).flatMap((to) =>
    next_on === null || sides[to] === '' || pact.told[to] === next_on ? [] : [{ id, due: next_on, to, person: sides[to] }],
  )
}

export const noticingOf = (engine: Whole, { mail, publicUrl }: Pick<Accounts, 'mail' | 'publicUrl'>): NoticingDeps | undefined =>
  mail && publicUrl !== undefined
    ? {
        ...{ act: engine.act, house, home: `${publicUrl}/`, addressOf: addressOf(engine), send: mail.tell },
        waiting: async () => {
          const rows = await houseReading(engine)('generative', (db: generative.Db) => generative.reminded(db, atOnce))
          return rows.flatMap(sidesOf)
        },
      }
    : undefined

/** Without a mail server nothing is sent, and nothing is said to have been. */
export const runNoticing = async (
  parts: Whole & { readonly accounts: Pick<Accounts, 'mail' | 'publicUrl'> },
  timing: Timing,
  signal: AbortSignal,
): Promise<void> => {
  const deps = noticingOf(parts, parts.accounts)
  if (deps) await timed(() => noticing(deps))(parts, timing, signal)
}
