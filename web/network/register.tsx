// Registering a body the network does not know yet.
import { useNavigate } from '@solidjs/router'
import { type JSX, Show } from 'solid-js'
import { useAsOf } from '../kernel/as-of.ts'
import { Frozen } from '../kernel/as-of-bar.tsx'
import { AskForm } from '../kernel/asks/form.tsx'
import { newId } from '../kernel/id.ts'
import { me } from '../kernel/session.ts'
import { ButtonLink, Page, SignInLink } from '../kernel/ui/index.ts'
import { api } from './api.ts'
import { registering } from './asking.ts'
import { askNames, askWords } from './asks-words.ts'
import { MayAsk } from './may-ask.tsx'

const Form = (): JSX.Element => {
  const navigate = useNavigate()
  // One identity for the page: whoever sends twice registers once.
  const id = newId()
  return (
    <AskForm
      {...{ id: 'ask-register', ask: registering, of: undefined }}
      send={(data, sending) => api.ask(id, 'register', data as never, sending)}
      onDone={() => navigate(`/rete/${id}`)}
      onCancel={() => navigate('/rete')}
    />
  )
}

const SignIn = (): JSX.Element => (
  <>
    <p>{askWords().signIn}</p>
    <SignInLink />
  </>
)

const NotYours = (): JSX.Element => (
  <>
    <p>{askWords().onlySecretariat}</p>
    <ButtonLink href="/rete">{askWords().backToList}</ButtonLink>
  </>
)

const Register = (): JSX.Element => {
  const asOf = useAsOf()
  return (
    <Page title={askNames().commands.register} lead={askWords().registerLead}>
      <Show when={!asOf.past()} fallback={<Frozen />}>
        <Show when={me()} fallback={<SignIn />}>
          <MayAsk command="register" otherwise={<NotYours />}>
            <Form />
          </MayAsk>
        </Show>
      </Show>
    </Page>
  )
}
export default Register
