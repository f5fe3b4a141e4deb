// The figures of the generative pacts for those who pay for them and answer for them: counts only, the small ones said to be hidden, ready for paper.
import { type JSX, Show } from 'solid-js'
import { euros, fullDay, number } from '../kernel/format.ts'
import { createReadingForMe } from '../kernel/reading.ts'
import { isAny, me } from '../kernel/session.ts'
import { Answer, Button, Facts, Icon, Page, Section, SignInLink } from '../kernel/ui/index.ts'
import { api, type Figures } from './api.ts'
import { DeclaredPart } from './figures-declared.tsx'
import { FollowsPart, StandsPart } from './figures-tables.tsx'
import { figuresWords } from './figures-words.ts'
import { names } from './names.ts'
import { type Count, Counts, ShownCount } from './shown.tsx'

const w = () => figuresWords()
type Props = { of: Figures }

const named = (counts: { readonly [name: string]: number | null }, words: { readonly [name: string]: string }): readonly Count[] =>
  Object.entries(counts).map(([name, value]) => ({ name: words[name] ?? name, value }))
const fact = (name: string, value: number | null, says?: (value: number) => string) => ({
  name,
  value: <ShownCount value={value} says={says} hidden={w().tooFew} />,
})

const MeansPart = (props: Props): JSX.Element => (
  <>
    <Section id="waiting" title={w().waiting}>
      <Facts facts={[fact(w().listened, props.of.waiting.listened), fact(w().started, props.of.waiting.started)]} />
    </Section>
    <Section id="budget" title={w().budget} lead={w().budgetLead}>
      <Facts
        facts={[
          fact(w().spent, props.of.budget.spent, euros),
          fact(w().mean, props.of.budget.mean, euros),
          fact(w().median, props.of.budget.median, euros),
        ]}
      />
    </Section>
    <Section id="given" title={w().given}>
      <Facts facts={[fact(w().hours, props.of.given.hours), fact(w().hosts, props.of.given.hosts)]} />
    </Section>
    <Section id="ties" title={w().ties}>
      <Facts facts={[fact(w().before, props.of.ties.before, number), fact(w().after, props.of.ties.after, number)]} />
    </Section>
  </>
)

const CountsPart = (props: Props): JSX.Element => (
  <>
    <Section id="goals" title={w().goals}>
      <Counts {...{ caption: w().goals, nameTitle: w().result, valueTitle: w().number }} counts={named(props.of.goals, names().results)} />
    </Section>
    <Section id="begun" title={w().begun}>
      <Counts
        {...{ caption: w().begun, nameTitle: w().beginning, valueTitle: w().number }}
        counts={named(props.of.started, names().beginnings)}
      />
    </Section>
    <Section id="left" title={w().left}>
      <Counts {...{ caption: w().left, nameTitle: w().reason, valueTitle: w().number }} counts={named(props.of.left, names().leavings)} />
    </Section>
  </>
)

const Whole = (props: Props): JSX.Element => (
  <>
    <p class="gen-kind">{w().until(fullDay(props.of.until))}</p>
    <p class="no-print">
      <Button tone="outline-primary" onClick={() => window.print()}>
        <Icon name="print" class="icon-sm" /> {w().print}
      </Button>
    </p>
    <StandsPart of={props.of} />
    <CountsPart of={props.of} />
    <MeansPart of={props.of} />
    <FollowsPart of={props.of} />
    <DeclaredPart of={props.of} />
    <Section id="how" title={w().how}>
      <p>{w().howSays}</p>
    </Section>
  </>
)

const readers = ['funder', 'manager', 'auditor', 'coordinator'] as const
const FiguresPage = (): JSX.Element => {
  const reading = createReadingForMe(() => (isAny(readers) ? api.read('/figures', {}) : undefined), 'generative')
  return (
    <Page title={w().title} lead={w().lead}>
      <Show
        when={isAny(readers)}
        fallback={
          <>
            <p>{w().only}</p>
            <Show when={!me()}>
              <SignInLink />
            </Show>
          </>
        }
      >
        <Answer of={reading}>{(found) => <Whole of={found()} />}</Answer>
      </Show>
    </Page>
  )
}
export default FiguresPage
