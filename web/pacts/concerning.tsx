// On the home, to whom it concerns: the pacts of the reader's office, or those they acted on, that end within ninety days.
import { For, type JSX, Show } from 'solid-js'
import type { traces } from '../../server/traces/routes.ts'
import { apiOf } from '../kernel/api.ts'
import { useAsOf } from '../kernel/as-of.ts'
import { fullDay } from '../kernel/format.ts'
import { isProblem } from '../kernel/problem.ts'
import { createReadingForMe } from '../kernel/reading.ts'
import { isAny, me } from '../kernel/session.ts'
import { Link, Section } from '../kernel/ui/index.ts'
import { api, type Row } from './api.ts'
import { deskWords } from './desk-words.ts'
import { Left } from './left.tsx'

const followed = apiOf<typeof traces>('traces')
const office = ['clerk', 'manager'] as const
const shown = 5

/** Whether the reader keeps the office of that municipality. */
const isOfOffice = (municipality: string): boolean =>
  me()?.grants?.some(({ role, scope }) => {
    const holds = office.some((one) => one === role)
    return holds && (scope.kind === 'everywhere' || (scope.kind === 'municipality' && scope.id === municipality))
  }) ?? isAny(office)

const Ending = (): JSX.Element => {
  const ending = createReadingForMe(() => api.read('/ending', {}), 'pacts')
  const own = createReadingForMe(() => followed.read('/followed', {}, { limit: 100 }), 'traces')
  const acted = (): ReadonlySet<string> => {
    const answer = own.answer()
    return new Set(answer && !isProblem(answer) ? answer.items.map(({ thing }) => thing) : [])
  }
  const found = (): { readonly day: string; readonly rows: readonly Row[] } => {
    const answer = ending.answer()
    if (!answer || isProblem(answer)) return { day: '', rows: [] }
    return { day: answer.day, rows: answer.items.filter(({ id, municipality }) => isOfOffice(municipality) || acted().has(id)) }
  }
  return (
    <Show when={found().rows.length > 0}>
      <Section
        id="ending"
        title={deskWords().concerning.title}
        lead={deskWords().concerning.lead}
        aside={
          <Show when={isAny(office)}>
            <Link href="/patti/da-fare#ending">{deskWords().concerning.all}</Link>
          </Show>
        }
      >
        <ul class="plain ending">
          <For each={found().rows.slice(0, shown)}>
            {(row) => (
              <li>
                <Link href={`/patti/${row.id}`}>{row.title}</Link>, {row.town}
                <span class="row-note">
                  {deskWords().concerning.until(fullDay(row.ends_on ?? ''))} · <Left row={row} day={found().day} />
                </span>
              </li>
            )}
          </For>
        </ul>
        <Show when={found().rows.length > shown}>
          <p class="soft">{deskWords().concerning.more(found().rows.length - shown)}</p>
        </Show>
      </Section>
    </Show>
  )
}

/** Nothing for a visitor, nor on a past day: a reminder is of today. */
export const Concerning = (): JSX.Element => {
  const asOf = useAsOf()
  return (
    <Show when={me() && !asOf.past()}>
      <Ending />
    </Show>
  )
}
