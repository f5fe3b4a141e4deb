// Where the goods are: the map comes when somebody asks for it, and the list above has the same goods.
import { createSignal, type JSX, lazy, Show, Suspense } from 'solid-js'
import { Button, Section } from '../kernel/ui/index.ts'
import type { Query } from './good-map.tsx'
import { mapWords } from './map-words.ts'

const GoodMap = lazy(() => import('./good-map.tsx'))

export const Places = (props: { query: Query }): JSX.Element => {
  const [open, setOpen] = createSignal(false)
  return (
    <Section id="map" title={mapWords().title} lead={mapWords().lead} class="no-print">
      <Show
        when={open()}
        fallback={
          <Button tone="outline-primary" onClick={() => setOpen(true)}>
            {mapWords().show}
          </Button>
        }
      >
        <Suspense fallback={<p>{mapWords().loading}</p>}>
          <GoodMap query={props.query} />
        </Suspense>
      </Show>
    </Section>
  )
}
