// A carer's own papers: which of her data are used, and how to correct them or object.
import { For, type JSX, Show } from 'solid-js'
import { createReadingForMe } from '../kernel/reading.ts'
import { me } from '../kernel/session.ts'
import { Answer, Empty, Link, Page, SignInLink } from '../kernel/ui/index.ts'
import { api } from './api.ts'
import { pageWords } from './page-words.ts'
import { StageBadge } from './stage.tsx'

const w = () => pageWords().mine

const Mine = (): JSX.Element => {
  const reading = createReadingForMe(() => (me() ? api.read('/mine', {}) : undefined), 'carers')
  return (
    <Page title={w().title} lead={w().lead}>
      <Show
        when={me()}
        fallback={
          <>
            <p>{w().signIn}</p>
            <SignInLink />
          </>
        }
      >
        <Answer of={reading}>
          {(found) => (
            <ul class="plain panels large">
              <For
                each={found().items}
                fallback={
                  <li>
                    <Empty title={w().none} icon="user">
                      <p>{w().noneHelp}</p>
                    </Empty>
                  </li>
                }
              >
                {(carer) => (
                  <li class="panel">
                    <h2 class="h4">
                      <Link href={`/assistenti/${carer.id}`}>{carer.name ?? pageWords().detail.over}</Link>{' '}
                      <StageBadge stage={carer.stage} />
                    </h2>
                  </li>
                )}
              </For>
            </ul>
          )}
        </Answer>
      </Show>
    </Page>
  )
}
export default Mine
