// What comes after a building is registered: its flats, who looks after it, who lives there; each once it is done says so.
import { For, type JSX, Show } from 'solid-js'
import { isAny } from '../kernel/session.ts'
import { Badge, Link, Section } from '../kernel/ui/index.ts'
import type { Building } from './api.ts'
import { homesWords } from './homes-words.ts'
import { mayEntrust } from './openers.ts'

const w = () => homesWords().steps

type Step = { readonly path: string; readonly says: string; readonly may: boolean; readonly done: boolean }
const livedIn = ({ occupancy: { owners, tenants } }: Building): boolean => owners + tenants > 0

const stepsOf = (of: Building): readonly Step[] => [
  { path: 'alloggi', says: w().flats, may: of.asks.includes('add-units'), done: of.occupancy.flats > 0 },
  { path: 'incarichi', says: w().posts, may: isAny(mayEntrust), done: of.manages || livedIn(of) },
  { path: 'nuclei', says: w().homes, may: of.manages, done: livedIn(of) },
]

/** Whether somebody who looks after it has still something to do before it can be lived in here. */
export const isBeginning = (of: Building): boolean => of.asks.includes('add-units') && !livedIn(of)

export const Steps = (props: { of: Building }): JSX.Element => (
  <Section id="steps" title={w().title}>
    <ol>
      <For each={stepsOf(props.of)}>
        {({ path, says, may, done }) => (
          <li>
            <Show when={may} fallback={says}>
              <Link href={`/abitare/${props.of.id}/${path}`}>{says}</Link>
            </Show>{' '}
            <Show when={done}>
              <Badge>{w().done}</Badge>
            </Show>
          </li>
        )}
      </For>
    </ol>
  </Section>
)
