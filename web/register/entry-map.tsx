// The entries on a map: fetched and drawn only when somebody asks to see it.
import { useNavigate } from '@solidjs/router'
import { createResource, type JSX, Show } from 'solid-js'
import { useAsOf } from '../kernel/as-of.ts'
import { createReading } from '../kernel/reading.ts'
import { Answer } from '../kernel/ui/index.ts'
import { PointMap } from '../kernel/ui/map.tsx'
import { api, mapSettings, type Point } from './api.ts'
import { listWords } from './list-words.ts'
import { names, stateMoods } from './names.ts'
import { hrefOf, titleOf } from './row.tsx'
import type { Filter } from './use-filter.ts'

const pointOf = (one: Point) => ({
  id: one.id,
  lat: (one.lat ?? 0) / 1_000_000,
  lon: (one.lon ?? 0) / 1_000_000,
  title: titleOf(one),
  note: one.state ? names().states[one.state] : names().origins[one.origin],
  mood: one.state ? stateMoods[one.state] : ('calm' as const),
  href: hrefOf(one),
})

const EntryMap = (props: { filter: Filter }): JSX.Element => {
  const asOf = useAsOf()
  const navigate = useNavigate()
  const points = createReading(() => api.read('/points', {}, props.filter.query()), 'register')
  const [settings] = createResource(mapSettings)
  return (
    <Answer of={points} loading={<p>{listWords().map.loading}</p>}>
      {(said) => (
        <Show when={said().items.length > 0} fallback={<p>{listWords().map.none}</p>}>
          <Show when={!settings.loading} fallback={<p>{listWords().map.loading}</p>}>
            <PointMap
              points={said().items.map(pointOf)}
              source={settings()}
              label={listWords().map.label}
              failed={listWords().map.failed}
              open={listWords().map.open}
              onOpen={(href) => navigate(asOf.keep(href))}
            />
            <Show when={!settings()}>
              <p class="map-note">{listWords().map.noTiles}</p>
            </Show>
            <Show when={said().more}>
              <p class="map-note">{listWords().map.more}</p>
            </Show>
          </Show>
        </Show>
      )}
    </Answer>
  )
}
export default EntryMap
