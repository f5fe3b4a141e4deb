// The desk of who manages a building: what waits, notices and turns, budget and rules, flats and households, the year's figures.
import { useParams } from '@solidjs/router'
import { type JSX, Show } from 'solid-js'
import { useAsOf } from '../kernel/as-of.ts'
import { Frozen } from '../kernel/as-of-bar.tsx'
import { AskDesk } from '../kernel/asks/desk.tsx'
import { createReading, createReadingForMe } from '../kernel/reading.ts'
import { Answer, AnswerPage, ButtonLink, Empty, Page, Section } from '../kernel/ui/index.ts'
import { api, type Building, proposals } from './api.ts'
import { dailyDesk, flatDesk, type Managed, moneyDesk } from './asking.ts'
import { Budget } from './budget.tsx'
import { deskWords } from './desk-words.ts'
import { YearFigures } from './figures.tsx'
import { Flats } from './flats.tsx'
import { flatsWords } from './flats-words.ts'
import { pageWords } from './page-words.ts'
import { Waiting } from './waiting.tsx'
import { words } from './words.ts'

const w = () => deskWords()

/** What can be asked; nothing on a past day. */
const Part = (props: { id: string; title: string; children: JSX.Element }): JSX.Element => {
  const asOf = useAsOf()
  return (
    <Show when={!asOf.past()}>
      <Section id={props.id} title={props.title} class="desk-asks">
        {props.children}
      </Section>
    </Show>
  )
}

const Whole = (props: { of: Building; onDone: () => Promise<void> }): JSX.Element => {
  const flats = createReading(() => api.read('/:id/units', { id: props.of.id }), 'housing')
  const listed = createReading(() => proposals.read('/', {}, { building: props.of.id, limit: 100 }), 'initiatives')
  const rows = () => listed.now()?.items ?? []
  const managed = (): Managed => ({ ...props.of, units: flats.now()?.items ?? [], initiatives: rows() })
  const again = async (): Promise<void> => void (await Promise.all([props.onDone(), flats.again()]))
  const asOf = useAsOf()
  return (
    <>
      <Show when={asOf.past()}>
        <Frozen />
      </Show>
      <Waiting building={props.of.id} />
      <Part id="daily" title={w().daily}>
        <AskDesk of={managed()} desk={dailyDesk} onDone={again} />
      </Part>
      <Budget of={props.of} rows={rows()} />
      <Part id="money" title={w().money}>
        <AskDesk of={managed()} desk={moneyDesk} onDone={again} />
      </Part>
      <Answer of={flats}>{(found) => <Flats of={props.of} units={found().items} />}</Answer>
      <Part id="people" title={w().people}>
        <ButtonLink href={`/abitare/${props.of.id}/nuclei`}>{w().homes}</ButtonLink>
      </Part>
      <Part id="building" title={flatsWords().building}>
        <p>
          <ButtonLink tone="outline-primary" href={`/abitare/${props.of.id}/alloggi`}>
            {words().commands['add-units']}
          </ButtonLink>{' '}
          <ButtonLink tone="outline-primary" href={`/spazi/nuovo?palazzo=${props.of.id}`}>
            {w().openSpace}
          </ButtonLink>
        </p>
        <Show when={flats.now()}>
          <AskDesk of={managed()} desk={flatDesk} onDone={again} />
        </Show>
      </Part>
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
          <Show when={of().manages} fallback={<Empty title={w().denied} icon="locked" />}>
            <Whole of={of()} onDone={reading.again} />
          </Show>
        </Page>
      )}
    </AnswerPage>
  )
}
export default Desk
