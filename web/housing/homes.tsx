// «Chi ci abita»: the homes of a building with the names their manager wrote, what has changed in them, and the code each person enters with.
import { For, type JSX, Show } from 'solid-js'
import { AskDesk } from '../kernel/asks/desk.tsx'
import { briefDay } from '../kernel/format.ts'
import { createReadingForMe } from '../kernel/reading.ts'
import { Answer, ButtonLink, Empty, Section } from '../kernel/ui/index.ts'
import { api, type Building, type Household } from './api.ts'
import { calledIn, livingDesk } from './asking-living.ts'
import { BuildingPage } from './building-page.tsx'
import { homesWords } from './homes-words.ts'
import { words } from './words.ts'

const w = () => homesWords()

const Home = (props: { of: Household }): JSX.Element => (
  <li>
    <h3 class="h5">{w().door(props.of.stair, props.of.number)}</h3>
    <p class="soft">{w().since(props.of.people.length, words().tenures[props.of.tenure], briefDay(props.of.since))}</p>
    <ul class="plain consents">
      <For each={props.of.people}>
        {({ person, name }) => (
          <li class="consent">
            <p>
              {name ?? calledIn(props.of, person)}
              <Show when={name === null}>
                <span class="row-note">{w().unnamed}</span>
              </Show>
            </p>
            <ButtonLink tone="outline-primary" href={`/codici?persona=${person}`}>
              {w().code}
              <span class="visually-hidden"> ({calledIn(props.of, person)})</span>
            </ButtonLink>
          </li>
        )}
      </For>
    </ul>
  </li>
)

const Nobody = (props: { of: Building }): JSX.Element => (
  <Show
    when={props.of.occupancy.flats > 0}
    fallback={
      <Empty title={w().noFlats} icon="key">
        <p>{w().noFlatsHelp}</p>
        <ButtonLink href={`/abitare/${props.of.id}/alloggi`}>{words().commands['add-units']}</ButtonLink>
      </Empty>
    }
  >
    <Empty title={w().none} icon="key">
      <p>{w().noneHelp}</p>
    </Empty>
  </Show>
)

const Whole = (props: { of: Building; onDone: () => Promise<void> }): JSX.Element => {
  const flats = createReadingForMe(() => api.read('/:id/units', { id: props.of.id }), 'housing')
  const homes = createReadingForMe(() => api.read('/:id/people', { id: props.of.id }), 'housing')
  const again = async (): Promise<void> => void (await Promise.all([props.onDone(), flats.again(), homes.again()]))
  return (
    <Answer of={homes}>
      {(found) => (
        <>
          <Show when={props.of.occupancy.flats > 0 && flats.now()}>
            {(units) => (
              <Section id="changes" title={w().asks} class="desk-asks">
                <AskDesk of={{ ...props.of, units: units().items, homes: found().items }} desk={livingDesk} onDone={again} />
              </Section>
            )}
          </Show>
          <Section id="homes" title={w().homes} lead={w().homesLead}>
            <Show when={found().items.length > 0} fallback={<Nobody of={props.of} />}>
              <ul class="plain homes">
                <For each={found().items}>{(home) => <Home of={home} />}</For>
              </ul>
            </Show>
          </Section>
        </>
      )}
    </Answer>
  )
}

const Homes = (): JSX.Element => (
  <BuildingPage words={w()} may={({ manages }) => manages}>
    {(of, again) => <Whole of={of()} onDone={again} />}
  </BuildingPage>
)
export default Homes
