// Opening a laboratory.
import { useNavigate } from '@solidjs/router'
import { type JSX, Show } from 'solid-js'
import { AskForm } from '../kernel/asks/form.tsx'
import { newId } from '../kernel/id.ts'
import { isAny, me } from '../kernel/session.ts'
import { Empty, Page, SignInLink } from '../kernel/ui/index.ts'
import { api } from './api.ts'
import { opening } from './asking-life.ts'
import { words } from './words.ts'

const New = (): JSX.Element => {
  const go = useNavigate()
  const id = newId()
  return (
    <Page title={words().create.title} lead={words().create.lead}>
      <Show
        when={isAny(['maker', 'coordinator', 'secretariat'])}
        fallback={
          <Empty title={words().create.notYours} icon="user">
            <Show when={!me()}>
              <SignInLink />
            </Show>
          </Empty>
        }
      >
        <div class="narrow">
          <AskForm
            {...{ id: 'open', ask: opening, of: {}, shelf: `labs.open.${me()?.id ?? ''}` }}
            send={(data, asking) => api.ask(id, 'open', data as never, asking)}
            onDone={() => go(`/laboratori/${id}`)}
            onCancel={() => go('/laboratori')}
          />
        </div>
      </Show>
    </Page>
  )
}
export default New
