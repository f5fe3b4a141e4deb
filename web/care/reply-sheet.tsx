// «Foglio per rispondere»: one proposal on paper, with a code for whoever has no account.
import { useParams } from '@solidjs/router'
import { createSignal, type JSX, Show } from 'solid-js'
import { createSubmission } from '../kernel/asking.ts'
import { DeskOnly } from '../kernel/care/desk.tsx'
import { moment } from '../kernel/format.ts'
import { isProblem, type Problem } from '../kernel/problem.ts'
import { createReadingForMe } from '../kernel/reading.ts'
import { Qr } from '../kernel/seal/qr.tsx'
import { me } from '../kernel/session.ts'
import { AnswerPage, Button, Facts, Link, Page, Refusal } from '../kernel/ui/index.ts'
import { api, type Proposal, type Request } from './api.ts'
import { workFacts } from './need.tsx'
import { type Side, sideOf } from './reply-code.ts'
import { replyWords } from './reply-words.ts'

const w = () => replyWords()
type Of = { readonly request: Request; readonly proposal: Proposal; readonly side: Side }
const nameOf = (name: string | null): string => name ?? w().hidden
const replyPage = '/cura/rispondi'

/** The address as whoever holds the sheet opens it; only a browser prepares one. */
const addressOf = (): string => new URL(replyPage, window.location.href).href

const Sheet = (props: Of & { code: string }): JSX.Element => {
  const carer = () => nameOf(props.proposal.carer_name)
  return (
    <section class="code-sheet large" aria-labelledby="reply-sheet-title">
      <h2 id="reply-sheet-title">{w().heading[props.side]}</h2>
      <p>{props.side === 'carer' ? w().says.carer : w().says.family(carer())}</p>
      <p class="large-by">{w().until(moment(props.proposal.held_until))}</p>
      <Facts facts={workFacts(props.request)} />
      <Qr text={`${addressOf()}#codice=${props.code}`} label={w().qr} />
      <p>{w().how}</p>
      <p class="code-address">{addressOf()}</p>
      <p class="code-text">{props.code}</p>
      <p>{w().keep}</p>
    </section>
  )
}

const Preparing = (props: Of): JSX.Element => {
  const [code, setCode] = createSignal<string>()
  const [problem, setProblem] = createSignal<Problem>()
  const submission = createSubmission<{ proposal: number }>((data, sending) => api.ask(props.request.id, 'give-sheet', data, sending))
  const prepare = async (): Promise<void> => {
    const [id, proposal] = [props.request.id, props.proposal.proposal]
    if (!(await submission.submit({ proposal }))) return
    const sheet = await api.read('/:id/sheets/:proposal', { id, proposal: String(proposal) }).send()
    setProblem(isProblem(sheet) ? sheet : undefined)
    setCode(isProblem(sheet) ? undefined : sheet.code)
  }
  const whose = () => (props.side === 'carer' ? w().forCarer(nameOf(props.proposal.carer_name)) : w().forFamily(nameOf(props.request.name)))
  return (
    <>
      <div class="no-print">
        <p>{whose()}</p>
        <p>
          {w().makeSays} {code() ? w().replaces : ''}
        </p>
        <Show when={submission.problem() ?? problem()}>{(refused) => <Refusal problem={refused()} onAgain={() => void prepare()} />}</Show>
      </div>
      <Show when={code()}>{(given) => <Sheet {...props} code={given()} />}</Show>
      <p class="form-foot no-print">
        <Show when={code()}>
          <Button onClick={() => window.print()}>{w().print}</Button>
        </Show>
        <Button tone={code() ? 'outline-primary' : 'primary'} busy={submission.busy()} onClick={() => void prepare()}>
          {code() ? w().again : w().make}
        </Button>
      </p>
    </>
  )
}

const Whole = (props: { request: Request; number: string }): JSX.Element => {
  const of = (): Of | undefined => {
    const proposal = props.request.parts.proposals.find(({ proposal: one }) => String(one) === props.number)
    const side = proposal && sideOf(proposal)
    return proposal && side && { request: props.request, proposal, side }
  }
  return (
    <Page title={w().sheet}>
      <p class="no-print">{w().sheetLead}</p>
      <Show when={of()} fallback={<p>{w().over}</p>}>
        {(found) => <Preparing {...found()} />}
      </Show>
      <p class="no-print">
        <Link href={`/cura/${props.request.id}`}>{w().back}</Link>
      </p>
    </Page>
  )
}

const SheetPage = (): JSX.Element => {
  const params = useParams<{ id: string; proposal: string }>()
  const reading = createReadingForMe(() => (me() ? api.read('/:id', { id: params.id }) : undefined), 'care')
  return (
    <Show
      when={me()}
      fallback={
        <Page title={w().sheet}>
          <DeskOnly />
        </Page>
      }
    >
      <AnswerPage of={reading} words={{ missing: w().sheetMissing, waiting: w().sheet }}>
        {(request) => <Whole request={request()} number={params.proposal} />}
      </AnswerPage>
    </Show>
  )
}
export default SheetPage
