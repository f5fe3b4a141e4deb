// The frame of a page on one building for who works there: its title and the building's name, or why it is not theirs.
import { useParams } from '@solidjs/router'
import { type Accessor, type JSX, Show } from 'solid-js'
import { createReadingForMe } from '../kernel/reading.ts'
import { AnswerPage, Empty, Page } from '../kernel/ui/index.ts'
import { api, type Building } from './api.ts'

type BuildingPageProps = {
  words: { readonly title: string; readonly lead: string; readonly missing: string; readonly denied: string }
  may: (of: Building) => boolean
  children: (of: Accessor<Building>, again: () => Promise<void>) => JSX.Element
}

export const BuildingPage = (props: BuildingPageProps): JSX.Element => {
  const params = useParams<{ id: string }>()
  const reading = createReadingForMe(() => api.read('/:id', { id: params.id }), 'housing')
  return (
    <AnswerPage of={reading} words={{ waiting: props.words.title, missing: props.words.missing }}>
      {(of) => (
        <Page over={of().name} title={props.words.title} lead={props.words.lead}>
          <Show when={props.may(of())} fallback={<Empty title={props.words.denied} icon="locked" />}>
            {props.children(of, reading.again)}
          </Show>
        </Page>
      )}
    </AnswerPage>
  )
}
