// What a publication would change, row by row, with the choices that only a person can make.
import { For, type JSX, Show } from 'solid-js'
import { fullDay } from '../kernel/format.ts'
import { Badge, type Column, type Mood, Section, Table } from '../kernel/ui/index.ts'
import type { Line, Report } from './api.ts'
import { words } from './words.ts'

export type Decisions = {
  readonly isKept: (text: string) => boolean
  readonly keep: (text: string, yes: boolean) => void
  readonly isReplaced: (number: string, by: string) => boolean
  readonly replace: (number: string, by: string, yes: boolean) => void
}

const moods: { readonly [O in Line['outcome']]: Mood } = {
  new: 'going',
  same: 'calm',
  changed: 'waiting',
  'stepped-back': 'alarm',
  returned: 'going',
  vanished: 'over',
  refused: 'alarm',
}

const Tick = (props: { label: string; checked: boolean; onTick: (yes: boolean) => void }): JSX.Element => (
  <label class="import-tick">
    <input type="checkbox" checked={props.checked} onChange={(event) => props.onTick(event.currentTarget.checked)} /> {props.label}
  </label>
)

const Doubtful = (props: { line: Line; doubt: Line['doubts'][number]; decisions: Decisions }): JSX.Element => {
  const says = () => props.doubt.says ?? ''
  return (
    <li>
      {words().doubts[props.doubt.doubt](says())}{' '}
      <Show when={props.doubt.doubt === 'person'}>
        <Tick
          label={words().import.notPerson}
          checked={props.decisions.isKept(says())}
          onTick={(yes) => props.decisions.keep(says(), yes)}
        />
      </Show>
      <Show when={props.doubt.doubt === 'perhaps-replaced'}>
        <Tick
          label={words().import.doesReplace(says())}
          checked={props.decisions.isReplaced(props.line.number, says())}
          onTick={(yes) => props.decisions.replace(props.line.number, says(), yes)}
        />
      </Show>
    </li>
  )
}

const What = (props: { line: Line; decisions: Decisions }): JSX.Element => (
  <>
    <Show when={props.line.title}>{(title) => <strong>{title()} </strong>}</Show>
    <Show when={props.line.fault}>{(fault) => words().faults[fault()]}</Show>
    <Show when={props.line.replacedBy}>{(by) => words().import.goesOn(by())}</Show>
    <ul class="import-changes">
      <For each={props.line.changes}>
        {({ column, was, now }) => (
          <li>
            {column}: «{was}» → «{now}»
          </li>
        )}
      </For>
      <For each={props.line.doubts.filter(({ doubt }) => doubt !== 'no-place')}>
        {(doubt) => <Doubtful line={props.line} doubt={doubt} decisions={props.decisions} />}
      </For>
    </ul>
  </>
)

const columns = (decisions: Decisions): readonly Column<Line>[] => [
  { title: words().import.number, names: true, cell: ({ number }) => number || '–' },
  { title: words().import.line, numeric: true, cell: ({ line }) => (line === undefined ? '–' : String(line)) },
  { title: words().import.outcome, cell: ({ outcome }) => <Badge mood={moods[outcome]}>{words().outcomes[outcome]}</Badge> },
  { title: words().import.what, cell: (line) => <What line={line} decisions={decisions} /> },
]

const countsOf = ({ counts }: Report): string =>
  (Object.entries(counts) as [Line['outcome'], number][])
    .filter(([, count]) => count > 0)
    .map(([outcome, count]) => `${words().outcomes[outcome]}: ${count}`)
    .join(' · ')

export const ReportPart = (props: { report: Report; decisions: Decisions }): JSX.Element => {
  const unknown = () => props.report.columns.filter(({ known }) => !known).map(({ header }) => `«${header.trim()}»`)
  return (
    <Section id={`report-${props.report.sha256.slice(0, 8)}`} title={props.report.name}>
      <p>
        {words().import.published(fullDay(props.report.moment))} · {words().import.rows(props.report.rows)} · {props.report.encoding}
      </p>
      <p>{countsOf(props.report)}</p>
      <Show when={unknown().length > 0}>
        <p>
          {words().import.unknownColumns} {unknown().join(', ')}
        </p>
      </Show>
      <Show when={props.report.lines.length > 0} fallback={<p>{words().import.allSame}</p>}>
        <Table caption={props.report.name} columns={columns(props.decisions)} rows={props.report.lines} />
      </Show>
    </Section>
  )
}
