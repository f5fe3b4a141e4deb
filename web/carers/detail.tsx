// One carer, for the desk and for herself.
import { useParams } from '@solidjs/router'
import { type JSX, Show } from 'solid-js'
import { DeskOnly } from '../kernel/care/desk.tsx'
import { createReadingForMe } from '../kernel/reading.ts'
import { me } from '../kernel/session.ts'
import { AnswerPage, Page } from '../kernel/ui/index.ts'
import { api } from './api.ts'
import { pageWords } from './page-words.ts'
import { StageBadge } from './stage.tsx'
import { WholeCarer } from './whole.tsx'

const w = () => pageWords().detail
const Closed = (): JSX.Element => (
  <Page title={w().waiting}>
    <DeskOnly />
  </Page>
)

const Detail = (): JSX.Element => {
  const params = useParams<{ id: string }>()
  const reading = createReadingForMe(() => (me() ? api.read('/:id', { id: params.id }) : undefined), 'carers')
  return (
    <Show when={me()} fallback={<Closed />}>
      <AnswerPage of={reading} words={w()}>
        {(carer) => (
          <Page
            title={carer().name ?? w().hidden}
            over={
              <>
                {w().over} <StageBadge stage={carer().stage} />
              </>
            }
          >
            <WholeCarer carer={carer()} onDone={reading.again} />
          </Page>
        )}
      </AnswerPage>
    </Show>
  )
}
export default Detail
