// The open data: which files there are, for the day looked at, and what they mean.
import { For, type JSX, type ParentComponent, Show } from 'solid-js'
import type { snapshots } from '../../server/snapshots/routes.ts'
import { apiOf } from '../kernel/api.ts'
import { useAsOf } from '../kernel/as-of.ts'
import { fullDay, plusDays, today } from '../kernel/format.ts'
import { createReading } from '../kernel/reading.ts'
import { Answer, Icon, Page, Section } from '../kernel/ui/index.ts'
import { words } from './words.ts'

const books = apiOf<typeof snapshots>('snapshots')
const formats = ['csv', 'json', 'geojson'] as const

const File: ParentComponent<{ href: string }> = (props) => (
  <a class="btn btn-outline-primary btn-sm" href={props.href} rel="external" download="">
    <Icon name="download" class="icon-sm" /> {props.children}
  </a>
)

const Dataset = (props: { id: string; title: string; says: string; suffix: string }): JSX.Element => (
  <Section id={props.id} title={props.title}>
    <p>{props.says}</p>
    <p class="open-files">
      <For each={formats}>
        {(format) => (
          <File href={`/opendata/${props.id}.${format}${props.suffix}`}>
            {format.toUpperCase()} <span class="visually-hidden">({props.title})</span>
          </File>
        )}
      </For>
    </p>
  </Section>
)

const Published = (props: { asOf: string | undefined }): JSX.Element => {
  const list = createReading(() => books.read('/', {}, { limit: 100 }), 'snapshots')
  return (
    <Section id="published" title={words().open.published}>
      <p>{words().open.publishedSays}</p>
      <Answer of={list}>
        {(said) => (
          <Show when={said().items.length > 0} fallback={<p>{words().open.publishedNone}</p>}>
            <p class="open-files">
              <For each={said().items}>
                {({ municipality, publisher }) => (
                  <File href={`/opendata/register.csv?municipality=${municipality}${props.asOf ? `&asOf=${props.asOf}` : ''}`}>
                    {publisher ?? municipality} CSV
                  </File>
                )}
              </For>
            </p>
          </Show>
        )}
      </Answer>
    </Section>
  )
}

const OpenData = (): JSX.Element => {
  const asOf = useAsOf()
  const suffix = () => (asOf.day() ? `?asOf=${asOf.day()}` : '')
  const lastMonth = () => `since=${plusDays(today(), -30)}&until=${today()}`
  return (
    <Page title={words().open.title} lead={words().open.lead}>
      <Show when={asOf.day()}>{(day) => <p class="notice">{words().open.asOf(fullDay(day()))}</p>}</Show>
      <Dataset id="register" title={words().open.register} says={words().open.registerSays} suffix={suffix()} />
      <Dataset id="pacts" title={words().open.pacts} says={words().open.pactsSays} suffix={suffix()} />
      <Published asOf={asOf.day()} />
      <Section id="changes" title={words().open.changes}>
        <p>{words().open.changesSays}</p>
        <p class="open-files">
          <File href={`/opendata/changes.csv?${lastMonth()}`}>CSV</File>
        </p>
      </Section>
      <Section id="catalogue" title={words().open.catalogue}>
        <p>{words().open.catalogueSays}</p>
        <p class="open-files">
          <File href="/opendata/catalogue.rdf">RDF/XML</File>
          <File href="/opendata/catalogue.ttl">Turtle</File>
          <File href="/opendata/catalogue.jsonld">JSON-LD</File>
          <File href="/opendata/dictionary.json">{words().open.dictionary}</File>
        </p>
        <p>
          {words().open.proof}{' '}
          <a href="/opendata/checkpoint" rel="external">
            {words().open.checkpoint}
          </a>
        </p>
      </Section>
    </Page>
  )
}
export default OpenData
