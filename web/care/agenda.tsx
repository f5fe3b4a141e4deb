// The diary of a desk: interviews, proposals nobody has answered, trials that end, follow-ups that are due, documents that expire.
import { For, type JSX, Show } from 'solid-js'
import { type CareDesk, WithDesk } from '../kernel/care/desk.tsx'
import { briefDay, fullDay, moment, number, plusDays, today } from '../kernel/format.ts'
import { createReading } from '../kernel/reading.ts'
import { Answer, Badge, Link, Page, Section } from '../kernel/ui/index.ts'
import { wordFor } from '../kernel/words.ts'
import { type Agenda, api, type Expiring, people } from './api.ts'
import { documentWords } from './field-words.ts'
import { pageWords } from './page-words.ts'

const w = () => pageWords().agenda
type Line = { readonly href: string; readonly name: string; readonly says: string; readonly late?: boolean }
type Of = { readonly request: string; readonly name: string | null }
const line = ({ request, name }: Of, says: string, late = false): Line => ({
  ...{ href: `/cura/${request}`, name: name ?? pageWords().detail.hidden, says, late },
})

const Lines = (props: { id: string; title: string; lead?: string; lines: readonly Line[] }): JSX.Element => (
  <Section id={props.id} title={props.title} lead={props.lead}>
    <ul class="plain care-lines">
      <For each={props.lines} fallback={<li class="soft">{w().none}</li>}>
        {(one) => (
          <li>
            <Link href={one.href}>{one.name}</Link> {one.says}{' '}
            <Show when={one.late}>
              <Badge mood="alarm">{w().late}</Badge>
            </Show>
          </li>
        )}
      </For>
    </ul>
  </Section>
)

/** Days after the first at which somebody asks how it goes. */
export const followUpDays = [7, 30, 90] as const
/** The follow-ups not made yet whose day has come or comes within a week. */
export const followsDue = (
  agenda: Pick<Agenda, 'placed' | 'done'>,
  day: string,
): readonly { readonly of: Of; readonly n: number; readonly due: string }[] =>
  agenda.placed
    .flatMap(({ day: start, ...of }) => (start === null ? [] : followUpDays.map((n) => ({ of, n, due: plusDays(start, n) }))))
    .filter(({ of, n, due }) => {
      const made = agenda.done.some((one) => one.request === of.request && one.proposal === of.proposal && one.day === n)
      return !made && due <= plusDays(day, 7)
    })
    .sort((one, other) => (one.due < other.due ? -1 : 1))

const Whole = (props: { agenda: Agenda }): JSX.Element => (
  <>
    <Lines
      id="interviews"
      title={w().interviews}
      lines={props.agenda.interviews.map((one) => line(one, one.at === null ? '' : w().interviewAt(moment(one.at))))}
    />
    <Lines
      id="unanswered"
      title={w().unanswered}
      lines={props.agenda.unanswered.map((one) => line(one, w().heldUntil(moment(one.at)), one.at < new Date().toISOString()))}
    />
    <Lines
      id="trials"
      title={w().trials}
      lines={props.agenda.trials.map((one) =>
        line(one, one.day === null ? '' : w().trialUntil(fullDay(one.day)), (one.day ?? '') < today()),
      )}
    />
    <Lines
      id="follows"
      title={w().follows}
      lines={followsDue(props.agenda, today()).map(({ of, n, due }) => line(of, w().followDue(number(n), fullDay(due)), due < today()))}
    />
  </>
)

const documentLine = ({ carer, name, document, expires_on }: Expiring): Line => {
  const what = wordFor(documentWords(), document)
  const day = expires_on ?? ''
  const late = day < today()
  return { href: `/assistenti/${carer}`, name: name ?? '', says: (late ? w().expired : w().expires)(what, briefDay(day)), late: false }
}

const soon = 60
const OfDesk = (props: { desk: CareDesk }): JSX.Element => {
  const agenda = createReading(() => api.read('/agenda', {}, { desk: props.desk.id }), 'care')
  const expiring = createReading(() => people.read('/expiring', {}, { desk: props.desk.id, by: plusDays(today(), soon) }), 'carers')
  return (
    <>
      <Answer of={agenda}>{(found) => <Whole agenda={found()} />}</Answer>
      <Answer of={expiring}>
        {(found) => <Lines id="documents" title={w().documents} lead={w().documentsLead} lines={found().items.map(documentLine)} />}
      </Answer>
    </>
  )
}

const AgendaPage = (): JSX.Element => (
  <Page title={w().title} lead={w().lead}>
    <WithDesk>{(desk) => <OfDesk desk={desk()} />}</WithDesk>
  </Page>
)
export default AgendaPage
