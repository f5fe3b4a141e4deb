// The parts of a carer's page: profile, documents, training, families served, objections.
import { For, type JSX, Show } from 'solid-js'
import { useAsOf } from '../kernel/as-of.ts'
import { hoursOf, saidWeek } from '../kernel/care/week.ts'
import { careWords, tongue } from '../kernel/care/words.ts'
import { euros, fullDay, number, today } from '../kernel/format.ts'
import { language } from '../kernel/language.ts'
import { Badge, type Column, Empty, type Fact, Facts, Link, Section, Table } from '../kernel/ui/index.ts'
import { wordFor } from '../kernel/words.ts'
import type { Carer } from './api.ts'
import { pageWords } from './page-words.ts'
import { words } from './words.ts'

const w = () => pageWords().detail
const listed = (of: readonly string[], table: { readonly [name: string]: string }): string =>
  of.map((one) => wordFor(table, one)).join(', ')

const profileFacts = (of: Carer): readonly Fact[] => {
  const pay = [
    ...(of.hourly > 0 ? [careWords().perHour(euros(of.hourly))] : []),
    ...(of.monthly === null ? [] : [careWords().perMonth(euros(of.monthly))]),
  ]
  const facts: readonly (readonly [string, string | null])[] = [
    [w().level, of.level && careWords().levels[of.level]],
    [w().modes, listed(of.modes, careWords().modes)],
    [w().week, saidWeek(of.week).join('; ')],
    [w().minutes, hoursOf(of.minutes)],
    [w().families, number(of.families)],
    [w().reach, w().km(number(of.reach))],
    [w().skills, listed(of.skills, careWords().skills)],
    [w().languages, of.languages.map((one) => `${tongue(one.language, language())} (${one.level})`).join(', ')],
    [w().refuses, listed(of.refuses, careWords().features)],
    [w().licence, of.licence ? w().has : w().hasNot],
    [w().diploma, of.diploma ? w().has : w().hasNot],
    [w().experience, number(of.experience)],
    [w().pay, pay.join(', ')],
    [w().from, of.starts_on && fullDay(of.starts_on)],
  ]
  return facts.flatMap(([name, value]) => (value ? [{ name, value }] : []))
}
export const Profile = (props: { carer: Carer }): JSX.Element => (
  <Section id="profile" title={w().profile}>
    <Show when={props.carer.level !== null} fallback={<Empty title={w().noProfile} icon="list" />}>
      <Facts facts={profileFacts(props.carer)} />
    </Show>
  </Section>
)

type Paper = Carer['parts']['documents'][number]
const Expires = (props: { day: string | null }): JSX.Element => {
  const asOf = useAsOf()
  return (
    <Show when={props.day} fallback={w().never}>
      {(day) => (
        <>
          {fullDay(day())}{' '}
          <Show when={day() < (asOf.day() ?? today())}>
            <Badge mood="alarm">{w().expired}</Badge>
          </Show>
        </>
      )}
    </Show>
  )
}
const paperColumns = (): readonly Column<Paper>[] => [
  { title: w().document, names: true, cell: ({ document }) => words().documents[document] },
  { title: w().expires, cell: ({ expires_on }) => <Expires day={expires_on} /> },
  { title: w().seen, cell: ({ seen_on }) => fullDay(seen_on) },
]
export const Documents = (props: { carer: Carer }): JSX.Element => (
  <Section id="documents" title={w().documents}>
    <Show when={props.carer.parts.documents.length > 0} fallback={<Empty title={w().noDocuments} icon="file" />}>
      <Table caption={w().documents} columns={paperColumns()} rows={props.carer.parts.documents} />
    </Show>
  </Section>
)

export const Training = (props: { carer: Carer }): JSX.Element => {
  const lines = () => [
    ...props.carer.parts.trainings.map(({ course, hours, trained_on }) => `${fullDay(trained_on)}: ${w().course(course, number(hours))}`),
    ...props.carer.parts.references.map(
      ({ months, heard, note, referred_on }) =>
        `${fullDay(referred_on)}: ${w().reference(number(months), heard ? w().heard : w().unheard)}${note ? `. ${note}` : ''}`,
    ),
  ]
  return (
    <Section id="training" title={w().training}>
      <Show when={lines().length > 0} fallback={<Empty title={w().noTraining} icon="note" />}>
        <ul class="plain care-lines">
          <For each={lines()}>{(one) => <li>{one}</li>}</For>
        </ul>
      </Show>
    </Section>
  )
}

export const Placements = (props: { carer: Carer; linked: boolean }): JSX.Element => (
  <Section id="placements" title={w().placements}>
    <Show when={props.carer.parts.placements.length > 0} fallback={<Empty title={w().noPlacements} icon="user" />}>
      <ul class="plain care-lines">
        <For each={props.carer.parts.placements}>
          {(one) => (
            <li>
              {w().placement(fullDay(one.starts_on), careWords().hours(hoursOf(one.minutes)))}
              <Show when={one.freed_on}>
                {(day) => <>, {w().freed(fullDay(day()), wordFor(words().endings, one.freed_why ?? 'other'))}</>}
              </Show>
              <Show when={props.linked}>
                {' '}
                <Link href={`/cura/${one.request}`}>{w().request}</Link>
              </Show>
            </li>
          )}
        </For>
      </ul>
    </Show>
  </Section>
)

export const Objections = (props: { carer: Carer }): JSX.Element => (
  <Section id="objections" title={w().objections}>
    <Show when={props.carer.parts.objections.length > 0} fallback={<Empty title={w().noObjections} icon="comment" />}>
      <ul class="plain panels">
        <For each={props.carer.parts.objections}>
          {(one) => (
            <li class="panel">
              <p>
                {fullDay(one.said_on)}: {one.about}
              </p>
              <Show when={one.answered_on} fallback={<Badge mood="alarm">{w().unanswered}</Badge>}>
                <p>{one.answer}</p>
              </Show>
            </li>
          )}
        </For>
      </ul>
    </Show>
  </Section>
)
