// The steps of an initiative, the latest first.
import type { JSX } from 'solid-js'
import type { InitiativeEvent } from '../../events/initiatives/events.ts'
import { euros, fullDay } from '../kernel/format.ts'
import { roleNames } from '../kernel/people-words.ts'
import { type Happening, type IconName, Section, Timeline } from '../kernel/ui/index.ts'
import { wordFor } from '../kernel/words.ts'
import type { Initiative, Step } from './api.ts'
import { pageWords } from './page-words.ts'
import { words } from './words.ts'

const icons: { readonly [T in InitiativeEvent['type']]?: IconName } = {
  'initiatives.approved': 'check-circle',
  'initiatives.threshold-reached': 'check-circle',
  'initiatives.refused': 'close',
  'initiatives.cancelled': 'close',
  'initiatives.carried-out': 'note',
  'initiatives.scheduled': 'calendar',
  'initiatives.concluded': 'check',
}
const good: readonly string[] = ['initiatives.approved', 'initiatives.threshold-reached', 'initiatives.concluded']

const textIn = ({ says }: Step, name: string): string => (typeof says[name] === 'string' ? says[name] : '')
const bodyOf = (step: Step): string => {
  const { says } = step
  const sum = step.type === 'initiatives.approved' && typeof says.cents === 'number' && says.cents > 0 ? euros(says.cents) : ''
  const day = step.type === 'initiatives.scheduled' ? fullDay(textIn(step, 'first')) : ''
  return [sum, day, textIn(step, 'reason'), textIn(step, 'note')].filter(Boolean).join(' ')
}

const happening = (step: Step): Happening => ({
  ...{ key: step.event, title: wordFor(words().events, step.type), icon: icons[step.type] ?? 'arrow-right', happened: step.day },
  ...{ recorded: step.recorded, imported: step.imported, by: wordFor(roleNames(), step.role) },
  ...(good.includes(step.type) ? { mood: 'good' } : {}),
  body: bodyOf(step) === '' ? undefined : <p lang="it">{bodyOf(step)}</p>,
})

export const Story = (props: { of: Initiative }): JSX.Element => (
  <Section id="story" title={pageWords().detail.story}>
    <Timeline items={[...props.of.steps].reverse().map(happening)} label={pageWords().detail.story} latest={6} />
  </Section>
)
