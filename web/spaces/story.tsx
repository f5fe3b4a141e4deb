// The story of a space: opened, its rules, closures, damage; the latest first. Bookings are not part of it, and nobody is named.
import { type JSX, Show } from 'solid-js'
import type { SpaceEvent } from '../../events/spaces/events.ts'
import { fullDay } from '../kernel/format.ts'
import { roleNames } from '../kernel/people-words.ts'
import { type Happening, type IconName, Section, Timeline } from '../kernel/ui/index.ts'
import { wordFor } from '../kernel/words.ts'
import type { Rules, Space } from './api.ts'
import { names } from './names.ts'
import { pageWords } from './page-words.ts'
import { Differences } from './rules-preview.tsx'
import { differences } from './rules-said.ts'
import { span } from './say.ts'
import { words } from './words.ts'

const w = () => pageWords().story
type Step = Space['parts']['steps'][number]
type Says = Step['says']

const icons: { readonly [T in SpaceEvent['type']]?: IconName } = {
  'spaces.opened': 'check-circle',
  'spaces.governed': 'sign',
  'spaces.door-renewed': 'key',
  'spaces.ruled': 'note',
  'spaces.closed': 'locked',
  'spaces.reopened': 'check',
  'spaces.damaged': 'warning-circle',
  'spaces.inspected': 'check-circle',
  'spaces.released': 'calendar',
  'spaces.retired': 'close',
}
const moods: { readonly [T in SpaceEvent['type']]?: Happening['mood'] } = {
  'spaces.opened': 'good',
  'spaces.damaged': 'alarm',
  'spaces.inspected': 'mended',
}

const textIn = (says: Says, name: string): string => (typeof says[name] === 'string' ? says[name] : '')
const numberIn = (says: Says, name: string): number => (typeof says[name] === 'number' ? says[name] : 0)

const governorIn = ({ governedBy }: Says): 'pact' | 'initiative' | 'none' => {
  const kind = typeof governedBy === 'object' && governedBy !== null && 'kind' in governedBy ? governedBy.kind : undefined
  return kind === 'pact' || kind === 'initiative' ? kind : 'none'
}

/** What a step says beside its name. */
const telling: { readonly [T in SpaceEvent['type']]?: (says: Says) => readonly string[] } = {
  'spaces.opened': (says) => [w().opened(textIn(says, 'name'), numberIn(says, 'capacity'))],
  'spaces.amended': (says) => [
    textIn(says, 'name') && w().named(textIn(says, 'name')),
    numberIn(says, 'capacity') > 0 ? w().holds(numberIn(says, 'capacity')) : '',
    textIn(says, 'purpose'),
  ],
  'spaces.governed': (says) => [w().governed[governorIn(says)], textIn(says, 'reason')],
  'spaces.closed': (says) => [span(textIn(says, 'from'), textIn(says, 'to')), textIn(says, 'reason')],
  'spaces.exempted': (says) => [
    w().lifted(wordFor(names().quotas, textIn(says, 'quota')), fullDay(textIn(says, 'until'))),
    textIn(says, 'reason'),
  ],
  'spaces.damaged': (says) => (says.closes === true ? [w().closes] : []),
  'spaces.released': (says) => [w().places(numberIn(says, 'places'))],
  'spaces.retired': (says) => [textIn(says, 'reason')],
}
const linesOf = ({ type, says }: Step): readonly string[] => (telling[type as SpaceEvent['type']]?.(says) ?? []).filter(Boolean)

const rulesIn = (says: Says): Rules => says as unknown as Rules
/** The rules before a step that gives new ones. */
const rulesBefore = (steps: readonly Step[], { revision }: Step): Rules | null => {
  const before = steps.filter((one) => one.type === 'spaces.ruled' && one.revision < revision).at(-1)
  return before ? rulesIn(before.says) : null
}

const Body = (props: { steps: readonly Step[]; of: Step }): JSX.Element => {
  const changes = () => (props.of.type === 'spaces.ruled' ? differences(rulesBefore(props.steps, props.of), rulesIn(props.of.says)) : [])
  return (
    <>
      <Show when={linesOf(props.of).length > 0}>
        <p lang="it">{linesOf(props.of).join(' · ')}</p>
      </Show>
      <Show when={changes().length > 0}>
        <details class="reading">
          <summary>{w().changes(changes().length)}</summary>
          <Differences of={changes()} />
        </details>
      </Show>
    </>
  )
}

const happening = (steps: readonly Step[], step: Step): Happening => ({
  ...{ key: step.event, title: wordFor(words().events, step.type), happened: step.day, recorded: step.recorded, imported: step.imported },
  ...{ icon: icons[step.type as SpaceEvent['type']] ?? 'arrow-right', mood: moods[step.type as SpaceEvent['type']] },
  ...{ by: wordFor(roleNames(), step.role), body: <Body steps={steps} of={step} /> },
})

export const Story = (props: { of: Space }): JSX.Element => (
  <Section id="story" title={w().title} lead={w().lead}>
    <Timeline
      items={[...props.of.parts.steps].reverse().map((step) => happening(props.of.parts.steps, step))}
      label={w().title}
      latest={6}
    />
  </Section>
)
