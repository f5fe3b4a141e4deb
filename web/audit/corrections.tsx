// What was put right in the register: before and after, who by role, why, and how late.
import { For, type JSX, Show } from 'solid-js'
import { useAsOf } from '../kernel/as-of.ts'
import { fullDay, number } from '../kernel/format.ts'
import { roleNames } from '../kernel/people-words.ts'
import { createListing } from '../kernel/reading.ts'
import { Seal } from '../kernel/seal/seal.tsx'
import { Answer, Empty, More, Page } from '../kernel/ui/index.ts'
import { wordFor } from '../kernel/words.ts'
import { api, type Correction } from './api.ts'
import { fieldWords } from './field-words.ts'
import { sealedCorrection } from './sealed.ts'
import { SubjectLink } from './subject.tsx'
import { words } from './words.ts'

const shown = (value: unknown): string => {
  if (value === null || value === undefined) return words().corrections.nothing
  if (typeof value === 'number') return number(value)
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? fullDay(text) : text
}

const One = (props: { of: Correction }): JSX.Element => {
  const field = () => wordFor(fieldWords(), props.of.field)
  return (
    <li>
      <h2 class="h5">
        <SubjectLink of={props.of} />
      </h2>
      <p>
        <strong>{field()}</strong>:{' '}
        <Show when={props.of.context === 'pacts'} fallback={<span class="soft">{words().corrections.before}</span>}>
          {words().corrections.was} <del>{shown(props.of.was)}</del>
        </Show>{' '}
        · {words().corrections.now} <ins>{shown(props.of.now)}</ins>
      </p>
      <p lang="it">
        {words().corrections.why}: {props.of.reason}
      </p>
      <p class="soft">
        {fullDay(props.of.day)} · {words().corrections.by(wordFor(roleNames(), props.of.role))} · {words().corrections.late(props.of.late)}
      </p>
      <Seal of={() => sealedCorrection(props.of, field(), shown)} />
    </li>
  )
}

const Corrections = (): JSX.Element => {
  const asOf = useAsOf()
  const list = createListing<Correction>((cursor) => api.read('/corrections', {}, { cursor }))
  return (
    <Page title={words().corrections.title} lead={words().corrections.lead}>
      <Answer of={list}>
        {(rows) => (
          <Show
            when={rows().items.length > 0}
            fallback={
              <Empty title={asOf.past() ? words().corrections.nonePast : words().corrections.none} icon="pencil">
                <p>{words().corrections.noneHelp}</p>
              </Empty>
            }
          >
            <ul class="plain corrections">
              <For each={rows().items}>{(one) => <One of={one} />}</For>
            </ul>
            <More
              next={rows().next !== null}
              busy={list.busy()}
              shown={words().corrections.shown(rows().items.length, rows().next !== null)}
              onMore={list.more}
            />
          </Show>
        )}
      </Answer>
    </Page>
  )
}
export default Corrections
