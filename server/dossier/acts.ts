// The acts a pact stands on, each once: those its facts name, then those its record names.
import { happenings } from './happenings.ts'
import type { Whole } from './pact.ts'
import { wordIn } from './words.ts'

export type Act = { readonly act: string; readonly day: string | null; readonly what: string }

const textOr = (value: unknown, otherwise: string | null): string | null => (typeof value === 'string' ? value : otherwise)

const named = ({ parts }: Whole): readonly Act[] =>
  parts.story.flatMap(({ type, day, says }): Act[] => {
    const what = wordIn(happenings, type)
    const derogation = typeof says.derogationAct === 'string' ? [{ act: says.derogationAct, day, what: `${what}: deroga` }] : []
    return typeof says.act === 'string'
      ? [{ act: says.act, day: textOr(says.actOn, textOr(says.day, day)), what }, ...derogation]
      : derogation
  })

const recorded = ({ approval_act, giunta_act, act }: Whole): readonly Act[] => [
  ...(approval_act === null ? [] : [{ act: approval_act, day: null, what: 'Approvazione del testo' }]),
  ...(giunta_act === null ? [] : [{ act: giunta_act, day: null, what: 'Atto della Giunta' }]),
  ...(act === null ? [] : [{ act, day: null, what: 'Entrata in vigore' }]),
]

export const actsOf = (pact: Whole): readonly Act[] => {
  const fromFacts = named(pact)
  const known = new Set(fromFacts.map(({ act }) => act))
  const rest = recorded(pact).filter(({ act }, at, all) => !known.has(act) && all.findIndex((one) => one.act === act) === at)
  return [...fromFacts, ...rest]
}
