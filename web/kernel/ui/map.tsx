// A map of points, drawn by Leaflet, which comes only when the map does. Without a source of pictures it shows the points alone.
import type { CircleMarker, Map as LeafletMap } from 'leaflet'
import { createEffect, createSignal, type JSX, onCleanup, onMount, Show } from 'solid-js'
import type { Mood } from './badge.tsx'

export type MapPoint = {
  readonly id: string
  readonly lat: number
  readonly lon: number
  readonly title: string
  readonly note: string
  readonly mood: Mood
  readonly href: string
}
type MapProps = {
  points: readonly MapPoint[]
  /** pictures to draw under the points, and whom they are owed to */
  source?: { readonly tiles: string; readonly attribution: string } | undefined
  /** says what the map shows, and that a list has the same */
  label: string
  failed: string
  open: string
  onOpen: (href: string) => void
}

const load = async () => {
  const [leaflet] = await Promise.all([import('leaflet'), import('leaflet/dist/leaflet.css')])
  return leaflet.default
}
type Leaflet = Awaited<ReturnType<typeof load>>

const colours: { readonly [M in Mood]: string } = {
  calm: '#3b5f76',
  going: '#0b6b4f',
  waiting: '#8a5a00',
  alarm: '#a32020',
  over: '#5b5f66',
}
const closest = 16

// Leaflet shows text as HTML: an element of our own leaves nothing to interpret.
const bubble = ({ title, note, href }: MapPoint, { open, onOpen }: MapProps): HTMLElement => {
  const box = document.createElement('div')
  const [name, about, button] = [document.createElement('strong'), document.createElement('p'), document.createElement('button')]
  name.textContent = title
  about.textContent = note
  button.type = 'button'
  button.className = 'btn btn-primary btn-xs'
  button.textContent = open
  button.addEventListener('click', () => onOpen(href))
  box.append(name, about, button)
  return box
}

const marker = (leaflet: Leaflet, point: MapPoint, props: MapProps): CircleMarker =>
  leaflet
    .circleMarker([point.lat, point.lon], { radius: 8, weight: 2, color: '#fff', fillColor: colours[point.mood], fillOpacity: 0.9 })
    .bindPopup(() => bubble(point, props))

const draw = (leaflet: Leaflet, box: HTMLElement, props: MapProps): { readonly map: LeafletMap; readonly show: () => void } => {
  const map = leaflet.map(box, { preferCanvas: true, scrollWheelZoom: false, zoomControl: true })
  map.attributionControl.setPrefix(false)
  if (props.source) leaflet.tileLayer(props.source.tiles, { attribution: props.source.attribution, maxZoom: 19 }).addTo(map)
  leaflet.control.scale({ imperial: false }).addTo(map)
  const layer = leaflet.layerGroup().addTo(map)
  const show = (): void => {
    layer.clearLayers()
    for (const point of props.points) marker(leaflet, point, props).addTo(layer)
    const places = props.points.map(({ lat, lon }): [number, number] => [lat, lon])
    if (places.length > 0) map.fitBounds(leaflet.latLngBounds(places).pad(0.1), { maxZoom: closest, animate: false })
  }
  return { map, show }
}

export const PointMap = (props: MapProps): JSX.Element => {
  const [drawn, setDrawn] = createSignal<ReturnType<typeof draw>>()
  const [failed, setFailed] = createSignal(false)
  let box: HTMLDivElement | undefined
  onMount(async () => {
    // A library that cannot be fetched is said; the list has the same entries.
    const leaflet = await load().catch(() => undefined)
    if (!leaflet) setFailed(true)
    else if (box) setDrawn(draw(leaflet, box, props))
  })
  createEffect(() => drawn()?.show())
  onCleanup(() => drawn()?.map.remove())
  return (
    <Show when={!failed()} fallback={<p role="status">{props.failed}</p>}>
      <section class="map" aria-label={props.label} data-ready={drawn() ? 'yes' : undefined}>
        <div class="map-box" ref={box} />
      </section>
    </Show>
  )
}
