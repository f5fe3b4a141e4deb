// What those who carry the pact on tell of it, and what was put right.
import { For, type JSX, Show } from 'solid-js'
import { fullDay } from '../kernel/format.ts'
import { Seal } from '../kernel/seal/seal.tsx'
import { Badge, Empty, Section } from '../kernel/ui/index.ts'
import { wordFor } from '../kernel/words.ts'
import type { Pact } from './api.ts'
import { fieldNames } from './asks-words.ts'
import { ReportText } from './report-text.tsx'
import { sealedReport } from './sealed.ts'
import { shown } from './shown.ts'
import { partyName } from './who.ts'
import { words } from './words.ts'

export const ReportsPart = (props: { pact: Pact }): JSX.Element => (
  <Section id="reports" title={words().detail.reports}>
    <Show
      when={props.pact.parts.reports.length > 0}
      fallback={
        <Empty title={words().detail.noReports} icon="comment">
          <p>{words().detail.noReportsHelp}</p>
        </Empty>
      }
    >
      <ul class="plain report-list">
        <For each={[...props.pact.parts.reports].reverse()}>
          {(report) => (
            <li class="panel">
              <h3>{words().detail.period(fullDay(report.starts_on), fullDay(report.ends_on))}</h3>
              <p class="soft">
                {partyName(props.pact, report.party)} · {words().detail.hoursGiven(report.hours)} ·{' '}
                {words().detail.peopleThere(report.people)}{' '}
                <Show when={report.final}>
                  <Badge mood="over">{words().detail.finalReport}</Badge>
                </Show>
                <Show when={report.corrected}>
                  <Badge mood="calm">{words().detail.corrected}</Badge>
                </Show>
              </p>
              <ReportText of={report} />
              <Show when={sealedReport(props.pact, report)}>{(sealed) => <Seal of={sealed} />}</Show>
            </li>
          )}
        </For>
      </ul>
    </Show>
  </Section>
)

export const CorrectionsPart = (props: { pact: Pact }): JSX.Element => (
  <Show when={props.pact.parts.corrections.length > 0}>
    <Section id="corrections" title={words().detail.corrections} lead={words().detail.correctionsLead}>
      <ul class="plain corrections">
        <For each={props.pact.parts.corrections}>
          {(one) => (
            <li>
              <p>
                <strong>
                  {wordFor(fieldNames(), one.field)}
                  <Show when={one.report}>{(report) => <> ({words().detail.reportNumber(report())})</>}</Show>
                </strong>
                , {fullDay(one.day)}
              </p>
              <p>
                {words().detail.was} <del>{shown(one.field, one.was)}</del> · {words().detail.now} <ins>{shown(one.field, one.now)}</ins>
              </p>
              <p class="soft">
                {words().detail.why}: {one.reason}
              </p>
            </li>
          )}
        </For>
      </ul>
    </Section>
  </Show>
)
