// Writing a proposal again: the same steps, with what it said already.
import { useNavigate, useParams } from '@solidjs/router'
import { type JSX, Show } from 'solid-js'
import { createForm } from '../kernel/form.ts'
import { createReadingForMe } from '../kernel/reading.ts'
import { AnswerPage, ButtonLink, Empty, Page } from '../kernel/ui/index.ts'
import { api, type Initiative } from './api.ts'
import { pageWords } from './page-words.ts'
import { draftOf, planIn } from './planning.ts'
import { proposing } from './propose-words.ts'
import { createSpaces } from './spaces.ts'
import { Stepped } from './stepped.tsx'

const Writing = (props: { of: Initiative }): JSX.Element => {
  const navigate = useNavigate()
  const form = createForm(`amend-${props.of.id}`, draftOf(props.of))
  const spaces = createSpaces(() => props.of.building)
  return (
    <Stepped
      {...{ form, isNew: false, spaces: spaces(), data: () => planIn(form) }}
      send={(asked, asking) => api.ask(props.of.id, 'amend', asked as never, { ...asking, ifMatch: props.of.revision })}
      onDone={(done) => navigate(`/iniziative/${done.id}`)}
    />
  )
}

const Amend = (): JSX.Element => {
  const params = useParams<{ id: string }>()
  const reading = createReadingForMe(() => api.read('/:id', { id: params.id }))
  return (
    <AnswerPage of={reading} words={pageWords().detail}>
      {(of) => (
        <Page title={proposing().amendTitle} lead={proposing().amendLead}>
          <Show
            when={of().asks.includes('amend')}
            fallback={
              <Empty title={pageWords().detail.asksNone} icon="locked">
                <ButtonLink href={`/iniziative/${params.id}`}>{of().title}</ButtonLink>
              </Empty>
            }
          >
            <Writing of={of()} />
          </Show>
        </Page>
      )}
    </AnswerPage>
  )
}
export default Amend
