// One common good: what and where it is, whose, with its constraint, consent, corrections and story.
import { useParams } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import type { Desk } from '../kernel/asks/desk.tsx'
import { AskPanel } from '../kernel/asks/panel.tsx'
import { fullDay } from '../kernel/format.ts'
import { roleNames } from '../kernel/people-words.ts'
import { createReadingForMe, type Reading } from '../kernel/reading.ts'
import { AnswerPage, type Fact, Facts, type Happening, Link, Page, Section, Timeline } from '../kernel/ui/index.ts'
import { wordFor } from '../kernel/words.ts'
import { api, type Good } from './api.ts'
import { type Askable, asking } from './asking.ts'
import { degrees } from './degrees.ts'
import { StageBadge } from './stage.tsx'
import { words } from './words.ts'

const desk: Desk<Good, Askable> = {
  asking,
  commands: () => words().commands,
  events: () => words().events,
  send: (id, command, data, sending) => api.ask(id, command, data as never, sending),
  anotherDay: true,
}

const consentWords = ({ consent, consent_until }: Good): string | null =>
  consent === null
    ? null
    : [consent ? words().detail.given : words().detail.denied, consent_until && words().detail.until(fullDay(consent_until))]
        .filter(Boolean)
        .join(', ')

const factsOf = (of: Good): readonly Fact[] => {
  const w = words().detail
  const pairs: readonly (readonly [string, JSX.Element | null])[] = [
    [words().list.nature, `${words().natures[of.nature]}, ${words().kinds[of.kind]}`],
    [w.where, [of.address, of.district, of.town].filter(Boolean).join(', ')],
    [w.point, of.lat === null || of.lon === null ? null : `${degrees(of.lat)}, ${degrees(of.lon)}`],
    [w.point, of.outline && w.outline(of.outline.length)],
    [w.owner, words().owners[of.owner]],
    [w.office, of.office],
    [w.act, of.act && of.act_on && w.actOn(of.act, fullDay(of.act_on))],
    [w.bound, of.bound_by],
    [w.consent, consentWords(of)],
    [w.cadastral, of.cadastral.join(', ')],
    [w.why, of.withheld_why ?? of.removed_why],
    [w.notes, of.notes],
  ]
  return pairs.flatMap(([name, value]) => (value === null || value === '' ? [] : [{ name, value }]))
}

const saysOf = (says: Good['parts']['story'][number]['says']): string =>
  ['authority', 'act', 'reason', 'note'].flatMap((name) => (typeof says[name] === 'string' ? [says[name]] : [])).join(' · ')

const Story = (props: { of: Good }): JSX.Element => {
  const items = (): readonly Happening[] =>
    [...props.of.parts.story].reverse().map((line) => ({
      ...{ key: String(line.revision), title: wordFor(words().events, line.type), icon: 'map-marker', happened: line.day },
      ...{ recorded: line.recorded, imported: line.imported, by: wordFor(roleNames(), line.role), body: <p>{saysOf(line.says)}</p> },
    }))
  return (
    <Section id="story" title={words().detail.story} lead={words().detail.storyLead}>
      <Timeline items={items()} label={words().detail.story} latest={6} />
    </Section>
  )
}

const shown = (value: unknown): string => (typeof value === 'object' && value !== null ? Object.values(value).join(', ') : String(value))

const Corrections = (props: { of: Good }): JSX.Element => (
  <Show when={props.of.parts.corrections.length > 0}>
    <Section id="corrections" title={words().detail.corrections}>
      <ul>
        <For each={props.of.parts.corrections}>
          {(one) => (
            <li>
              {words().detail.corrected(wordFor(words().fields, one.field), shown(one.was), shown(one.now))}. {one.reason}{' '}
              <span class="soft">{fullDay(one.day)}</span>
            </li>
          )}
        </For>
      </ul>
    </Section>
  </Show>
)

const Pacts = (props: { of: Good }): JSX.Element => (
  <Show when={props.of.parts.pacts.length > 0}>
    <Section id="pacts" title={words().detail.pacts}>
      <ul>
        <For each={props.of.parts.pacts}>
          {(one) => (
            <li>
              <Link href={`/patti/${one.id}`}>{one.title}</Link>{' '}
              <span class="soft">
                {one.since && words().detail.since(fullDay(one.since))}
                {one.in_force ? '' : ` · ${words().detail.pactOver}`}
              </span>
            </li>
          )}
        </For>
      </ul>
    </Section>
  </Show>
)

const Whole = (props: { of: Good; reading: Reading<Good> }): JSX.Element => (
  <Page
    title={props.of.name}
    over={
      <>
        {words().detail.over} <StageBadge of={props.of} />
      </>
    }
  >
    <div class="pact">
      <div class="pact-main">
        <Facts facts={factsOf(props.of)} />
      </div>
      <div class="pact-side">
        <AskPanel of={props.of} desk={desk} words={words().detail} onDone={props.reading.again} />
      </div>
    </div>
    <Pacts of={props.of} />
    <Corrections of={props.of} />
    <Story of={props.of} />
  </Page>
)

const Detail = (): JSX.Element => {
  const params = useParams<{ id: string }>()
  const reading = createReadingForMe(() => api.read('/:id', { id: params.id }), 'goods')
  return (
    <AnswerPage of={reading} words={words().detail}>
      {(good) => <Whole of={good()} reading={reading} />}
    </AnswerPage>
  )
}
export default Detail
