// Who does what where: every service, narrowed by field, place, stage and words.
import { For, type JSX, Show } from 'solid-js'
import { Fresh } from '../kernel/fresh.tsx'
import { createListing } from '../kernel/reading.ts'
import { Answer, More, optionsOf, Page } from '../kernel/ui/index.ts'
import { api, type Service } from './api.ts'
import { Choice, Filters, TerritoryChoice } from './filters.tsx'
import { names } from './names.ts'
import { useNarrow } from './narrow.ts'
import { Nothing } from './nothing.tsx'
import { ServiceCard } from './service-card.tsx'
import { words } from './words.ts'

const Services = (): JSX.Element => {
  const narrow = useNarrow(['kind', 'stage', 'territory', 'q'])
  const list = createListing<Service>((cursor) => {
    const { known, id, text } = narrow
    const query = { kind: known('kind', names().services), stage: known('stage', names().stages), territory: id('territory'), q: text('q') }
    return api.read('/services', {}, { ...query, cursor })
  }, 'network')
  return (
    <Page title={words().services.title} lead={words().services.lead}>
      <Filters narrow={narrow} label={words().services.search} hint={words().services.searchHint}>
        <Choice narrow={narrow} name="kind" label={words().services.kind} options={optionsOf(names().services)} />
        <TerritoryChoice narrow={narrow} />
        <Choice narrow={narrow} name="stage" label={words().services.stage} options={optionsOf(names().stages)} />
      </Filters>
      <Fresh of={list} />
      <Answer of={list}>
        {(rows) => (
          <Show
            when={rows().items.length > 0}
            fallback={<Nothing narrow={narrow} empty={words().services.empty} emptyPast={words().services.emptyPast} />}
          >
            <h2 class="visually-hidden">{words().services.shown(rows().items.length, rows().next !== null)}</h2>
            <ul class="services">
              <For each={rows().items}>
                {(service) => (
                  <li>
                    <ServiceCard of={service} />
                  </li>
                )}
              </For>
            </ul>
            <More
              next={rows().next !== null}
              busy={list.busy()}
              shown={words().services.shown(rows().items.length, rows().next !== null)}
              onMore={list.more}
            />
          </Show>
        )}
      </Answer>
    </Page>
  )
}
export default Services
