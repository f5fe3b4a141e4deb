// The territories with their municipalities, and the figures declared of them.
import { For, type JSX, Show } from 'solid-js'
import { createListing } from '../kernel/reading.ts'
import { Answer, Badge, Link, More, Page } from '../kernel/ui/index.ts'
import { api, type Territory } from './api.ts'
import { Declared } from './declared.tsx'
import { Name } from './named.tsx'
import { evidenceMoods, names } from './names.ts'
import { Nothing } from './nothing.tsx'
import { words } from './words.ts'

type Place = Territory['municipalities'][number]

const evidencesIn = (places: readonly Place[]): readonly Place['evidence'][] => [...new Set(places.map((place) => place.evidence))]

const Municipalities = (props: { of: readonly Place[] }): JSX.Element => (
  <details class="sources">
    <summary>
      {words().territories.municipalities(props.of.length)}: {words().territories.open.toLowerCase()}
    </summary>
    <For each={evidencesIn(props.of)}>
      {(evidence) => {
        const places = () => props.of.filter((place) => place.evidence === evidence)
        return (
          <>
            <p class="source-head">
              <Badge mood={evidenceMoods[evidence]}>{names().evidences[evidence]}</Badge>
              <span lang="it">{places()[0]?.note}</span>
            </p>
            <ul class="places">
              <For each={places()}>
                {(place) => (
                  <li>
                    <Name of={{ ...place, name: place.name?.replace(/^Comune di /, '') ?? null }} />
                  </li>
                )}
              </For>
            </ul>
          </>
        )
      }}
    </For>
  </details>
)

const TerritoryCard = (props: { of: Territory }): JSX.Element => (
  <article class="service">
    <div class="plot-over">{names().kinds[props.of.kind]}</div>
    <h2 class="plot-title">
      <Link href={`/rete/${props.of.id}`}>{props.of.name}</Link>
    </h2>
    <For each={props.of.leads}>
      {(lead) => (
        <p>
          {words().territories.led}: <Name of={lead} />
        </p>
      )}
    </For>
    <For each={props.of.around}>
      {(around) => (
        <p>
          {words().territories.around}: <Name of={around} />
        </p>
      )}
    </For>
    <Show when={props.of.services > 0}>
      <p>
        <Link href={`/rete/servizi?territory=${props.of.id}`}>{words().territories.services(props.of.services)}</Link>
      </p>
    </Show>
    <Show when={props.of.municipalities.length > 0} fallback={<p class="soft">{words().territories.noMunicipalities}</p>}>
      <Municipalities of={props.of.municipalities} />
    </Show>
  </article>
)

const Territories = (): JSX.Element => {
  const list = createListing<Territory>((cursor) => api.read('/territories', {}, { cursor, limit: 50 }), 'network')
  return (
    <Page
      title={words().territories.title}
      lead={words().territories.lead}
      aside={
        <a class="btn btn-outline-primary" href="#figures-title">
          {words().territories.figures}
        </a>
      }
    >
      <Answer of={list}>
        {(rows) => (
          <Show
            when={rows().items.length > 0}
            fallback={<Nothing empty={words().territories.empty} emptyPast={words().territories.emptyPast} />}
          >
            <ul class="services">
              <For each={rows().items}>
                {(territory) => (
                  <li>
                    <TerritoryCard of={territory} />
                  </li>
                )}
              </For>
            </ul>
            <Show when={rows().next !== null}>
              <More next busy={list.busy()} shown="" onMore={list.more} />
            </Show>
          </Show>
        )}
      </Answer>
      <Declared />
    </Page>
  )
}
export default Territories
