// Writing a finding about a pact that was looked at from a seat.
import { useNavigate, useSearchParams } from '@solidjs/router'
import { type JSX, Show } from 'solid-js'
import { AskForm } from '../kernel/asks/form.tsx'
import { newId } from '../kernel/id.ts'
import { ButtonLink, Empty, Page } from '../kernel/ui/index.ts'
import { api } from './api.ts'
import { find, type Seen } from './asking.ts'
import { PactName } from './pact-name.tsx'
import { words } from './words.ts'

const isId = (text: unknown): text is string => typeof text === 'string' && /^[0-9a-f-]{36}$/.test(text)
const isDay = (text: unknown): text is string => typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text)

const New = (): JSX.Element => {
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const id = newId()
  const seen = (): Seen | undefined => {
    const { pact, seat, day } = search
    return isId(pact) && isId(seat) && isDay(day) ? { pact, seat, day } : undefined
  }
  return (
    <Page title={words().create.title} lead={words().create.lead}>
      <Show
        when={seen()}
        fallback={
          <Empty title={words().create.missing} icon="flag">
            <ButtonLink href="/controllo/posti">{words().list.seats}</ButtonLink>
          </Empty>
        }
      >
        {(of) => (
          <div class="narrow">
            <p>
              {words().create.about} «<PactName id={of().pact} />»
            </p>
            <AskForm
              id="find"
              ask={find}
              of={of()}
              send={(data, asking) => api.ask(id, 'find', data as never, asking)}
              onDone={(done) => navigate(`/controllo/rilievi/${done.id}`)}
              onCancel={() => navigate(`/controllo/posti/${of().seat}`)}
            />
          </div>
        )}
      </Show>
    </Page>
  )
}
export default New
