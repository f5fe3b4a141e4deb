// What the home shows of the pacts: the latest and the figures.
import { For, type JSX, Show } from 'solid-js'
import { useAsOf } from '../kernel/as-of.ts'
import { fullDay, number, today } from '../kernel/format.ts'
import { createReading } from '../kernel/reading.ts'
import { Answer, Card, Empty, Figure, Link, Section } from '../kernel/ui/index.ts'
import { dictionary } from '../kernel/words.ts'
import { api } from './api.ts'
import { Concerning } from './concerning.tsx'
import { names } from './names.ts'
import { Promises, StageBadge } from './row.tsx'
import { words } from './words.ts'

const shown = 3

export const lately = dictionary(
  {
    title: 'Che cosa succede',
    all: 'Tutti i patti',
    last: (day: string) => `ultimo fatto il ${day}`,
    figures: 'Il registro in numeri',
    pacts: 'patti nel registro',
    active: 'attivi',
    hours: 'ore donate e raccontate',
    kept: (all: string) => `promesse mantenute su ${all}`,
  },
  {
    title: 'What is happening',
    all: 'All pacts',
    last: (day: string) => `latest fact on ${day}`,
    figures: 'The register in figures',
    pacts: 'pacts in the register',
    active: 'active',
    hours: 'hours given and reported',
    kept: (all: string) => `promises kept out of ${all}`,
  },
)

const Recent = (): JSX.Element => {
  const recent = createReading(() => api.read('/', {}, { sort: 'recent', limit: shown }), 'pacts')
  return (
    <Section id="lately" title={lately().title} aside={<Link href="/patti">{lately().all}</Link>}>
      <Answer of={recent}>
        {(rows) => (
          <Show
            when={rows().items.length > 0}
            fallback={
              <Empty title={words().list.empty} icon="note">
                <Link href="/proponi">{words().list.emptyHelp}</Link>
              </Empty>
            }
          >
            <ul class="plots">
              <For each={rows().items}>
                {(row) => (
                  <li>
                    <Card
                      href={`/patti/${row.id}`}
                      title={row.title}
                      over={
                        <>
                          <StageBadge stage={row.stage} />
                          <span>{names().areas[row.area]}</span>
                        </>
                      }
                      foot={lately().last(fullDay(row.last_on))}
                    >
                      <p>
                        {row.address}, {row.town}
                      </p>
                      <Show when={row.commitments > 0}>
                        <Promises of={row} id={row.id} />
                      </Show>
                    </Card>
                  </li>
                )}
              </For>
            </ul>
          </Show>
        )}
      </Answer>
    </Section>
  )
}

const Numbers = (): JSX.Element => {
  const asOf = useAsOf()
  const day = (): string => asOf.day() ?? today()
  const figures = createReading(() => api.read('/figures', {}), 'pacts')
  return (
    <Section id="figures" title={lately().figures}>
      <Answer of={figures}>
        {(counted) => (
          <div class="figures">
            <Figure value={number(counted().totals.pacts)} label={lately().pacts} day={day()} />
            <Figure value={number(counted().stages.find(({ of }) => of === 'active')?.pacts ?? 0)} label={lately().active} day={day()} />
            <Figure value={number(counted().totals.hours)} label={lately().hours} day={day()} />
            <Figure value={number(counted().totals.kept)} label={lately().kept(number(counted().totals.commitments))} day={day()} />
          </div>
        )}
      </Answer>
    </Section>
  )
}

const Lately = (): JSX.Element => (
  <>
    <Concerning />
    <Recent />
    <Numbers />
  </>
)
export default Lately
