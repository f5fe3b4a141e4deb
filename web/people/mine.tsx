// My data: what is recorded about me, my roles and consents, who looked, how to take a copy and how to be erased.
import { For, type JSX, Show } from 'solid-js'
import type { Desk } from '../kernel/asks/desk.tsx'
import { AskPanel } from '../kernel/asks/panel.tsx'
import { fullDay } from '../kernel/format.ts'
import { createReadingForMe, type Reading } from '../kernel/reading.ts'
import { isAny, me } from '../kernel/session.ts'
import { type Site, useSite } from '../kernel/site.ts'
import { AnswerPage, Empty, type Fact, Facts, Icon, Link, Page, Section, SignInLink } from '../kernel/ui/index.ts'
import { said } from '../kernel/words.ts'
import { api, type Mine } from './api.ts'
import { asking, type MyCommand } from './asking.ts'
import { Consents } from './consents.tsx'
import { Copies } from './copies.tsx'
import { Erasure } from './erasure.tsx'
import { Looks } from './looks.tsx'
import { own } from './mine-words.ts'
import { Roles } from './roles.tsx'
import { words } from './words.ts'

const desk: Desk<Mine, MyCommand> = {
  asking,
  commands: () => words().commands,
  events: () => words().events,
  send: (id, command, data, sending) => api.ask(id, command, data as never, sending),
}

const factsOf = (mine: Mine): readonly Fact[] => [
  { name: words().fields.name, value: mine.name },
  { name: words().fields.email, value: mine.email ?? own().mine.none },
  { name: words().fields.phone, value: mine.phone ?? own().mine.none },
  { name: own().mine.since, value: fullDay(mine.registered_on) },
  { name: own().mine.code, value: <code class="person-code">{mine.id}</code> },
]

type Door = { readonly href: string; readonly says: string }
const doors = (site: Site): readonly Door[] => [
  { href: '/seguo', says: own().mine.follow },
  { href: '/io/tracce', says: own().mine.traces },
  { href: '/io/sessioni', says: own().mine.sessions },
  { href: '/io/chiavi', says: own().mine.keys },
  ...site.work.filter(({ roles }) => isAny(roles)).map(({ path, label }) => ({ href: path, says: said(label) })),
]

const Ways = (): JSX.Element => {
  const site = useSite()
  return (
    <nav class="panel" aria-label={own().mine.desks}>
      <h2 class="h4">{own().mine.desks}</h2>
      <ul class="plain">
        <For each={doors(site)}>
          {(way) => (
            <li>
              <Link href={way.href}>
                <Icon name="arrow-right" class="icon-sm" /> {way.says}
              </Link>
            </li>
          )}
        </For>
      </ul>
    </nav>
  )
}

const Whole = (props: { mine: Mine; reading: Reading<Mine> }): JSX.Element => (
  <Page title={own().mine.title} lead={own().mine.lead}>
    <div class="pact">
      <div class="pact-main">
        <Show when={props.mine.awaited}>
          <p class="warning">{own().mine.claim}</p>
        </Show>
        <Show when={props.mine.restricted}>
          <p class="warning">{own().mine.restricted}</p>
        </Show>
        <Facts facts={factsOf(props.mine)} />
        <p class="soft">{own().mine.codeHint}</p>
      </div>
      <div class="pact-side">
        <AskPanel of={props.mine} desk={desk} words={own().mine} onDone={props.reading.again} />
        <Ways />
      </div>
    </div>
    <Section id="roles" title={own().roles.title} lead={own().roles.lead}>
      <Roles grants={props.mine.parts.grants} none={own().roles.none} />
    </Section>
    <Consents mine={props.mine} onDone={props.reading.again} />
    <Looks />
    <Copies />
    <Erasure mine={props.mine} />
  </Page>
)

const MyPage = (): JSX.Element => {
  const reading = createReadingForMe(() => (me() ? api.read('/me', {}) : undefined), 'people')
  const unknown = (): JSX.Element => (
    <Page title={own().mine.title}>
      <Empty title={own().mine.unknown} icon="user">
        <p>{own().mine.unknownHelp}</p>
      </Empty>
    </Page>
  )
  return (
    <Show
      when={me()}
      fallback={
        <Page title={own().mine.title} lead={own().mine.lead}>
          <p>{own().mine.signIn}</p>
          <SignInLink />
        </Page>
      }
    >
      <AnswerPage of={reading} words={own().mine} missing={unknown}>
        {(mine) => <Whole mine={mine()} reading={reading} />}
      </AnswerPage>
    </Show>
  )
}
export default MyPage
