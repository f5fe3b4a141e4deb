// Entering: in the demo, as one of its characters.
import { useNavigate, useSearchParams } from '@solidjs/router'
import { createSignal, For, type JSX, Match, Show, Switch } from 'solid-js'
import type { Character } from '../../server/kernel/session-routes.ts'
import { roleNames } from '../kernel/people-words.ts'
import type { Problem } from '../kernel/problem.ts'
import { returnPath } from '../kernel/return-path.ts'
import { enterAs, loadSession, session, silence } from '../kernel/session.ts'
import { shell } from '../kernel/shell-words.ts'
import { Empty, Icon, Page, Refusal, Skeleton } from '../kernel/ui/index.ts'
import { dictionary, said } from '../kernel/words.ts'

export const signIn = dictionary(
  {
    title: 'Accedi',
    lead: 'Il registro si legge senza accedere. Per chiedere qualcosa bisogna dire chi si è.',
    demo: 'Questa è una dimostrazione: scegli chi essere. Le persone sono inventate.',
    as: 'Entra come',
    now: 'Sei tu, adesso',
    closed: 'Qui non si può ancora accedere',
    closedSays: 'Chi gestisce questo sito non ha configurato l’accesso con SPID o CIE. Il registro resta leggibile a tutti.',
  },
  {
    title: 'Sign in',
    lead: 'The register can be read without signing in. To ask for something you must say who you are.',
    demo: 'This is a demonstration: choose who to be. The people are invented.',
    as: 'Enter as',
    now: 'This is you, now',
    closed: 'Signing in is not possible here yet',
    closedSays: 'Those who run this site have not configured sign-in with SPID or CIE. The register stays readable by everybody.',
  },
)

/** The roles that the label does not say already. */
const rolesUnsaid = ({ label, roles }: Character): string =>
  roles
    .map((role) => roleNames()[role])
    .filter((name) => !label.toLowerCase().includes(name.toLowerCase()))
    .join(', ')

const Characters = (): JSX.Element => {
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const [problem, setProblem] = createSignal<Problem>()
  const enter = async (id: string): Promise<void> => {
    const refused = await enterAs(id)
    setProblem(refused)
    if (!refused) navigate(returnPath(search) ?? '/patti')
  }
  return (
    <>
      <p>{signIn().demo}</p>
      <Show when={problem()}>{(refused) => <Refusal problem={refused()} />}</Show>
      <ul class="plots people">
        <For each={session()?.people ?? []}>
          {(person) => (
            <li>
              <button type="button" class="plot person" onClick={() => void enter(person.id)}>
                <span class="person-as">
                  <Icon name="user" class="icon-sm" /> {session()?.me?.id === person.id ? signIn().now : signIn().as}
                </span>
                <span class="person-name" lang="it">
                  {person.label}
                </span>
                <span>{said(person.says)}</span>
                <Show when={rolesUnsaid(person)}>{(roles) => <span class="person-role">{roles()}</span>}</Show>
              </button>
            </li>
          )}
        </For>
      </ul>
    </>
  )
}

const SignIn = (): JSX.Element => (
  <Page title={signIn().title} lead={signIn().lead}>
    <Switch
      fallback={
        <Empty title={signIn().closed} icon="key">
          <p>{signIn().closedSays}</p>
        </Empty>
      }
    >
      <Match when={silence()}>{(problem) => <Refusal problem={problem()} onAgain={() => void loadSession()} />}</Match>
      <Match when={session() === undefined}>
        <Skeleton words={shell().loading} />
      </Match>
      <Match when={session()?.people}>
        <Characters />
      </Match>
    </Switch>
  </Page>
)
export default SignIn
