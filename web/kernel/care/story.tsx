// What happened to one thing of the desk, the latest first: each fact with its two dates and the role of who asked.
import type { JSX } from 'solid-js'
import type { History, Told } from '../../../server/kernel/history.ts'
import { dayOf } from '../format.ts'
import { send } from '../http.ts'
import { roleNames } from '../people-words.ts'
import { createReading } from '../reading.ts'
import { Answer, Empty, type Happening, Section, Timeline } from '../ui/index.ts'
import { wordFor } from '../words.ts'

type StoryProps = {
  context: 'care' | 'carers' | 'generative'
  id: string
  /** read again when this changes */
  revision: number
  title: string
  none: string
  events: { readonly [type: string]: string }
}
const most = 100

const happening = (fact: Told, events: StoryProps['events']): Happening => ({
  key: String(fact.revision),
  title: wordFor(events, fact.type),
  icon: 'info-circle',
  happened: dayOf(fact.on),
  recorded: fact.at,
  imported: fact.known !== undefined,
  by: wordFor(roleNames(), fact.role),
})

export const Story = (props: StoryProps): JSX.Element => {
  const url = () => `/api/${props.context}/${props.id}/history?limit=${most}&seen=${props.revision}`
  const reading = createReading<History>(() => {
    const address = url()
    const question = address.replace(/&seen=\d+$/, '')
    return { url: address, send: (asOf) => send<History>(asOf === undefined ? question : `${question}&asOf=${asOf}`) }
  }, props.context)
  const items = (found: History): readonly Happening[] => [...found.items].reverse().map((fact) => happening(fact, props.events))
  return (
    <Section id="story" title={props.title}>
      <Answer of={reading}>
        {(found) =>
          found().items.length > 0 ? <Timeline items={items(found())} label={props.title} latest={6} /> : <Empty title={props.none} />
        }
      </Answer>
    </Section>
  )
}
