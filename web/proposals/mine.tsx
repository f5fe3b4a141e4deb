// «La mia proposta»: what one answers for, whose turn it is and since when.
import { For, type JSX, Show } from 'solid-js'
import { createReadingForMe } from '../kernel/reading.ts'
import { me } from '../kernel/session.ts'
import { Answer, Badge, ButtonLink, Empty, Link, Page, SignInLink } from '../kernel/ui/index.ts'
import { api, type OwnRow } from './api.ts'
import { asks } from './asks-words.ts'
import { ClockPart, StageBadge, titleOf } from './clock.tsx'
import { titleOf as draftTitle } from './kept-title.ts'
import { proposing } from './propose-words.ts'
import { words } from './words.ts'

const nameOf = (row: OwnRow): string => draftTitle(row.own_title) ?? (row.stage === 'draft' ? proposing().untitled : titleOf(row))

const One = (props: { of: OwnRow }): JSX.Element => (
  <li class="panel">
    <h2 class="h4">
      <Link href={props.of.stage === 'draft' ? `/proponi/${props.of.id}` : `/proposte/${props.of.id}`}>{nameOf(props.of)}</Link>{' '}
      <StageBadge stage={props.of.stage} />{' '}
      <Show when={props.of.turn === 'proponent' && props.of.stage !== 'draft'}>
        <Badge mood="alarm">{words().mine.yourTurn}</Badge>
      </Show>
    </h2>
    <Show when={props.of.mine && props.of.unconfirmed}>
      <p>
        <Badge mood="alarm">{asks().toConfirm}</Badge> {asks().toConfirmHelp}
      </p>
    </Show>
    <p class="soft">{props.of.town}</p>
    <Show when={props.of.stage !== 'draft'}>
      <ClockPart of={props.of} />
    </Show>
  </li>
)

const Mine = (): JSX.Element => {
  const reading = createReadingForMe(() => api.read('/mine', {}), 'proposals')
  return (
    <Page title={words().mine.title} lead={words().mine.lead} aside={<ButtonLink href="/proponi">{words().list.propose}</ButtonLink>}>
      <Show
        when={me()}
        fallback={
          <>
            <p>{words().mine.signIn}</p>
            <SignInLink />
          </>
        }
      >
        <Answer of={reading}>
          {(found) => (
            <ul class="plain panels">
              <For
                each={found().items}
                fallback={
                  <li>
                    <Empty title={words().mine.none} icon="pencil">
                      <p>{words().mine.noneHelp}</p>
                    </Empty>
                  </li>
                }
              >
                {(row) => <One of={row} />}
              </For>
            </ul>
          )}
        </Answer>
      </Show>
    </Page>
  )
}
export default Mine
