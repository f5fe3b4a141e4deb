// Personal values: which of them the bundle opens, and which stay closed while the proof holds all the same.
import { type Commitment, commitmentsIn, type Disclosure, opens } from '../commitment.ts'
import { fixed } from '../format.ts'
import type { Envelope } from './envelope.ts'
import { type Finding, failed, proven } from './finding.ts'

const mark = '"$c":'

type Line = Disclosure & { readonly line: number }

const isDisclosure = (value: unknown): value is Disclosure =>
  typeof value === 'object' &&
  value !== null &&
  'value' in value &&
  ['eventId', 'path', 'k'].every((key) => typeof (value as { [name: string]: unknown })[key] === 'string')

const parseLine = (text: string): Disclosure | undefined => {
  try {
    const value: unknown = JSON.parse(text)
    return isDisclosure(value) ? value : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

const place = (line: number, index?: number) => ({ file: `${fixed.disclosures}:${line}`, ...(index === undefined ? {} : { index }) })

export type Personal = {
  /** Looks at one entry; answers the first disclosure that does not open what the entry recorded. */
  readonly look: (index: number, envelope: Envelope, entry: Buffer) => Finding | undefined
  /** What there is to say at the end. */
  readonly sum: () => Finding
}

/** Reads the disclosures of a bundle; the finding says which line is none. */
export const openPersonal = (text: string): Personal | Finding => {
  const waiting = new Map<string, Line[]>()
  for (const [n, each] of text.split('\n').slice(0, -1).entries()) {
    const disclosure = parseLine(each)
    if (!disclosure) return failed('disclosures', 'non è un valore consegnato', place(n + 1))
    waiting.set(disclosure.eventId, [...(waiting.get(disclosure.eventId) ?? []), { ...disclosure, line: n + 1 }])
  }
  let [opened, closed] = [0, 0]
  const wrongIn = (index: number, found: ReadonlyMap<string, Commitment>, lines: readonly Line[]): Finding | undefined => {
    const wrong = lines.find((one) => {
      const commitment = found.get(one.path)
      return !commitment || !opens(one, commitment)
    })
    return wrong && failed('disclosures', `il valore consegnato per ${wrong.path} non è quello registrato`, place(wrong.line, index))
  }
  const look = (index: number, { id, data }: Envelope, entry: Buffer): Finding | undefined => {
    // Most facts are about nobody: looking for the mark is quicker than walking through them.
    const all = entry.includes(mark) ? commitmentsIn(data) : []
    const found = new Map(all.map(({ path, commitment }) => [path, commitment]))
    const lines = waiting.get(id) ?? []
    waiting.delete(id)
    opened += lines.length
    closed += found.size - lines.length
    return wrongIn(index, found, lines)
  }
  const sum = (): Finding => {
    const [unasked] = [...waiting.values()].flat()
    if (unasked) return failed('disclosures', 'è consegnato il valore di un fatto che nel fascicolo non c’è', place(unasked.line))
    return proven(
      'disclosures',
      `valori personali: ${opened} consegnati e uguali a quelli registrati, ${closed} chiusi o cancellati (prova valida)`,
    )
  }
  return { look, sum }
}
