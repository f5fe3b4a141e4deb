// Why a proposal or a request ended, in words.
import { dictionary, wordFor } from '../kernel/words.ts'
import { names } from './names.ts'

export const ended = dictionary(
  {
    lapsed: 'nessuno ha risposto in tempo',
    retracted: 'ritirata dallo sportello',
    aside: 'la famiglia ha scelto un’altra persona',
    carer: (why: string) => `l’assistente ha rinunciato: ${why}`,
    family: (why: string) => `la famiglia ha rifiutato: ${why}`,
    interview: (why: string) => `colloquio: ${why}`,
    trial: (who: string) => `prova non superata: ha smesso ${who}`,
    replaced: (why: string) => `sostituita: ${why}`,
    ended: (why: string) => `lavoro finito: ${why}`,
  },
  {
    lapsed: 'nobody answered in time',
    retracted: 'taken back by the desk',
    aside: 'the family chose somebody else',
    carer: (why: string) => `the carer declined: ${why}`,
    family: (why: string) => `the family refused: ${why}`,
    interview: (why: string) => `interview: ${why}`,
    trial: (who: string) => `trial failed: ${who} stopped`,
    replaced: (why: string) => `replaced: ${why}`,
    ended: (why: string) => `work over: ${why}`,
  },
)

/** Why a proposal ended, from `side:reason` as the tables keep it. */
export const endedWords = (why: string): string => {
  const n = names()
  const says = ended()
  const [side = '', reason = ''] = why.split(':')
  const sentences: { readonly [side: string]: () => string } = {
    lapsed: () => says.lapsed,
    retracted: () => says.retracted,
    'set-aside': () => says.aside,
    carer: () => says.carer(wordFor(n.declines, reason)),
    family: () => says.family(wordFor(n.declines, reason)),
    interview: () => says.interview(wordFor(n.outcomes, reason)),
    trial: () => says.trial(wordFor(n.sides, reason)),
    replaced: () => says.replaced(wordFor(n.replacements, reason)),
    ended: () => says.ended(wordFor(n.endings, reason)),
  }
  return Object.hasOwn(sentences, side) ? (sentences[side]?.() ?? why) : wordFor({}, why)
}
/** Why a request was closed. */
export const closedWords = (why: string): string => wordFor({ ...names().refusals, ...names().services, ...names().endings }, why)
