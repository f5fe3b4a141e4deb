// A page about oneself: nothing is shown to who is not signed in.
import type { Accessor, JSX } from 'solid-js'
import { Show } from 'solid-js'
import type { Reading } from '../kernel/reading.ts'
import { me, session } from '../kernel/session.ts'
import { shell } from '../kernel/shell-words.ts'
import { Answer, Empty, Page, SignInLink, Skeleton } from '../kernel/ui/index.ts'
import { account } from './words.ts'

type OwnPageProps<A> = { title: string; lead: string; of: Reading<A>; children: (answer: Accessor<A>) => JSX.Element }

export const OwnPage = <A,>(props: OwnPageProps<A>): JSX.Element => (
  <Page title={props.title} lead={props.lead}>
    <Show when={session()} fallback={<Skeleton words={shell().loading} />}>
      <Show when={me()} fallback={<Nobody />}>
        <Answer of={props.of}>{props.children}</Answer>
      </Show>
    </Show>
  </Page>
)

export const Nobody = (): JSX.Element => (
  <Empty title={account().signInFirst} icon="locked">
    <SignInLink />
  </Empty>
)
