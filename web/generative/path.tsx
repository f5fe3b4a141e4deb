// «Il mio percorso»: somebody's own pact, in plain words and large print, to read on a phone and to print.
import { createSignal, For, type JSX, Show, Suspense } from 'solid-js'
import { useAsOf } from '../kernel/as-of.ts'
import { fullDay, today } from '../kernel/format.ts'
import { isProblem } from '../kernel/problem.ts'
import { createReadingForMe, type Reading } from '../kernel/reading.ts'
import { me } from '../kernel/session.ts'
import { Answer, Button, Empty, Icon, Page, Section, SignInLink } from '../kernel/ui/index.ts'
import { readMine, readSigning, type Signing } from './api.ts'
import type { Asked } from './asked.ts'
import { names } from './names.ts'
import { PathAsks } from './path-asks.tsx'
import { OwnBudget, OwnGiving, OwnGoals, OwnSides } from './path-parts.tsx'
import { PathSigning } from './path-signing.tsx'
import { OwnChecks, OwnDocuments, OwnWords } from './path-talk.tsx'
import { pathWords } from './path-words.ts'
import { SelfReport } from './self-report.tsx'

const w = () => pathWords()
type Mine = readonly Asked[]

const stageWords = ({ stage, draft, plan }: Asked): string => (plan && draft && stage === 'active' ? w().changing : w().stages[stage])
const ended = ['declined', 'concluded', 'interrupted']
const isOver = ({ stage }: Asked): boolean => ended.includes(stage)

const Beside = (props: { of: Asked }): JSX.Element => (
  <Show when={props.of.worker}>
    {(worker) => (
      <p class="large-by">
        {w().follows(worker().name)}
        <Show when={worker().phone}>{(phone) => <> {w().phone(phone())}</>}</Show>
      </p>
    )}
  </Show>
)

const OtherWay = (props: { of: Asked }): JSX.Element => (
  <Show when={props.of.declined}>
    {(declined) => (
      <Section id="other-way" title={w().otherWay}>
        <p class="large-says">{names().otherWays[declined().way]}</p>
        <p class="gen-own">{declined().words}</p>
      </Section>
    )}
  </Show>
)

const Next = (props: { of: Asked }): JSX.Element => {
  const asOf = useAsOf()
  const on = () => asOf.day() ?? today()
  return (
    <Show when={!isOver(props.of)}>
      <Section id="next" title={w().next}>
        <Show when={props.of.next} fallback={<p>{w().nextNone}</p>}>
          {(day) => <p class="large-says">{day() < on() ? w().nextPassed(fullDay(day())) : w().nextIs(fullDay(day()))}</p>}
        </Show>
      </Section>
    </Show>
  )
}

/** Before both have signed, the plan that waits for the person's signature is theirs to read. */
const planShown = ({ plan, draft }: Asked) => plan ?? draft

const One = (props: { of: Asked; onDone: () => void }): JSX.Element => (
  <>
    <div class="gen-kind">
      <p class="page-over">{names().kinds[props.of.kind]}</p>
      <p class="large-says">{stageWords(props.of)}</p>
      <Beside of={props.of} />
    </div>
    <OtherWay of={props.of} />
    <Next of={props.of} />
    <PathAsks of={props.of} onDone={props.onDone} />
    <Show when={planShown(props.of)}>
      {(plan) => (
        <>
          <OwnGoals of={props.of} plan={plan()} />
          <OwnSides of={props.of} plan={plan()} />
          <OwnBudget of={props.of} plan={plan()} />
          <OwnGiving of={props.of} plan={plan()} />
        </>
      )}
    </Show>
    <Show when={props.of.starts}>
      <OwnChecks of={props.of} />
    </Show>
    <OwnWords of={props.of} />
    <OwnDocuments of={props.of} />
  </>
)

const Choice = (props: { mine: Mine; chosen: Asked; onChoose: (id: string) => void }): JSX.Element => (
  <Show when={props.mine.length > 1}>
    <nav class="no-print" aria-label={w().earlier}>
      <h2 class="h4">{w().earlier}</h2>
      <div class="large-answers">
        <For each={props.mine.filter(({ id }) => id !== props.chosen.id)}>
          {(one) => (
            <Button tone="outline-primary" onClick={() => props.onChoose(one.id)}>
              {names().kinds[one.kind]} ({fullDay(one.reported)})
            </Button>
          )}
        </For>
      </div>
    </nav>
  </Show>
)

const Mine = (props: { mine: Mine; signs: boolean; onDone: () => void }): JSX.Element => {
  const [id, setId] = createSignal<string>()
  const asOf = useAsOf()
  const chosen = () => props.mine.find((one) => one.id === id()) ?? props.mine.find((one) => !isOver(one)) ?? props.mine[0]
  return (
    <Show
      when={chosen()}
      fallback={
        <>
          <Show when={!props.signs}>
            <Empty title={w().none} icon="inbox">
              <p>{w().noneHelp}</p>
            </Empty>
          </Show>
          <Show when={!asOf.past()}>
            <SelfReport onDone={props.onDone} />
          </Show>
        </>
      }
    >
      {(of) => (
        <>
          <One of={of()} onDone={props.onDone} />
          <Choice mine={props.mine} chosen={of()} onChoose={setId} />
          <p class="gen-print no-print">
            <Button tone="outline-primary" onClick={() => window.print()}>
              <Icon name="print" class="icon-sm" /> {w().print}
            </Button>
          </p>
          <p class="print-only soft">{w().printed(fullDay(today()))}</p>
        </>
      )}
    </Show>
  )
}

type Readings = { reading: Reading<Mine>; signing: Reading<readonly Signing[]> }
const Signed = (props: Readings): JSX.Element => {
  const [done, setDone] = createSignal(false)
  // What cannot be read now hides nothing of one’s own path.
  const signs = (): readonly Signing[] => {
    const found = props.signing.answer()
    return found && !isProblem(found) ? found : []
  }
  const answered = (): void => {
    setDone(true)
    void props.reading.again()
    void props.signing.again()
  }
  return (
    <>
      <p role="status" class="large-done">
        {done() ? w().done : ''}
      </p>
      <Suspense>
        <PathSigning pacts={signs()} onDone={answered} />
        <Answer of={props.reading}>{(mine) => <Mine mine={mine()} signs={signs().length > 0} onDone={answered} />}</Answer>
      </Suspense>
    </>
  )
}

const PathPage = (): JSX.Element => {
  const reading = createReadingForMe(() => (me() ? readMine() : undefined), 'generative')
  const signing = createReadingForMe(() => (me() ? readSigning() : undefined), 'generative')
  const visitor = (
    <>
      <p>{w().signIn}</p>
      <SignInLink />
    </>
  )
  return (
    <Page title={w().title} lead={w().lead}>
      <div class="large">
        <Show when={me()} fallback={visitor}>
          <Signed reading={reading} signing={signing} />
        </Show>
      </div>
    </Page>
  )
}
export default PathPage
