// How it went: each time it was done, with its photographs, and the card that closes it.
import { For, type JSX, Show } from 'solid-js'
import { fullDay, number } from '../kernel/format.ts'
import { type Fact, Facts, Section } from '../kernel/ui/index.ts'
import { fileAddress } from '../kernel/upload.ts'
import type { Initiative, Occasion } from './api.ts'
import { pageWords } from './page-words.ts'
import { words } from './words.ts'

const w = () => pageWords().told

const Photos = (props: { of: Occasion }): JSX.Element => (
  <Show when={props.of.photos.length > 0}>
    <ul class="plain photos">
      <For each={props.of.photos}>
        {(photo, at) => (
          <li>
            <a href={fileAddress(photo)} rel="external">
              <img src={fileAddress(photo)} alt={w().photo(at() + 1, props.of.photos.length)} loading="lazy" />
            </a>
          </li>
        )}
      </For>
    </ul>
  </Show>
)

const Time = (props: { of: Occasion }): JSX.Element => (
  <li class="time-told">
    <h3 class="h5">
      {w().time(props.of.occasion)}, {fullDay(props.of.day)}
    </h3>
    <p class="soft">
      {w().people(props.of.adults, props.of.children)}, {w().hours(number(Math.round(props.of.minutes / 6) / 10))}
    </p>
    <p lang="it">{props.of.told}</p>
    <Photos of={props.of} />
  </li>
)

const cardOf = (of: Initiative): readonly Fact[] => [
  { name: w().outcome, value: of.outcome === null ? '' : words().outcomes[of.outcome] },
  { name: w().learned, value: <span lang="it">{of.learned}</span> },
  { name: w().again, value: of.again ? w().yes : w().no },
  { name: w().tidy, value: of.tidy ? w().tidyYes : w().tidyNo },
]

export const Told = (props: { of: Initiative }): JSX.Element => (
  <>
    <Show when={props.of.stage === 'concluded'}>
      <Section id="card" title={w().card}>
        <Facts facts={cardOf(props.of)} />
      </Section>
    </Show>
    <Show when={props.of.occasions.length > 0}>
      <Section id="told" title={w().title}>
        <ol class="plain times-told">
          <For each={[...props.of.occasions].reverse()}>{(one) => <Time of={one} />}</For>
        </ol>
      </Section>
    </Show>
  </>
)
