// The log's keys: those that sign and have signed, and what the log itself has said of each change.
import { createResource, For, type JSX, Show } from 'solid-js'
import { fullDay, moment, number } from '../kernel/format.ts'
import { isProblem } from '../kernel/problem.ts'
import { createListing } from '../kernel/reading.ts'
import { Answer, Badge, Empty, More, Page, Section } from '../kernel/ui/index.ts'
import { api, current, type Declaration, type Key } from './api.ts'
import { words } from './words.ts'

const validity = ({ from, to, until }: Key): string => {
  const first = number(from + 1)
  if (to !== null) return words().signed(first, number(to))
  return until === null ? words().signs(first) : words().beside(first, moment(until))
}

const Keys = (): JSX.Element => {
  const [answer] = createResource(current)
  const keys = () => {
    const said = answer.latest
    return said === undefined || isProblem(said) ? undefined : said.keys
  }
  return (
    <Section id="now" title={words().now} lead={words().nowLead}>
      <Show when={!answer.loading}>
        <Show when={keys()} fallback={<p role="status">{words().unread}</p>}>
          {(all) => (
            <ul class="plain">
              <For each={all()} fallback={<li>{words().none}</li>}>
                {(key) => (
                  <li class="panel">
                    <code class="wrap">{key.vkey}</code>
                    <p>{validity(key)}</p>
                  </li>
                )}
              </For>
            </ul>
          )}
        </Show>
      </Show>
      <p>
        <a href="/log/keys" rel="external">
          {words().policy}
        </a>
      </p>
    </Section>
  )
}

const rootShown = 16

/** What a new epoch says of the one before, and of what is lost. */
const Before = (props: { of: Declaration }): JSX.Element => {
  const { before_origin: origin, before_size: size, before_root: root, found } = props.of
  if (origin === null || size === null || root === null || found === null) return null
  return (
    <p>
      {words().before(origin, number(size), root.slice(0, rootShown))}{' '}
      {found < size ? words().lost(number(found + 1), number(size)) : words().whole}
    </p>
  )
}

const One = (props: { of: Declaration }): JSX.Element => (
  <li class="panel" id={`fact-${props.of.id}`}>
    <p>
      <Badge mood={props.of.kind === 'opened' ? 'alarm' : 'going'}>{words().kinds[props.of.kind]}</Badge> {fullDay(props.of.day)}
    </p>
    <code class="wrap">{props.of.vkey}</code>
    <p>
      {words().from(number(props.of.signs_from))}
      <Show when={props.of.beside}>{(until) => <>; {words().until(moment(until()))}</>}</Show>
    </p>
    <Before of={props.of} />
  </li>
)

const List = (): JSX.Element => {
  const list = createListing<Declaration>((cursor) => api.read('/', {}, { cursor }), 'keys')
  return (
    <Page title={words().title} lead={words().lead}>
      <Keys />
      <Section id="said" title={words().said}>
        <Answer of={list}>
          {(rows) => (
            <Show
              when={rows().items.length > 0}
              fallback={
                <Empty title={words().nothing} icon="key">
                  <p>{words().nothingHelp}</p>
                </Empty>
              }
            >
              <ul class="plain">
                <For each={rows().items}>{(one) => <One of={one} />}</For>
              </ul>
              <More
                next={rows().next !== null}
                busy={list.busy()}
                shown={words().shown(rows().items.length, rows().next !== null)}
                onMore={list.more}
              />
            </Show>
          )}
        </Answer>
      </Section>
    </Page>
  )
}
export default List
