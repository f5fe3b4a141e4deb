// What who stands beside people has before them: to listen, to meet, promises, pauses that end, follow-ups.
import { For, type JSX, Show } from 'solid-js'
import { briefDay } from '../kernel/format.ts'
import { Badge, Link, Section } from '../kernel/ui/index.ts'
import type { Agenda } from './api.ts'
import { names } from './names.ts'
import { pageWords } from './page-words.ts'

const shownAtOnce = 5
const w = () => pageWords().agenda
type Due = { readonly id: string; readonly name: string; readonly day: string; readonly late: boolean }
type Group = { readonly title: string; readonly lines: readonly (Due & { readonly says: string })[] }

const said = <D extends Due>(title: string, due: readonly D[], says: (one: D) => string): Group => ({
  title,
  lines: due.map((one) => ({ ...one, says: says(one) })),
})
const groupsOf = (of: Agenda): readonly Group[] =>
  [
    said(w().listening, of.listening, ({ day }) => w().by(briefDay(day))),
    said(w().checks, of.checks, ({ day, reminded }) => (reminded ? w().toFix(briefDay(day)) : briefDay(day))),
    said(w().promises, of.promises, ({ day, side, text }) => `${names().sides[side]}: ${text} (${w().by(briefDay(day))})`),
    said(w().resuming, of.resuming, ({ day }) => w().by(briefDay(day))),
    said(w().follows, of.follows, ({ day, after }) => `${names().followUps[after]}, ${briefDay(day)}`),
  ].filter(({ lines }) => lines.length > 0)

const Lines = (props: { lines: Group['lines'] }): JSX.Element => (
  <ul class="plain gen-items">
    <For each={props.lines}>
      {(line) => (
        <li>
          <p>
            <Link href={`/generativi/${line.id}`}>{line.name}</Link>{' '}
            <Show when={line.late}>
              <Badge mood="alarm">{w().late}</Badge>
            </Show>
          </p>
          <p class="soft">{line.says}</p>
        </li>
      )}
    </For>
  </ul>
)

export const AgendaPart = (props: { of: Agenda }): JSX.Element => (
  <Section id="agenda" title={w().title}>
    <Show when={groupsOf(props.of).length > 0} fallback={<p class="soft">{w().none}</p>}>
      <div class="gen-sides">
        <For each={groupsOf(props.of)}>
          {(group) => (
            <div class="panel">
              <h3 class="h5">{group.title}</h3>
              <Lines lines={group.lines.slice(0, shownAtOnce)} />
              <Show when={group.lines.length > shownAtOnce}>
                <details class="reading">
                  <summary>{w().others(group.lines.length - shownAtOnce)}</summary>
                  <Lines lines={group.lines.slice(shownAtOnce)} />
                </details>
              </Show>
            </div>
          )}
        </For>
      </div>
    </Show>
  </Section>
)
