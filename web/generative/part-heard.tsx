// What the person says, whether a pact is possible, and the other road where it is not.
import { type JSX, Show } from 'solid-js'
import { euros, fullDay, number } from '../kernel/format.ts'
import { Empty, type Fact, Facts, Section } from '../kernel/ui/index.ts'
import type { Asked } from './asked.ts'
import { names } from './names.ts'
import { pageWords } from './page-words.ts'

const w = () => pageWords().parts
const rulesSaid = ({ ceiling, alone, every, within }: Asked['rules']): string =>
  w().rulesSay(euros(ceiling), euros(alone), number(every), number(within))
type Props = { of: Asked }
export type Said = readonly (readonly [name: string, value: JSX.Element | null | undefined])[]
/** The facts that say something. */
export const factsOf = (said: Said): readonly Fact[] => said.flatMap(([name, value]) => (value ? [{ name, value }] : []))
export const own = (text: string | null | undefined): JSX.Element => (text ? <span class="gen-own">{text}</span> : null)

export const HeardPart = (props: Props): JSX.Element => (
  <Section id="heard" title={w().heard}>
    <Facts
      facts={factsOf([
        [w().need, own(props.of.need)],
        [w().needs, own(props.of.interview?.needs)],
        [w().strengths, own(props.of.interview?.strengths)],
      ])}
    />
    <Show when={!props.of.interview}>
      <Empty title={w().heardNone} icon="hearing" />
    </Show>
  </Section>
)

export const AssessedPart = (props: Props): JSX.Element => (
  <Show when={props.of.assessed}>
    {(assessed) => (
      <Section id="assessed" title={w().assessed}>
        <Facts
          facts={factsOf([
            [w().assessedOn, fullDay(assessed().on)],
            [w().status, names().statuses[assessed().status]],
            [
              w().conditions,
              assessed()
                .conditions.map((one) => names().conditions[one])
                .join(', ') || w().none,
            ],
            [w().followed, assessed().followed ? w().jointly : w().no],
            [w().rules, rulesSaid(props.of.rules)],
            [pageWords().detail.why, own(assessed().note)],
          ])}
        />
      </Section>
    )}
  </Show>
)

export const DeclinedPart = (props: Props): JSX.Element => (
  <Show when={props.of.declined}>
    {(declined) => (
      <Section id="declined" title={w().declined}>
        <Facts
          facts={factsOf([
            [
              w().declinedWhy,
              declined()
                .reasons.map((one) => names().refusals[one])
                .join(', '),
            ],
            [w().declinedWay, names().otherWays[declined().way]],
            [w().declinedWords, own(declined().words)],
          ])}
        />
      </Section>
    )}
  </Show>
)
