// Who asked to be erased and waits for the answer of who protects data.
import { For, type JSX, Show } from 'solid-js'
import { AskPanel } from '../kernel/asks/panel.tsx'
import { daysBetween, fullDay, today } from '../kernel/format.ts'
import { createReadingForMe } from '../kernel/reading.ts'
import { Answer, Each, Empty, Icon, Page, Section } from '../kernel/ui/index.ts'
import { wordFor } from '../kernel/words.ts'
import { api, certificateOf, type Erased, type Other, type Waiting } from './api.ts'
import { desk } from './detail.tsx'
import { others } from './others-words.ts'
import { Preview } from './preview.tsx'
import { words } from './words.ts'

const answers: readonly string[] = ['confirmErasure', 'refuseErasure', 'withdrawErasure']
/** Here one answers: whatever else may be asked is on the person’s page. */
const answering = (other: Other): Other => ({ ...other, asks: other.asks.filter((command) => answers.includes(command)) })

const One = (props: { of: Waiting; onDone: () => void }): JSX.Element => {
  const whole = createReadingForMe(() => api.read('/:person', { person: props.of.id }))
  const since = () => props.of.erasure_on ?? today()
  return (
    <li class="panel">
      <h2 class="h4">{props.of.name ?? others().list.hidden}</h2>
      <p>{others().dpo.asked(fullDay(since()), wordFor(words().erasing, props.of.erasure_basis ?? ''))}</p>
      <p class="soft">{others().dpo.days(daysBetween(since(), today()))}</p>
      <details class="reading">
        <summary>{others().dpo.preview}</summary>
        <Preview person={props.of.id} />
      </details>
      <Answer of={whole}>{(other) => <AskPanel of={answering(other())} desk={desk} words={others().dpo} onDone={props.onDone} />}</Answer>
    </li>
  )
}

const Done = (props: { items: Erased }): JSX.Element => (
  <Section id="done" title={others().dpo.done} lead={others().dpo.doneLead}>
    <ul class="plain">
      <For each={props.items}>
        {(one) => (
          <li>
            <code class="person-code">{one.id}</code>, {fullDay(one.erased_on ?? today())}:{' '}
            <a href={certificateOf(one.id)} download={`cancellazione-${one.id}.json`} rel="external">
              <Icon name="file-signed" class="icon-sm" /> {others().dpo.certificate}
            </a>
          </li>
        )}
      </For>
    </ul>
  </Section>
)

const Erasures = (): JSX.Element => {
  const waiting = createReadingForMe(() => api.read('/erasures', {}), 'people')
  return (
    <Page title={others().dpo.title} lead={others().dpo.lead}>
      <Answer of={waiting}>
        {(all) => (
          <Show when={all().items.length > 0} fallback={<Empty title={others().dpo.none} icon="check-circle" />}>
            <ul class="plain">
              <Each of={all().items} by={({ id }) => id}>
                {(one) => <One of={one()} onDone={() => void waiting.again()} />}
              </Each>
            </ul>
          </Show>
        )}
      </Answer>
      <Answer of={waiting} loading={<span />} failed={() => <span />}>
        {(all) => (
          <Show when={all().done.length > 0}>
            <Done items={all().done} />
          </Show>
        )}
      </Answer>
    </Page>
  )
}
export default Erasures
