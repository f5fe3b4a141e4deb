// One idea of a laboratory: who supports it, how far it is, and what it has become.
import { useNavigate, useParams } from '@solidjs/router'
import { createSignal, For, type JSX, Show } from 'solid-js'
import { useAsOf } from '../kernel/as-of.ts'
import { AskPanel } from '../kernel/asks/panel.tsx'
import { townName } from '../kernel/care/towns.ts'
import { fullDay } from '../kernel/format.ts'
import { isProblem, type Problem } from '../kernel/problem.ts'
import { createReadingForMe, type Reading } from '../kernel/reading.ts'
import { AnswerPage, Button, ButtonLink, Empty, type Fact, Facts, Link, Page, Refusal, Section } from '../kernel/ui/index.ts'
import { api, type Idea, type Lab } from './api.ts'
import { beginProposal, pageOf } from './born.ts'
import { ideaDesk } from './desks.ts'
import { ideaWords } from './idea-words.ts'
import { IdeaStatus, Support } from './ideas.tsx'
import { names } from './names.ts'

const factsOf = (lab: Lab, idea: Idea): readonly Fact[] => {
  const w = ideaWords().idea
  return [
    {
      name: w.lab,
      value: (
        <Link href={`/laboratori/${lab.id}`}>
          <span lang="it">{lab.title}</span>
        </Link>
      ),
    },
    { name: w.theme, value: names().themes[idea.theme] },
    { name: w.status, value: <IdeaStatus of={idea.status} /> },
    { name: w.born, value: fullDay(idea.proposed_on) },
    ...(idea.reason ? [{ name: w.reason, value: <span lang="it">{idea.reason}</span> }] : []),
  ]
}

const Became = (props: { of: Idea }): JSX.Element => (
  <Section id="became" title={ideaWords().idea.became}>
    <ul class="plain lab-lines">
      <For each={props.of.became} fallback={<li class="soft">{ideaWords().idea.becameNone}</li>}>
        {(one) => (
          <li>
            <Link href={pageOf[one.kind](one.became)}>{names().outcomes[one.kind]}</Link>{' '}
            <span class="soft">{ideaWords().idea.becameOn(fullDay(one.on))}</span>
          </li>
        )}
      </For>
    </ul>
  </Section>
)

/** For those who run it: from a chosen idea to a form that begins with its words. */
const Begin = (props: { lab: Lab; idea: Idea }): JSX.Element => {
  const go = useNavigate()
  const [busy, setBusy] = createSignal(false)
  const [problem, setProblem] = createSignal<Problem>()
  const propose = async (): Promise<void> => {
    setBusy(true)
    const begun = await beginProposal(props.lab, props.idea, townName(props.lab.municipality))
    setBusy(false)
    if (isProblem(begun)) setProblem(begun)
    else go(`/proponi/${begun}`)
  }
  return (
    <Section id="begin" title={ideaWords().idea.begin} lead={ideaWords().idea.beginLead}>
      <Show when={problem()}>{(one) => <Refusal problem={one()} />}</Show>
      <p class="strip-choices">
        <Button busy={busy()} onClick={() => void propose()}>
          {ideaWords().idea.beginProposal}
        </Button>
        <ButtonLink tone="outline-primary" href={`/iniziative/nuova?lab=${props.lab.id}&idea=${props.idea.idea}`}>
          {ideaWords().idea.beginInitiative}
        </ButtonLink>
      </p>
      <p class="soft">{ideaWords().idea.beginPact}</p>
    </Section>
  )
}

/** Where an idea stands it is not put again; what was dropped is first talked about once more. */
const unfit: { readonly [S in Idea['status']]: readonly string[] } = {
  proposed: ['became'],
  discussed: ['became'],
  selected: ['select'],
  shelved: ['shelve', 'became'],
  dropped: ['select', 'shelve', 'drop', 'became'],
}
/** What may be asked of the idea where it stands: support is given by its own button. */
const asksOf = (lab: Lab, { status }: Idea): readonly string[] => {
  const not = ['support', 'unsupport', ...unfit[status]]
  return lab.asks.filter((one) => !not.includes(one))
}

const Whole = (props: { lab: Lab; idea: Idea; reading: Reading<Lab> }): JSX.Element => {
  const asOf = useAsOf()
  const runs = () => props.lab.asks.includes('select') && !asOf.past()
  return (
    <Page title={props.idea.title} over={ideaWords().idea.over}>
      <div class="pact">
        <div class="pact-main">
          <p class="idea-text" lang="it">
            {props.idea.text}
          </p>
          <Support lab={props.lab} idea={props.idea} onDone={props.reading.again} />
          <Facts facts={factsOf(props.lab, props.idea)} />
        </div>
        <div class="pact-side">
          <AskPanel
            of={{ ...{ id: props.lab.id, revision: props.lab.revision, idea: props.idea }, asks: asksOf(props.lab, props.idea) }}
            desk={ideaDesk}
            words={ideaWords().idea}
            onDone={props.reading.again}
          />
        </div>
      </div>
      <Became of={props.idea} />
      <Show when={runs()}>
        <Show when={props.idea.status === 'selected'} fallback={<p class="soft">{ideaWords().idea.select}</p>}>
          <Begin lab={props.lab} idea={props.idea} />
        </Show>
      </Show>
    </Page>
  )
}

const IdeaPage = (): JSX.Element => {
  const params = useParams<{ id: string; idea: string }>()
  const reading = createReadingForMe(() => api.read('/:id', { id: params.id }), 'labs')
  return (
    <AnswerPage of={reading} words={ideaWords().idea}>
      {(lab) => (
        <Show
          when={lab().parts.ideas.find(({ idea }) => idea === params.idea)}
          fallback={
            <Page title={ideaWords().idea.missing}>
              <Empty title={ideaWords().idea.missing} icon="star-outline">
                <ButtonLink href={`/laboratori/${params.id}`}>{ideaWords().idea.lab}</ButtonLink>
              </Empty>
            </Page>
          }
        >
          {(idea) => <Whole lab={lab()} idea={idea()} reading={reading} />}
        </Show>
      )}
    </AnswerPage>
  )
}
export default IdeaPage
