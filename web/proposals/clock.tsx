// The clock of a proposal in words: how old, whose turn, which term, paused or passed.
import { type JSX, Show } from 'solid-js'
import { fullDay } from '../kernel/format.ts'
import { Badge, Icon } from '../kernel/ui/index.ts'
import type { Row } from './api.ts'
import { clockWords } from './clock-words.ts'
import { names, stageMoods } from './names.ts'
import { words } from './words.ts'

type Clocked = Pick<Row, 'clock' | 'stage' | 'turn' | 'pauses' | 'submitted_on'>

export const StageBadge = (props: { stage: Row['stage'] }): JSX.Element => (
  <Badge mood={stageMoods[props.stage]}>{names().stages[props.stage]}</Badge>
)

/** What the office made readable, or how it is filed. */
export const titleOf = (row: Pick<Row, 'title' | 'protocol'>): string =>
  row.title ?? (row.protocol === null ? words().unregistered : words().hidden(row.protocol))

export const isOver = ({ turn }: Pick<Row, 'turn'>): boolean => turn === 'nobody'

export const turnWords = ({ turn, clock }: Clocked): string =>
  turn === 'nobody' ? clockWords().noTurn : clockWords().turn(names().turns[turn], clock.turn_days)

/** The term in one line; empty while there is none. */
export const termWords = ({ clock, pauses, turn }: Clocked): string => {
  if (clock.due === null || turn === 'nobody') return ''
  const running = pauses.at(-1)
  if (clock.paused && running) {
    const from = fullDay(running.from)
    return running.why === 'integration' ? clockWords().paused(from) : clockWords().pausedNotice(from)
  }
  if (clock.breached_on !== null) return clockWords().breached(Math.max(1, -(clock.left ?? -1)))
  return `${clockWords().due(fullDay(clock.due))}, ${clockWords().left(clock.left ?? 0)}`
}

const ageWords = ({ clock, turn, submitted_on }: Clocked): string => {
  if (submitted_on === null) return ''
  if (turn === 'nobody') return clockWords().closed(clock.age)
  if (clock.age === 0) return clockWords().arrived
  const { office, proponent, third, public: everybody } = clock
  // A file that was archived or refused, and taken up again, was nobody's for a while: without that the days do not add up.
  const rest = clock.age - office - proponent - third - everybody
  const more = `${third > 0 ? clockWords().third(third) : ''}${everybody > 0 ? clockWords().public(everybody) : ''}`
  return `${clockWords().age(clock.age, office, proponent)}${more}${rest > 0 ? clockWords().rest(rest) : ''}`
}

export const ClockPart = (props: { of: Clocked }): JSX.Element => (
  <div class="panel">
    <p>
      <strong>{turnWords(props.of)}</strong>
    </p>
    <Show when={ageWords(props.of)}>{(says) => <p>{says()}.</p>}</Show>
    <Show when={termWords(props.of)}>
      {(says) => (
        <p classList={{ warning: props.of.clock.breached_on !== null && !isOver(props.of) }}>
          <Icon name="clock" class="icon-sm" /> {says()}
        </p>
      )}
    </Show>
  </div>
)
