// Which events of the whole log a client wants: by the name of the stream or of the type, by prefix or pattern.
import type { Stored } from '../../../events/kernel/index.ts'
import { invalid } from './answers.ts'
import { Refusal } from './calls.ts'
import { givenName, isMark } from './names.ts'

export type Filter = {
  readonly wants: (event: Stored) => boolean
  /** events looked at between two checkpoints of a subscription */
  readonly window: number
}
type Expression = { readonly getRegex: () => string; readonly getPrefixList: () => readonly string[] }
type Options = {
  readonly getStreamIdentifier: () => Expression | undefined
  readonly getEventType: () => Expression | undefined
  readonly hasMax: () => boolean
  readonly getMax: () => number
  readonly getCheckpointintervalmultiplier: () => number
}

const usualWindow = 32
const maxPattern = 2048

const matcherOf = (expression: Expression): ((name: string) => boolean) => {
  const prefixes = expression.getPrefixList()
  if (prefixes.length > 0) return (name) => prefixes.some((prefix) => name.startsWith(prefix))
  const pattern = expression.getRegex()
  if (pattern.length > maxPattern) throw new Refusal(invalid(`A pattern has at most ${maxPattern} characters.`))
  try {
    const regex = new RegExp(pattern, 'u')
    return (name) => regex.test(name)
  } catch {
    throw new Refusal(invalid('The pattern is not a regular expression.'))
  }
}

/** What this peer keeps for itself is nobody's. Throws `Refusal` for a pattern that is none. */
export const filterOf = (options: Options | undefined): Filter => {
  const [streams, types] = [options?.getStreamIdentifier(), options?.getEventType()]
  const window = Math.max(1, options?.getCheckpointintervalmultiplier() ?? 1) * (options?.hasMax() ? options.getMax() : usualWindow)
  const expression = streams ?? types
  if (!expression) return { wants: ({ type }) => !isMark(type), window: Number.POSITIVE_INFINITY }
  const matches = matcherOf(expression)
  return { wants: ({ stream, type }) => !isMark(type) && matches(givenName(streams ? stream : type)), window }
}
