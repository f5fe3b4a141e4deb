// What was said about a finding, the latest first, each with its seal.
import { type JSX, Show } from 'solid-js'
import type { FindingEvent } from '../../events/findings/events.ts'
import { fullDay } from '../kernel/format.ts'
import { roleNames } from '../kernel/people-words.ts'
import type { Sealed } from '../kernel/proof/claims.ts'
import { envelopeClaims } from '../kernel/seal/envelope.ts'
import { Seal } from '../kernel/seal/seal.tsx'
import { type Happening, type IconName, Section, Timeline } from '../kernel/ui/index.ts'
import { wordFor } from '../kernel/words.ts'
import type { Finding, Line } from './api.ts'
import { words } from './words.ts'

type Says = Line['says']
type Told = { readonly icon: IconName; readonly mood?: Happening['mood']; readonly text: (says: Says) => string }

const textIn = (says: Says, name: string): string => (typeof says[name] === 'string' ? says[name] : '')

const telling: { readonly [T in FindingEvent['type']]: Told } = {
  'findings.found': { icon: 'flag', mood: 'alarm', text: (says) => textIn(says, 'what') },
  'findings.answered': { icon: 'comment', text: (says) => textIn(says, 'text') },
  'findings.accepted': { icon: 'check-circle', mood: 'good', text: (says) => textIn(says, 'note') },
  'findings.insisted': { icon: 'warning', mood: 'alarm', text: (says) => textIn(says, 'why') },
  'findings.closed': { icon: 'check', mood: 'good', text: (says) => textIn(says, 'note') },
  'findings.withdrawn': { icon: 'close', text: (says) => textIn(says, 'reason') },
}
const isKnown = (type: string): type is FindingEvent['type'] => Object.hasOwn(telling, type)

const labels = (): { readonly [name: string]: string } => words().fields

const shownAs = (name: string, says: unknown): string => {
  if (name === 'outcome' && typeof says === 'string') return wordFor(words().outcomes, says)
  if (name === 'weight' && typeof says === 'string') return wordFor(words().weights, says)
  return typeof says === 'string' ? says : JSON.stringify(says)
}

const sealed = (finding: Finding, line: Line): Sealed => {
  const title = wordFor(words().events, line.type)
  const { revision, type, recorded, day, role, imported, known } = line
  const envelope = { stream: `findings-${finding.id}`, name: words().detail.over, revision, type, title, recorded, day, role }
  const said = Object.entries(line.says).map(([name, says]) => ({
    ...{ name: wordFor(labels(), name), shown: shownAs(name, says), says },
    recorded: ({ data }: { readonly data: { readonly [name: string]: unknown } }) => data[name],
  }))
  return { event: line.event, title, day, claims: [...envelopeClaims({ ...envelope, ...(imported && { known }) }), ...said] }
}

const Body = (props: { line: Line }): JSX.Element => (
  <>
    <p class="told" lang="it">
      {isKnown(props.line.type) ? telling[props.line.type].text(props.line.says) : ''}
    </p>
    <Show when={textIn(props.line.says, 'remedy')}>
      {(remedy) => (
        <p lang="it">
          <strong>{words().detail.remedy}:</strong> {remedy()}
        </p>
      )}
    </Show>
    <Show when={textIn(props.line.says, 'due')}>
      {(due) => (
        <p>
          {words().detail.due} {fullDay(due())}
        </p>
      )}
    </Show>
    <Show when={textIn(props.line.says, 'outcome')}>{(outcome) => <p>{wordFor(words().outcomes, outcome())}</p>}</Show>
  </>
)

const happeningOf = (finding: Finding, line: Line): Happening => ({
  key: String(line.revision),
  title: wordFor(words().events, line.type),
  icon: isKnown(line.type) ? telling[line.type].icon : 'info-circle',
  mood: isKnown(line.type) ? telling[line.type].mood : undefined,
  happened: line.day,
  recorded: line.recorded,
  imported: line.imported,
  by: wordFor(roleNames(), line.role),
  body: <Body line={line} />,
  seal: <Seal of={() => sealed(finding, line)} />,
})

export const StoryPart = (props: { finding: Finding }): JSX.Element => {
  const items = (): readonly Happening[] => [...props.finding.parts.story].reverse().map((line) => happeningOf(props.finding, line))
  return (
    <Section id="story" title={words().detail.story}>
      <Timeline items={items()} label={words().detail.story} />
    </Section>
  )
}
