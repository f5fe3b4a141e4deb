// `comunanza user add --name … --role …`: registers a person from the machine's own keyboard, grants the role and gives the code to enter with.
import { grantable } from '../events/people/vocabulary.ts'
import type { Accounts } from './accounts/accounts.ts'
import { optionsOf } from './chore-options.ts'
import { startRefused } from './embedded/refusal.ts'
import type { Engine } from './engine.ts'
import type { Answer } from './kernel/ask.ts'
import { newId } from './kernel/identity.ts'
import { openDirectory } from './people/directory.ts'
import { keyboard } from './people/keyboard.ts'
import { openLabel } from './people/labels.ts'
import * as contexts from './registry.ts'
import { openSigningIn } from './signing-in.ts'
import type { Chore, Surroundings } from './surroundings.ts'
import { faultTeller, rightNow, withEngine } from './with-engine.ts'

const usage = 'Uso: comunanza user add --name NOME --role RUOLO [--everywhere | --municipality ISTAT], oppure comunanza user code PERSONA.'

export type NewUser = { readonly name: string; readonly role: string; readonly municipality: string | undefined }

const sentenceOf = (answer: Answer): string => {
  if (answer.outcome === 'malformed') return answer.problems.map(({ at, says }) => `${at}: ${says}`).join(', ')
  if (answer.outcome !== 'refused') return answer.outcome
  return contexts.people.writes?.sentences[answer.rule.slice('people.'.length)]?.it ?? answer.rule
}

const asked = async ({ act }: Pick<Engine, 'act'>, id: string, command: string, data: object): Promise<number> => {
  const answer = await act({ context: 'people', id, command, data, by: keyboard, role: 'admin' })
  if (answer.outcome === 'recorded' || answer.outcome === 'duplicate') return answer.position
  throw startRefused(`Non si può: ${sentenceOf(answer)}`)
}

/** Registers somebody and grants the role; resolves to who they are when the pages know them. Refuses in one Italian sentence. */
export const addUser = async (engine: Pick<Engine, 'act' | 'projector'>, { name, role, municipality }: NewUser): Promise<string> => {
  const known = grantable.find((one) => one === role)
  if (!known) throw startRefused(`Non conosco il ruolo «${role}»: i ruoli sono ${grantable.join(', ')}.`)
  const scope = municipality === undefined ? { scope: 'everywhere' } : { scope: 'municipality', scopeId: municipality }
  const id = newId()
  await asked(engine, id, 'register', { name, channel: 'command-line' })
  const position = await asked(engine, id, 'grant', { role: known, ...scope, from: rightNow().slice(0, 10) })
  await engine.projector.reached('people', position, { timeoutMs: 30_000 })
  return id
}

const withAccounts = async (
  { config, url, log }: Surroundings,
  engine: Engine,
  work: (accounts: Accounts) => Promise<void>,
): Promise<void> => {
  const onFault = faultTeller(log)
  const directory = openDirectory({ projector: engine.projector, open: openLabel(engine.strongroom?.vault) })
  const accounts = await openSigningIn({ config, url, directory, env: process.env, now: rightNow, onFault }, engine)
  try {
    await work(accounts)
  } finally {
    await accounts.close()
  }
}

const tellCode = async ({ codes }: Accounts, person: string, log: Surroundings['log']): Promise<void> => {
  const { code, url, until } = await codes.issue({ person, way: 'command-line' })
  log(`Codice della persona: ${person}`)
  log(`Codice per entrare, una volta sola, fino al ${until.slice(0, 10)}: ${code}`)
  log(`Oppure questo indirizzo: ${url}`)
}

const add = async (around: Surroundings, args: readonly string[]): Promise<void> => {
  const options = optionsOf(args, { name: 'value', role: 'value', everywhere: 'switch', municipality: 'value' })
  const { name, role, everywhere, municipality } = options
  const clear = typeof name === 'string' && typeof role === 'string' && !(everywhere && municipality !== undefined)
  if (!clear) throw startRefused(usage)
  const user = { name, role, municipality: typeof municipality === 'string' ? municipality : undefined }
  await withEngine(around, async (engine) => {
    const person = await addUser(engine, user)
    await withAccounts(around, engine, (accounts) => tellCode(accounts, person, around.log))
  })
}

const code = (around: Surroundings, person: string): Promise<void> =>
  withEngine(around, (engine) =>
    withAccounts(around, engine, async (accounts) => {
      const { position } = await engine.store.head()
      await engine.projector.reached('people', position, { timeoutMs: 30_000 })
      if (!(await accounts.directory.find(person))) throw startRefused('Nessuno è registrato con questo codice.')
      await tellCode(accounts, person, around.log)
    }),
  )

export const userChore: Chore = async (around, [verb, ...args]) => {
  if (verb === 'add') return add(around, args)
  const [person] = args
  if (verb === 'code' && person !== undefined && args.length === 1) return code(around, person)
  throw startRefused(usage)
}
