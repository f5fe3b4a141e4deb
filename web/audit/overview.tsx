// Control in one page: the register in figures, the checks it makes by itself, and where to look further.
import { For, type JSX, Show } from 'solid-js'
import { useAsOf } from '../kernel/as-of.ts'
import { checkWords } from '../kernel/check-words.ts'
import { number, today } from '../kernel/format.ts'
import { Fresh } from '../kernel/fresh.tsx'
import { createReading } from '../kernel/reading.ts'
import { Answer, Badge, Card, Figure, Link, Page, Section } from '../kernel/ui/index.ts'
import { api, type Checked, type Figures } from './api.ts'
import { words } from './words.ts'

const InFigures = (props: { of: Figures; day: string }): JSX.Element => {
  const w = () => words().overview
  const shown = (): readonly (readonly [number, string])[] => [
    [props.of.facts, w().facts],
    [props.of.pacts, w().pacts],
    [props.of.in_force, w().inForce],
    [props.of.hours, w().hours],
    [props.of.corrections, w().corrections],
    [props.of.late, w().late],
  ]
  return (
    <div class="control-figures">
      <For each={shown()}>{([value, label]) => <Figure value={number(value)} label={label} day={props.day} />}</For>
    </div>
  )
}

const Checks = (props: { of: readonly Checked[] }): JSX.Element => (
  <ul class="plain checks">
    <For each={[...props.of].sort((a, b) => Number(b.pacts > 0) - Number(a.pacts > 0))}>
      {(one) => (
        <li classList={{ 'check-clear': one.pacts === 0 }}>
          <div>
            <h3 class="h5">
              <Link href={`/controllo/verifiche/${one.check}`}>{checkWords().names[one.check]}</Link>
            </h3>
            <p class="soft">{checkWords().says[one.check]}</p>
          </div>
          <Badge mood={one.pacts === 0 ? 'calm' : 'waiting'}>
            <Show when={one.pacts > 0} fallback={words().overview.none}>
              {words().overview.found(one.pacts)}
            </Show>
          </Badge>
        </li>
      )}
    </For>
  </ul>
)

const Further = (): JSX.Element => (
  <div class="further">
    <Card href="/controllo/cambiamenti" title={words().overview.changes}>
      <p>{words().overview.changesSays}</p>
    </Card>
    <Card href="/controllo/rettifiche" title={words().overview.correctionsTitle}>
      <p>{words().overview.correctionsSays}</p>
    </Card>
    <Card href="/controllo/posti" title={words().overview.seats}>
      <p>{words().overview.seatsSays}</p>
    </Card>
    <Card href="/controllo/rilievi" title={words().overview.findings}>
      <p>{words().overview.findingsSays}</p>
    </Card>
    <Card href="/controllo/chiavi" title={words().overview.keys}>
      <p>{words().overview.keysSays}</p>
    </Card>
  </div>
)

const Overview = (): JSX.Element => {
  const asOf = useAsOf()
  const figures = createReading(() => api.read('/figures', {}))
  const checks = createReading(() => api.read('/checks', {}))
  const day = () => asOf.day() ?? today()
  return (
    <Page title={words().overview.title} lead={words().overview.lead}>
      <Section id="figures" title={words().overview.figures}>
        <Answer of={figures}>{(now) => <InFigures of={now()} day={day()} />}</Answer>
        <Fresh of={figures} />
      </Section>
      <Section id="checks" title={words().overview.checks} lead={words().overview.checksLead}>
        <Answer of={checks}>{(now) => <Checks of={now().items} />}</Answer>
        <p class="soft">{words().overview.limits}</p>
      </Section>
      <Section id="further" title={words().overview.more}>
        <Further />
      </Section>
    </Page>
  )
}
export default Overview
