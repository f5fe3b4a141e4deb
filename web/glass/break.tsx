// Breaking a glass: which case, and why it has to be seen now.
import { useNavigate, useSearchParams } from '@solidjs/router'
import { createSignal, type JSX, Show } from 'solid-js'
import type { GlassCommands } from '../../events/glass/commands.ts'
import type { Ask } from '../kernel/asks/ask.ts'
import { AskForm } from '../kernel/asks/form.tsx'
import { newId } from '../kernel/id.ts'
import { isAny, me } from '../kernel/session.ts'
import { Empty, optionsOf, Page, SignInLink } from '../kernel/ui/index.ts'
import { api } from './api.ts'
import { words } from './words.ts'

type Given = { readonly thing: string; readonly case: string }

const leastReason = 20
const code = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/
/** The code of the case, also inside an address that was pasted. */
const codeIn = (text: string): string | undefined => code.exec(text.toLowerCase())?.[0]

const breaking: Ask<Given, GlassCommands['break']> = {
  grave: true,
  note: () => words().break.lead,
  fields: (given) => [
    { name: 'thing', as: 'radios', label: words().break.thing, options: optionsOf(words().break.things), initial: given.thing },
    {
      ...{ name: 'case', as: 'line', label: words().break.case, hint: words().break.caseHint, max: 300, initial: given.case },
      check: (text) => (codeIn(text) === undefined ? words().break.caseWrong : undefined),
    },
    {
      ...{ name: 'reason', as: 'text', label: words().break.reason, hint: words().break.reasonHint, max: 500 },
      check: (text) => (text.trim().length < leastReason ? words().break.reasonShort : undefined),
    },
  ],
  data: (given) => ({ thing: given.text('thing'), case: codeIn(given.text('case')) ?? '', reason: given.text('reason') }),
}

const textOf = (value: string | readonly string[] | undefined): string => (typeof value === 'string' ? value : '')

const Break = (): JSX.Element => {
  const navigate = useNavigate()
  const [asked] = useSearchParams()
  const [id] = createSignal(newId())
  return (
    <Page title={words().commands.break}>
      <Show when={me()} fallback={<SignInLink />}>
        <Show when={isAny(['coordinator'])} fallback={<Empty title={words().break.forbidden} icon="locked" />}>
          <AskForm
            id="break"
            ask={breaking}
            of={{ thing: textOf(asked.thing), case: textOf(asked.case) }}
            send={(data, sending) => api.ask(id(), 'break', data as never, sending)}
            onDone={() => navigate('/emergenze')}
            onCancel={() => navigate('/emergenze')}
          />
        </Show>
      </Show>
    </Page>
  )
}
export default Break
