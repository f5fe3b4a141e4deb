// The page where the office opens the draft of a pact, from an accepted proposal or by itself.
import { useNavigate, useSearchParams } from '@solidjs/router'
import { type JSX, Show } from 'solid-js'
import type { PactCommands } from '../../events/pacts/commands.ts'
import { AskForm } from '../kernel/asks/form.tsx'
import { newId } from '../kernel/id.ts'
import { isProblem } from '../kernel/problem.ts'
import { createReadingForMe } from '../kernel/reading.ts'
import { isAny, me } from '../kernel/session.ts'
import { Answer, ButtonLink, Page, SignInLink } from '../kernel/ui/index.ts'
import { api } from './api.ts'
import { deskWords } from './desk-words.ts'
import { drafting, files, pinnedBy, rulesFor, type Source } from './drafting.ts'

const Draft = (props: { of: Source }): JSX.Element => {
  const go = useNavigate()
  const id = newId()
  const send = async (data: object, asking: Parameters<typeof api.ask>[3]) => {
    const draft = data as PactCommands['draft']
    const rules = await rulesFor(props.of, draft.place.municipality)
    if (rules && isProblem(rules)) return rules
    return api.ask(id, 'draft', { ...draft, ...(rules ? { regulation: pinnedBy(rules, draft.kind) } : {}) }, asking)
  }
  return (
    <div class="panel">
      <Show when={props.of.proposal}>
        <p role="status">{deskWords().draft.fromProposal}</p>
      </Show>
      <AskForm
        {...{ id: 'draft', ask: drafting, of: props.of, send, shelf: `draft.${props.of.proposal?.id ?? 'new'}.${me()?.id ?? ''}` }}
        onDone={() => go(`/patti/${id}`)}
        onCancel={() => go('/patti/da-fare')}
      />
    </div>
  )
}

const FromProposal = (props: { proposal: string }): JSX.Element => {
  const reading = createReadingForMe(() => files.read('/:id', { id: props.proposal }), 'proposals')
  return <Answer of={reading}>{(proposal) => <Draft of={{ proposal: proposal() }} />}</Answer>
}

const DraftPage = (): JSX.Element => {
  const [query] = useSearchParams()
  const proposal = (): string | undefined => (typeof query.proposta === 'string' ? query.proposta : undefined)
  return (
    <Page title={deskWords().draft.title}>
      <Show
        when={isAny(['clerk', 'manager'])}
        fallback={
          <>
            <p>{deskWords().draft.notYours}</p>
            <ButtonLink href="/proponi">{deskWords().draft.propose}</ButtonLink>
            <Show when={!me()}>
              <SignInLink />
            </Show>
          </>
        }
      >
        <Show when={proposal()} fallback={<Draft of={{}} />}>
          {(id) => <FromProposal proposal={id()} />}
        </Show>
      </Show>
    </Page>
  )
}
export default DraftPage
