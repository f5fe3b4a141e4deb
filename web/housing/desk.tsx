// The desk of who manages a building: what waits, notices and turns, budget and rules, flats and households, the year's figures.
import { useParams } from '@solidjs/router'
import { type JSX, Show } from 'solid-js'
import { AskDesk } from '../kernel/asks/desk.tsx'
import { createReading, createReadingForMe } from '../kernel/reading.ts'
import { Answer, AnswerPage, ButtonLink, Empty, Page, Section } from '../kernel/ui/index.ts'
import { api, type Building, proposals } from './api.ts'
import { dailyDesk, livingDesk, type Managed, moneyDesk } from './asking.ts'
import { Budget } from './budget.tsx'
import { deskWords } from './desk-words.ts'
import { YearFigures } from './figures.tsx'
import { Flats } from './flats.tsx'
import { pageWords } from './page-words.ts'
import { Waiting } from './waiting.tsx'

const w = () => deskWords()

const Whole = (props: { of: Building; onDone: () => Promise<void> }): JSX.Element => {
  const flats = createReading(() => api.read('/:id/units', { id: props.of.id }), 'housing')
  const listed = createReading(() => proposals.read('/', {}, { building: props.of.id, limit: 100 }), 'initiatives')
  const rows = () => listed.now()?.items ?? []
  const managed = (): Managed => ({ ...props.of, units: flats.now()?.items ?? [], initiatives: rows() })
  const again = async (): Promise<void> => void (await Promise.all([props.onDone(), flats.again()]))
  return (
    <>
      <Waiting building={props.of.id} />
      <Section id="daily" title={w().daily} class="desk-asks">
        <AskDesk of={managed()} desk={dailyDesk} onDone={again} />
      </Section>
      <Budget of={props.of} rows={rows()} />
      <Section id="money" title={w().money} class="desk-asks">
        <AskDesk of={managed()} desk={moneyDesk} onDone={again} />
      </Section>
      <Answer of={flats}>{(found) => <Flats of={props.of} units={found().items} />}</Answer>
      <Section id="people" title={w().people} class="desk-asks">
        <AskDesk of={managed()} desk={livingDesk} onDone={again} />
      </Section>
      <YearFigures building={props.of.id} />
    </>
  )
}

const Desk = (): JSX.Element => {
  const params = useParams<{ id: string }>()
  const reading = createReadingForMe(() => api.read('/:id', { id: params.id }), 'housing')
  return (
    <AnswerPage of={reading} words={{ waiting: w().title, missing: w().missing }}>
      {(of) => (
        <Page
          title={w().title}
          lead={of().name}
          aside={
            <ButtonLink tone="outline-primary" href={`/abitare/${of().id}`}>
              {pageWords().building.waiting}
            </ButtonLink>
          }
        >
          <Show when={of().asks.includes('post')} fallback={<Empty title={w().denied} icon="locked" />}>
            <Whole of={of()} onDone={reading.again} />
          </Show>
        </Page>
      )}
    </AnswerPage>
  )
}
export default Desk
