// The broken glasses: who saw which case in an emergency, why, and whether those in charge know.
import { type JSX, Show } from 'solid-js'
import { AskDesk, type Desk } from '../kernel/asks/desk.tsx'
import { moment } from '../kernel/format.ts'
import { roleNames } from '../kernel/people-words.ts'
import { createListing } from '../kernel/reading.ts'
import { isAny, me } from '../kernel/session.ts'
import { Answer, Badge, ButtonLink, Each, Empty, More, Page, SignInLink } from '../kernel/ui/index.ts'
import { wordFor } from '../kernel/words.ts'
import { api, type Breaking } from './api.ts'
import { words } from './words.ts'

const desk: Desk<Breaking, 'see'> = {
  asking: {
    see: {
      fields: () => [{ name: 'note', as: 'text', label: words().list.note, max: 500, optional: true }],
      data: (given) => ({ note: given.maybe('note') }),
    },
  },
  commands: () => words().commands,
  events: () => words().events,
  send: (id, command, data, sending) => api.ask(id, command, data as never, sending),
}

const isOpen = (of: Breaking): boolean => of.until > new Date().toISOString()

const One = (props: { of: Breaking; onDone: () => void }): JSX.Element => (
  <li class="panel">
    <p class="person-as">
      {words().list.by(wordFor(roleNames(), props.of.role))}, {moment(props.of.broken_at)}
    </p>
    <p lang="it">{props.of.reason}</p>
    <p class="soft">
      {words().list.case}: {props.of.thing} <code class="person-code">{props.of.case}</code>
    </p>
    <p>
      <Badge mood={isOpen(props.of) ? 'going' : 'over'}>
        {isOpen(props.of) ? words().list.open(moment(props.of.until)) : words().list.over(moment(props.of.until))}
      </Badge>{' '}
      <Show when={props.of.seen_at} fallback={<Badge mood="waiting">{words().list.unseen}</Badge>}>
        {(when) => <span class="soft">{words().list.seen(wordFor(roleNames(), props.of.seen_as ?? ''), moment(when()))}</span>}
      </Show>
    </p>
    <Show when={props.of.note}>{(note) => <p lang="it">{note()}</p>}</Show>
    <AskDesk
      of={props.of}
      desk={desk}
      none={props.of.seen_at === null && props.of.by === me()?.id ? words().list.yours : ''}
      onDone={props.onDone}
    />
  </li>
)

const Breakings = (): JSX.Element => {
  const list = createListing<Breaking>((cursor) => api.read('/', {}, { cursor }), 'glass')
  return (
    <Answer of={list}>
      {(rows) => (
        <Show
          when={rows().items.length > 0}
          fallback={
            <Empty title={words().list.none} icon="locked">
              <p>{words().list.noneHelp}</p>
            </Empty>
          }
        >
          <ul class="plain">
            <Each of={rows().items} by={({ id }) => id}>
              {(one) => <One of={one()} onDone={() => void list.again()} />}
            </Each>
          </ul>
          <More
            next={rows().next !== null}
            busy={list.busy()}
            shown={words().list.shown(rows().items.length, rows().next !== null)}
            onMore={list.more}
          />
        </Show>
      )}
    </Answer>
  )
}

const List = (): JSX.Element => (
  <Page
    title={words().list.title}
    lead={words().list.lead}
    aside={
      <Show when={isAny(['coordinator'])}>
        <ButtonLink href="/emergenze/nuovo">{words().commands.break}</ButtonLink>
      </Show>
    }
  >
    <Show when={me()} fallback={<SignInLink />}>
      <Breakings />
    </Show>
  </Page>
)
export default List
