// Tells the stories: every line asked at the counter like anybody's request, under a key of its own, so that telling twice records nothing twice.
import type { EventStore } from '../events/kernel/index.ts'
import type { Act, Answer } from '../server/kernel/ask.ts'
import { derivedId } from '../server/kernel/identity.ts'
import { story as care } from './care.ts'
import { story as control } from './control.ts'
import { story as generative } from './generative.ts'
import { story as goods } from './goods.ts'
import { story as housing } from './housing.ts'
import { story as labs } from './labs.ts'
import { byStream, type Line } from './line.ts'
import { story as network } from './network.ts'
import { story as pacts } from './pacts.ts'
import { story as people } from './people.ts'
import { story as proposals } from './proposals.ts'
import { story as register } from './register.ts'
import { story as regulations } from './regulations.ts'
import { story as spaces } from './spaces.ts'

export { papers } from './generative.ts'

/** Streams told side by side; the log takes them together. */
const sideBySide = 64

const stories: readonly (readonly Line[])[] = [
  network,
  people,
  regulations,
  goods,
  proposals,
  pacts,
  control,
  register,
  care,
  housing,
  generative,
  labs,
  spaces,
]

type Telling = {
  readonly act: Act
  /** instead of the stories of the house */
  readonly story?: readonly Line[]
}

const keyOf = ({ context, id }: Line, index: number): string => `story:${context}:${id}:${index}`
const nameOf = ({ context, id, command }: Line, index: number): string => `${context}/${id}/${command} (${index + 1})`

const reasonOf = (answer: Answer): string => {
  if (answer.outcome === 'refused') return answer.rule
  if (answer.outcome !== 'malformed') return answer.outcome
  return answer.problems.map(({ at, says }) => `${at || 'data'}: ${says}`).join(', ')
}

const tellLine = async (act: Act, line: Line, index: number): Promise<number> => {
  const answer = await act({ ...line, key: keyOf(line, index) })
  if (answer.outcome === 'recorded') return answer.events.length
  if (answer.outcome === 'duplicate') return 0
  throw new Error(`The story stops at ${nameOf(line, index)}: ${reasonOf(answer)}`)
}

/** Answers how many facts are new. Throws, naming the line, when the law refuses one. */
export const tell = async ({ act, story = stories.flat() }: Telling): Promise<{ readonly told: number }> => {
  const streams = byStream(story).values()
  let [told, broken] = [0, false]
  const teller = async (): Promise<void> => {
    for (const lines of streams) {
      for (const [index, line] of lines.entries()) {
        if (broken) return
        const facts = await tellLine(act, line, index)
        told += facts
      }
    }
  }
  const tellers = Array.from({ length: sideBySide }, () =>
    teller().catch((error) => {
      broken = true
      throw error
    }),
  )
  // Everybody falls silent before the first to stumble is heard.
  const ends = await Promise.allSettled(tellers)
  for (const end of ends) if (end.status === 'rejected') throw end.reason
  return { told }
}

/** How many lines a log lacks, and whether it has none at all. */
export const untold = async (
  store: Pick<EventStore, 'lookup'>,
  story: readonly Line[] = stories.flat(),
): Promise<{ readonly lines: number; readonly none: boolean }> => {
  const firsts = byStream(story).flatMap((lines) => lines.map((line, index) => derivedId(line.by, keyOf(line, index), 0)))
  const found = await store.lookup(firsts)
  return { lines: firsts.length - found.length, none: found.length === 0 }
}
