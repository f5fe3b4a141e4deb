// The story of a pact: each fact in words.
import type { JSX } from 'solid-js'
import { roleNames } from '../kernel/people-words.ts'
import { Seal } from '../kernel/seal/seal.tsx'
import { type Happening, Section, Timeline } from '../kernel/ui/index.ts'
import { wordFor } from '../kernel/words.ts'
import type { Pact } from './api.ts'
import { happenings } from './events-words.ts'
import { sealedFact } from './sealed.ts'
import { tellingOf } from './telling.ts'
import { words } from './words.ts'

type Line = Pact['parts']['story'][number]

const happeningOf = (line: Line, pact: Pact): Happening => {
  const told = tellingOf(line.type)
  return {
    key: String(line.revision),
    title: wordFor(happenings().events, line.type),
    icon: told.icon,
    mood: told.mood,
    happened: line.day,
    recorded: line.recorded,
    imported: line.imported,
    by: wordFor(roleNames(), line.role),
    body: <p>{told.says(line.says, pact)}</p>,
    seal: <Seal of={() => sealedFact(pact, line)} />,
  }
}

const latest = 5

export const StoryPart = (props: { pact: Pact }): JSX.Element => {
  const items = (): readonly Happening[] => [...props.pact.parts.story].reverse().map((line) => happeningOf(line, props.pact))
  return (
    <Section id="story" title={words().detail.story} lead={words().detail.storyLead}>
      <Timeline items={items()} label={words().detail.story} latest={latest} />
    </Section>
  )
}
