// What the command line can do to the data besides serving it, by verb.
import { startRefused } from './embedded/refusal.ts'
import type { Engine } from './engine.ts'
import { eraseChore } from './erase-chore.ts'
import { logChore } from './log-chore.ts'
import { peerChore } from './peer-chore.ts'
import * as contexts from './registry.ts'
import { retentionChore } from './retention-chore.ts'
import { tellStory } from './story.ts'
import type { Chore, Surroundings } from './surroundings.ts'
import { userChore } from './user-chore.ts'
import { withEngine } from './with-engine.ts'

const seed: Chore = (around) => {
  if (!around.config.demo) throw startRefused('La storia dimostrativa si racconta solo nella prova: questo registro è vero.')
  return withEngine(around, async (engine) => {
    await tellStory(engine, around.log)
    around.log('La storia dimostrativa è nel registro.')
  })
}

const why = {
  busy: 'la sta già rifacendo un altro processo',
  'not-live': 'la sta ancora costruendo la prima volta',
  interrupted: 'mi hanno interrotto',
}

type Rebuilding = { readonly name: string; readonly log: Surroundings['log']; readonly signal: AbortSignal }

const rebuildOne = async ({ projector }: Engine, { name, log, signal }: Rebuilding): Promise<void> => {
  log(`Rifaccio ${name} dal primo fatto…`)
  const answer = await projector.rebuild(name, { signal })
  if (answer.outcome === 'refused') throw startRefused(`${name} resta com’era: ${why[answer.reason]}.`)
  if (answer.outcome === 'fault') throw startRefused(`${name} resta com’era, un fatto non si lascia leggere: ${answer.says}`)
  log(`${name} è rifatta fino al fatto ${answer.position}.`)
}

const rebuild: Chore = (around, args, signal) => {
  const names = Object.values(contexts).map(({ name }) => name)
  const unknown = args.filter((name) => !names.some((known) => known === name))
  if (unknown.length > 0) throw startRefused(`Non conosco ${unknown.join(', ')}: si possono rifare ${names.join(', ')}.`)
  return withEngine(around, async (engine) => {
    for (const name of args.length > 0 ? args : names) await rebuildOne(engine, { name, log: around.log, signal })
  })
}

export const chores: { readonly [verb: string]: Chore } = {
  ...{ seed, rebuild, log: logChore, peer: peerChore },
  ...{ erase: eraseChore, retention: retentionChore, user: userChore },
}
