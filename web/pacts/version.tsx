// One version of a pact's text, whole or compared with another: what is gone is struck through, what is new underlined.
import { useParams, useSearchParams } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { fullDay } from '../kernel/format.ts'
import { createReading } from '../kernel/reading.ts'
import { shell } from '../kernel/shell-words.ts'
import { Answer, Badge, Button, ButtonLink, FilterChoice, Icon, Page, PageSkeleton, Refusal } from '../kernel/ui/index.ts'
import { api, type Pact, type Version } from './api.ts'
import { type ClauseChange, clauseChanges, type Piece } from './diff.ts'
import { page } from './page-words.ts'
import { words } from './words.ts'

const PieceShown = (props: { of: Piece }): JSX.Element => (
  <Show when={props.of.is !== 'same'} fallback={props.of.text}>
    <Show when={props.of.is === 'new'} fallback={<del>{props.of.text}</del>}>
      <ins>{props.of.text}</ins>
    </Show>
  </Show>
)

const Change = (props: { of: ClauseChange; at: number; plain: boolean }): JSX.Element => (
  <section class="clause">
    <h2 class="h5" lang="it">
      {`Art. ${props.at + 1} – ${props.of.heading}`}{' '}
      <Show when={!props.plain && props.of.is === 'new'}>
        <Badge mood="going">{page().newClause}</Badge>
      </Show>
      <Show when={props.of.is === 'gone'}>
        <Badge mood="alarm">{page().goneClause}</Badge>
      </Show>
    </h2>
    <p class="told" lang="it">
      <For each={props.of.pieces}>{(piece) => <PieceShown of={piece} />}</For>
    </p>
  </section>
)

const Text = (props: { of: Version; against: Version | undefined }): JSX.Element => {
  const changes = (): readonly ClauseChange[] => clauseChanges(props.against?.clauses ?? props.of.clauses, props.of.clauses)
  return (
    <div class="pact-text">
      <Show when={props.against}>
        {(earlier) => (
          <p class="soft" role="status">
            {page().changedFrom(earlier().version, props.of.version)}.{' '}
            {changes().every(({ is }) => is === 'same') ? page().noChange : page().legend}
          </p>
        )}
      </Show>
      <For each={changes()}>{(change, at) => <Change of={change} at={at()} plain={!props.against} />}</For>
    </div>
  )
}

/** The version it is compared with: the one asked for, or the one before; '0' is none. */
const againstOf = (version: string, asked: unknown): string =>
  typeof asked === 'string' ? asked : String(Math.max(0, Number(version) - 1))

const Compared = (props: { pact: Pact; of: Version; against: Version | undefined; onChoose: (version: string) => void }): JSX.Element => {
  const others = () => props.pact.parts.versions.filter(({ version }) => version !== props.of.version)
  return (
    <>
      <Show when={others().length > 0}>
        <div class="no-print compare">
          <FilterChoice
            name="con"
            label={page().compareWith}
            empty={page().whole}
            options={others().map((one) => ({
              value: String(one.version),
              label: `${words().detail.version(one.version)}, ${fullDay(one.day)}`,
            }))}
            value={props.against ? String(props.against.version) : ''}
            onChoose={(value) => props.onChoose(value === '' ? '0' : value)}
          />
        </div>
      </Show>
      <Text of={props.of} against={props.against} />
      <p class="soft">
        SHA-256 <code class="print-hash">{props.of.sha256}</code>
      </p>
    </>
  )
}

const VersionPage = (): JSX.Element => {
  const params = useParams()
  const [query, setQuery] = useSearchParams()
  const against = (): string => againstOf(params.version ?? '0', query.con)
  const pact = createReading(() => (params.id ? api.read('/:id', { id: params.id }) : undefined), 'pacts')
  const text = createReading(() =>
    params.id && params.version ? api.read('/:id/texts/:version', { id: params.id, version: params.version }) : undefined,
  )
  const earlier = createReading(() =>
    params.id && against() !== '0' ? api.read('/:id/texts/:version', { id: params.id, version: against() }) : undefined,
  )
  const choose = (con: string): void => setQuery({ con }, { replace: true })
  const missing = (problem: Parameters<typeof Refusal>[0]['problem']): JSX.Element => (
    <Page title={page().missingText}>
      <Refusal problem={problem} onAgain={text.again} />
      <ButtonLink href={`/patti/${params.id}`}>{page().backToPact}</ButtonLink>
    </Page>
  )
  return (
    <Answer of={pact} loading={<PageSkeleton title={shell().loading} />} failed={missing}>
      {(of) => (
        <Answer of={text} loading={<PageSkeleton title={shell().loading} />} failed={missing}>
          {(version) => (
            <Page
              title={page().textOf(version().version, of().title)}
              lead={fullDay(version().day)}
              aside={
                <Button tone="outline-primary" small class="no-print" onClick={() => window.print()}>
                  <Icon name="print" class="icon-sm" /> {shell().print}
                </Button>
              }
            >
              <Show when={against() !== '0'} fallback={<Compared pact={of()} of={version()} against={undefined} onChoose={choose} />}>
                <Answer of={earlier}>{(other) => <Compared pact={of()} of={version()} against={other()} onChoose={choose} />}</Answer>
              </Show>
              <ButtonLink href={`/patti/${of().id}`} tone="outline-primary">
                {page().backToPact}
              </ButtonLink>
            </Page>
          )}
        </Answer>
      )}
    </Answer>
  )
}
export default VersionPage
