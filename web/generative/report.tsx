// Somebody is reported: a short form, and the pact begins with listening.
import { useNavigate } from '@solidjs/router'
import { createSignal, type JSX, Show } from 'solid-js'
import { AskForm } from '../kernel/asks/form.tsx'
import { newId } from '../kernel/id.ts'
import { createReadingForMe } from '../kernel/reading.ts'
import { isAny, me } from '../kernel/session.ts'
import { Answer, Empty, type Option, Page, SignInLink } from '../kernel/ui/index.ts'
import { api } from './api.ts'
import { isAtDesk } from './desk-only.tsx'
import { readOrganisations } from './organisations.ts'
import { pageWords } from './page-words.ts'
import { reporting } from './reporting.ts'

const w = () => pageWords().report
/** A maker passes somebody on, and reads nothing of them afterwards. */
const mayReport = (): boolean => isAny(['caseworker', 'coordinator', 'maker'])

const Form = (props: { organisations: readonly Option[] }): JSX.Element => {
  const navigate = useNavigate()
  const [sent, setSent] = createSignal(false)
  const id = newId()
  const done = (): void => {
    if (isAtDesk()) navigate(`/generativi/${id}`)
    else setSent(true)
  }
  return (
    <Show when={props.organisations.length > 0} fallback={<Empty title={w().noProgramme} icon="info-circle" />}>
      <Show
        when={!sent()}
        fallback={
          <p class="gen-kind" role="status">
            {w().sent}
          </p>
        }
      >
        <div class="narrow">
          <AskForm
            id="report"
            ask={reporting}
            anotherDay
            of={{ organisations: props.organisations }}
            send={(data, sending) => api.ask(id, 'report', data as never, sending)}
            onDone={done}
            onCancel={() => navigate(isAtDesk() ? '/generativi' : '/')}
          />
        </div>
      </Show>
    </Show>
  )
}

const Closed = (): JSX.Element => (
  <>
    <p>{pageWords().notYours}</p>
    <Show when={!me()}>
      <SignInLink />
    </Show>
  </>
)

const Report = (): JSX.Element => {
  const organisations = createReadingForMe(() => (mayReport() ? readOrganisations() : undefined))
  return (
    <Page title={w().title} lead={w().lead}>
      <Show when={mayReport()} fallback={<Closed />}>
        <Answer of={organisations}>{(found) => <Form organisations={found()} />}</Answer>
      </Show>
    </Page>
  )
}
export default Report
