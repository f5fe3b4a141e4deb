// The proposals of a request, the latest first: where each stands, what was agreed, and what can be asked of it now.
import { type JSX, Show } from 'solid-js'
import { useAsOf } from '../kernel/as-of.ts'
import { AskDesk, type Desk } from '../kernel/asks/desk.tsx'
import { hoursOf } from '../kernel/care/week.ts'
import { careWords } from '../kernel/care/words.ts'
import { euros, fullDay, moment, number } from '../kernel/format.ts'
import { Each, Empty, type Fact, Facts, Link, Section } from '../kernel/ui/index.ts'
import { wordFor } from '../kernel/words.ts'
import type { Follow, Proposal, Request } from './api.ts'
import { type Asked, type Step, stepping, stepsOf } from './asking-proposal.ts'
import { endedWords } from './ended-words.ts'
import { livesIn } from './lawful.ts'
import { names } from './names.ts'
import { pageWords } from './page-words.ts'
import { Parting } from './parting.tsx'
import { sendStep } from './placing.ts'
import { sideOf } from './reply-code.ts'
import { StandsBadge } from './stage.tsx'
import { words } from './words.ts'

const w = () => pageWords().proposals

export const pointsOf = (score: number): string => number(Math.round(score / 10) / 10)
export const payOf = (mode: Request['mode'], cents: number): string =>
  mode !== null && livesIn(mode) ? careWords().perMonth(euros(cents)) : careWords().perHour(euros(cents))

const termsOf = (request: Request, { level, minutes, pay }: Proposal): string | null =>
  level === null || minutes === null || pay === null
    ? null
    : w().terms(level, careWords().hours(hoursOf(minutes)), payOf(request.mode, pay))
const followsOf = (follows: readonly Follow[]): string | null =>
  follows.length === 0 ? null : follows.map(({ day, standing }) => w().follow(number(day), wordFor(names().standings, standing))).join(', ')

const factsOf = (request: Request, of: Proposal): readonly Fact[] => {
  const waits = of.stands === 'proposed' || of.stands === 'offered'
  const follows = request.parts.follows.filter(({ proposal }) => proposal === of.proposal)
  const facts: readonly (readonly [string, JSX.Element | null])[] = [
    [w().made, fullDay(of.proposed_on)],
    [w().score, pointsOf(of.score)],
    [w().rank, number(of.rank)],
    [w().reason, of.reason],
    [w().round, of.round && <Link href={`/cura/giri/${of.round}`}>{w().round}</Link>],
    [w().held, waits ? moment(of.held_until) : null],
    [w().interview, of.interview_at && moment(of.interview_at)],
    [w().hired, termsOf(request, of)],
    [w().start, of.starts_on && fullDay(of.starts_on)],
    [w().noticed, of.noticed_on && fullDay(of.noticed_on)],
    [w().trial, of.trial_until && fullDay(of.trial_until)],
    [w().passed, of.trial_passed_on && fullDay(of.trial_passed_on)],
    [w().follows, followsOf(follows)],
    [w().ended, of.ended_on && `${fullDay(of.ended_on)}: ${endedWords(of.ended_why ?? '')}`],
  ]
  return facts.flatMap(([name, value]) => (value === null || value === '' ? [] : [{ name, value }]))
}

const isLate = ({ held_until }: Proposal): boolean => held_until < new Date().toISOString()
const One = (props: { request: Request; of: Proposal; onDone: () => void | Promise<void> }): JSX.Element => {
  const asked = (): Asked => ({
    ...props.request,
    on: props.of,
    asks: stepsOf[props.of.stands].filter((step) => props.request.asks.includes(step) && (step !== 'lapse' || isLate(props.of))),
  })
  const asOf = useAsOf()
  const desk: Desk<Asked, Step> = {
    asking: stepping,
    commands: () => words().commands,
    events: () => words().events,
    send: sendStep(asked),
    steps: true,
  }
  return (
    <li class="panel proposal" classList={{ 'proposal-over': props.of.stands === 'over' }}>
      <h3 class="h5">
        {w().name(number(props.of.proposal), '')}{' '}
        <Link href={`/assistenti/${props.of.carer}`}>{props.of.carer_name ?? pageWords().detail.hidden}</Link>{' '}
        <StandsBadge stands={props.of.stands} />
      </h3>
      <Facts facts={factsOf(props.request, props.of)} />
      <Show when={!asOf.past() && sideOf(props.of)}>
        <p class="no-print">
          <Link href={`/cura/${props.request.id}/foglio/${props.of.proposal}`}>{w().sheet}</Link>
        </p>
      </Show>
      <Parting of={props.of} onDone={props.onDone} />
      <Show when={asked().asks.length > 0}>
        <div class="proposal-asks no-print">
          <AskDesk of={asked()} desk={desk} onDone={props.onDone} />
        </div>
      </Show>
    </li>
  )
}

export const Proposals = (props: { request: Request; onDone: () => void | Promise<void> }): JSX.Element => (
  <Section id="proposals" title={w().title} lead={w().lead}>
    <ul class="plain panels">
      <Each
        of={props.request.parts.proposals}
        by={({ proposal }) => proposal}
        fallback={
          <li>
            <Empty title={w().none} icon="user" />
          </li>
        }
      >
        {(of) => <One request={props.request} of={of()} onDone={props.onDone} />}
      </Each>
    </ul>
  </Section>
)
