// Entering, or proving again who one is, in the ways this site has; in the demo, as one of its characters.
import { useNavigate, useSearchParams } from '@solidjs/router'
import { createSignal, type JSX, Match, Show, Switch } from 'solid-js'
import { leaveFor, type WaysAnswer, ways } from '../kernel/entering.ts'
import { enterWithPasskey } from '../kernel/passkeys.ts'
import type { Problem } from '../kernel/problem.ts'
import { createReading } from '../kernel/reading.ts'
import { returnPath } from '../kernel/return-path.ts'
import { enterAs, loadSession, me, session, silence } from '../kernel/session.ts'
import { shell } from '../kernel/shell-words.ts'
import { Answer, ButtonLink, Empty, Page, Refusal, Section, Skeleton } from '../kernel/ui/index.ts'
import { wordFor } from '../kernel/words.ts'
import { Characters } from './sign-in-characters.tsx'
import { CodeForm, MailForm } from './sign-in-code.tsx'
import { Ways } from './sign-in-ways.tsx'
import { signIn } from './sign-in-words.ts'

const first = (value: string | readonly string[] | undefined): string | undefined => (typeof value === 'string' ? value : value?.[0])

/** What went wrong at a provider, which could only send back here. */
const Trouble = (props: { name: string }): JSX.Element => (
  <div class="refusal" role="alert">
    <p>{wordFor(signIn().problems, props.name)}</p>
  </div>
)

const hasNone = ({ providers, passkeys, codes }: WaysAnswer): boolean => providers.length === 0 && !passkeys && !codes

const createEntering = () => {
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const [problem, setProblem] = createSignal<Problem>()
  const confirm = (): boolean => search.conferma !== undefined && me() !== undefined
  const back = (): string | undefined => returnPath(search)
  const settle = (refused: Problem | undefined, home: string): void => {
    setProblem(refused)
    if (!refused) navigate(back() ?? home)
  }
  return {
    ...{ problem, confirm },
    trouble: () => first(search.problema),
    asCharacter: async (id: string): Promise<void> => settle(await enterAs(id), '/patti'),
    withPasskey: async (): Promise<void> => settle(await enterWithPasskey(confirm()), '/'),
    withProvider: async (id: string): Promise<void> => {
      setProblem(await leaveFor(id, confirm() ? 'confirm' : 'enter', back() ?? '/'))
    },
    // A code opens once: the next time one needs a key.
    withCode: (): void => settle(undefined, '/io/chiavi'),
  }
}

type Entering = ReturnType<typeof createEntering>

const Offered = (props: { ways: WaysAnswer; entering: Entering }): JSX.Element => (
  <>
    <Ways
      ways={props.ways}
      confirm={props.entering.confirm()}
      onProvider={(id) => void props.entering.withProvider(id)}
      onPasskey={() => void props.entering.withPasskey()}
    />
    <Show when={props.ways.codes && !props.entering.confirm()}>
      <CodeForm onEntered={props.entering.withCode} />
      <Show when={props.ways.mail}>
        <MailForm />
      </Show>
      <p class="soft">{signIn().noAccount}</p>
    </Show>
    <Show when={props.entering.confirm() && props.ways.providers.length === 0 && !session()?.people}>
      <p>{signIn().confirmNone}</p>
      <ButtonLink href="/io/chiavi" tone="outline-primary">
        {signIn().passkey}
      </ButtonLink>
    </Show>
  </>
)

const Refused = (props: { problem: Problem }): JSX.Element => (
  <Show when={props.problem.code !== 'gave-up'} fallback={<p role="status">{signIn().gaveUp}</p>}>
    <Refusal problem={props.problem} />
  </Show>
)

const SignIn = (): JSX.Element => {
  const entering = createEntering()
  const offered = createReading(() => ways())
  const ofDemo = (): boolean => session()?.people !== undefined
  const titled = (offers: WaysAnswer): JSX.Element => (
    <Show when={ofDemo() && !entering.confirm()} fallback={<Offered ways={offers} entering={entering} />}>
      <Section id="others" title={signIn().others}>
        <Offered ways={offers} entering={entering} />
      </Section>
    </Show>
  )
  const closed = (
    <Empty title={signIn().closed} icon="key">
      <p>{signIn().closedSays}</p>
    </Empty>
  )
  return (
    <Page
      title={entering.confirm() ? signIn().confirmTitle : signIn().title}
      lead={entering.confirm() ? signIn().confirmLead : signIn().lead}
    >
      <Show when={entering.trouble()}>{(name) => <Trouble name={name()} />}</Show>
      <Show when={entering.problem()}>{(problem) => <Refused problem={problem()} />}</Show>
      <Switch>
        <Match when={silence()}>{(problem) => <Refusal problem={problem()} onAgain={() => void loadSession()} />}</Match>
        <Match when={session() === undefined}>
          <Skeleton words={shell().loading} />
        </Match>
        <Match when={session()}>
          <Show when={ofDemo()}>
            <Characters confirm={entering.confirm()} enter={(id) => void entering.asCharacter(id)} />
          </Show>
          <Answer of={offered}>
            {(answer) => (
              <Show when={!hasNone(answer())} fallback={ofDemo() ? undefined : closed}>
                {titled(answer())}
              </Show>
            )}
          </Answer>
        </Match>
      </Switch>
    </Page>
  )
}
export default SignIn
