// The goods on a map: a point each, an area by its middle.
import { useNavigate } from '@solidjs/router'
import { createResource, type JSX, Show } from 'solid-js'
import { useAsOf } from '../kernel/as-of.ts'
import { send } from '../kernel/http.ts'
import { isProblem } from '../kernel/problem.ts'
import { createReading } from '../kernel/reading.ts'
import { Answer } from '../kernel/ui/index.ts'
import { type MapPoint, PointMap } from '../kernel/ui/map.tsx'
import { api, type Place, type Row } from './api.ts'
import { mapWords } from './map-words.ts'
import { moods } from './stage.tsx'
import { words } from './words.ts'

export type Query = { readonly nature?: Row['nature']; readonly kind?: Row['kind']; readonly stage?: Row['stage'] }
type Source = { readonly tiles: string; readonly attribution: string }

/** Where the pictures under the points come from, if this installation has a source. */
const settings = async (): Promise<Source | undefined> => {
  const said = await send<{ readonly map: Source | null }>('/api/register/map')
  return isProblem(said) ? undefined : (said.map ?? undefined)
}

const millionths = 1_000_000
const middle = (of: readonly number[]): number => of.reduce((sum, one) => sum + one, 0) / of.length / millionths

const pointOf = (one: Place): MapPoint => {
  const corners = one.outline ?? [{ lat: one.lat ?? 0, lon: one.lon ?? 0 }]
  return {
    ...{ id: one.id, title: one.name, note: `${words().kinds[one.kind]}, ${words().stages[one.stage]}`, mood: moods[one.stage] },
    ...{ lat: middle(corners.map(({ lat }) => lat)), lon: middle(corners.map(({ lon }) => lon)), href: `/beni/${one.id}` },
  }
}

const GoodMap = (props: { query: Query }): JSX.Element => {
  const asOf = useAsOf()
  const navigate = useNavigate()
  const places = createReading(() => api.read('/places', {}, props.query), 'goods')
  const [source] = createResource(settings)
  return (
    <Answer of={places}>
      {(found) => (
        <Show when={found().items.length > 0} fallback={<p>{mapWords().none}</p>}>
          <Show when={!source.loading} fallback={<p>{mapWords().loading}</p>}>
            <PointMap
              points={found().items.map(pointOf)}
              source={source()}
              label={mapWords().label}
              failed={mapWords().failed}
              open={mapWords().open}
              onOpen={(href) => navigate(asOf.keep(href))}
            />
          </Show>
        </Show>
      )}
    </Answer>
  )
}
export default GoodMap
