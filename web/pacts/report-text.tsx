// A report as it was told: what was done, what came of it, the resources of both sides, and what the office said.
import { For, type JSX, Show } from 'solid-js'
import { euros, fullDay } from '../kernel/format.ts'
import { Badge, FileLink, type Mood } from '../kernel/ui/index.ts'
import type { Pact } from './api.ts'
import { lists } from './lists.ts'
import { page } from './page-words.ts'

type Report = Pact['parts']['reports'][number]

const resourcesOf = (report: Report): readonly string[] => [
  ...(report.citizens_cents === null ? [] : [page().citizensSpent(euros(report.citizens_cents))]),
  ...(report.municipality_cents === null ? [] : [page().municipalitySpent(euros(report.municipality_cents))]),
  ...(report.staff_hours === null ? [] : [page().staffHours(report.staff_hours)]),
  ...(report.goods === null ? [] : [report.goods]),
  ...(report.beneficiaries === null ? [] : [page().benefited(report.beneficiaries)]),
]

const reviewMoods: { readonly [R in NonNullable<Report['review']>]: Mood } = { approved: 'going', incomplete: 'waiting', critical: 'alarm' }

const Told = (props: { title: string; text: string | null }): JSX.Element => (
  <Show when={props.text}>
    {(text) => (
      <p lang="it">
        <strong>{props.title}:</strong> {text()}
      </p>
    )}
  </Show>
)

const Review = (props: { of: Report }): JSX.Element => (
  <p>
    <strong>{page().review}:</strong>{' '}
    <Show when={props.of.review} fallback={<Badge mood="waiting">{page().notReviewed}</Badge>}>
      {(review) => <Badge mood={reviewMoods[review()]}>{lists().reviews[review()]}</Badge>}
    </Show>{' '}
    <span class="soft">
      <Show when={props.of.reviewed_on}>{(day) => fullDay(day())}</Show>
      <Show when={props.of.published_on}>{(day) => <> · {page().reportPublished(fullDay(day()))}</>}</Show>
    </span>
    <Show when={props.of.review_note}>
      {(note) => (
        <span class="row-note" lang="it">
          {note()}
        </span>
      )}
    </Show>
  </p>
)

export const ReportText = (props: { of: Report }): JSX.Element => (
  <>
    <p class="told" lang="it">
      {props.of.activities}
    </p>
    <Told title={page().results} text={props.of.results} />
    <Told title={page().problems} text={props.of.problems} />
    <Told title={page().next} text={props.of.next} />
    <Told title={page().added} text={props.of.supplement} />
    <Show when={resourcesOf(props.of).length > 0}>
      <p>
        <strong>{page().resources}:</strong> {resourcesOf(props.of).join(' · ')}
      </p>
    </Show>
    <For each={props.of.photos}>{(photo, at) => <FileLink file={photo} name={page().photo(at() + 1)} />}</For>
    <Review of={props.of} />
  </>
)
