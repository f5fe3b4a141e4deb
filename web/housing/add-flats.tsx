// «Aggiungi alloggi»: many at a time, with what was understood before anything is recorded.
import type { JSX } from 'solid-js'
import { createReading } from '../kernel/reading.ts'
import { ButtonLink, Facts } from '../kernel/ui/index.ts'
import { api, type Building } from './api.ts'
import { BuildingPage } from './building-page.tsx'
import { doorOf } from './flat-rows.ts'
import { FlatsForm } from './flats-form.tsx'
import { flatsWords } from './flats-words.ts'
import { pageWords } from './page-words.ts'
import { Steps } from './steps.tsx'

const w = () => flatsWords()

const Whole = (props: { of: Building; onDone: () => Promise<void> }): JSX.Element => {
  // Who does not manage it sees no flats one by one: a door that is there already is then found by the counter.
  const flats = createReading(() => (props.of.manages ? api.read('/:id/units', { id: props.of.id }) : undefined), 'housing')
  const there = (): ReadonlySet<string> => new Set((flats.now()?.items ?? []).map(doorOf))
  const again = async (): Promise<void> => void (await Promise.all([props.onDone(), ...(props.of.manages ? [flats.again()] : [])]))
  return (
    <>
      <Facts
        facts={[
          { name: w().now, value: pageWords().building.flats(props.of.occupancy.flats, props.of.occupancy.sale, props.of.occupancy.rent) },
        ]}
      />
      <FlatsForm building={props.of.id} there={there()} onDone={again} />
      <Steps of={props.of} />
      <p>
        <ButtonLink tone="outline-primary" href={props.of.manages ? `/abitare/${props.of.id}/gestione` : `/abitare/${props.of.id}`}>
          {props.of.manages ? w().desk : w().back}
        </ButtonLink>
      </p>
    </>
  )
}

const AddFlats = (): JSX.Element => (
  <BuildingPage words={w()} may={({ asks }) => asks.includes('add-units')}>
    {(of, again) => <Whole of={of()} onDone={again} />}
  </BuildingPage>
)
export default AddFlats
