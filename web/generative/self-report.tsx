// Somebody asks for themselves: who they are and what they need; the rest is talked about.
import { createSignal, type JSX, Show } from 'solid-js'
import type { GenerativeCommands } from '../../events/generative/commands.ts'
import type { Ask } from '../kernel/asks/ask.ts'
import { AskForm } from '../kernel/asks/form.tsx'
import { newId } from '../kernel/id.ts'
import { createReading } from '../kernel/reading.ts'
import { me } from '../kernel/session.ts'
import { Button, Dialog } from '../kernel/ui/index.ts'
import { api } from './api.ts'
import { radios } from './asking-fields.ts'
import { names } from './names.ts'
import { readOrganisations } from './organisations.ts'
import { pageWords } from './page-words.ts'
import { pathWords } from './path-words.ts'
import { kindField, organisationField, type Reported } from './reporting.ts'

const w = () => pathWords()
const asking: Ask<Reported, GenerativeCommands['report']> = {
  personal: true,
  fields: (of) => [
    { name: 'name', as: 'line', label: pageWords().report.name, max: 120 },
    { name: 'phone', as: 'line', label: w().yourPhone, max: 40 },
    { name: 'need', as: 'text', label: w().yourNeed, hint: w().yourNeedHint, max: 2_000 },
    kindField(),
    radios('party', pageWords().report.party, names().parties),
    radios('territory', w().yourTerritory, names().territories),
    ...(of.organisations.length > 1 ? [organisationField(of)] : []),
  ],
  data: (given, { organisations }) => ({
    ...{ person: me()?.id ?? '', informed: true, source: 'self', name: given.text('name'), phone: given.text('phone') },
    ...{ organisation: given.maybe('organisation') ?? organisations[0]?.value ?? '', kind: given.one(names().kinds, 'kind') },
    ...{ party: given.one(names().parties, 'party'), territory: given.one(names().territories, 'territory'), need: given.text('need') },
  }),
}

export const SelfReport = (props: { onDone: () => void }): JSX.Element => {
  const organisations = createReading(readOrganisations)
  const [id, setId] = createSignal<string>()
  return (
    <Show when={(organisations.now() ?? []).length > 0}>
      <p class="large-answers">
        <Button onClick={() => setId(newId())}>{w().selfReport}</Button>
      </p>
      <Show when={id()} keyed>
        {(pact) => (
          <Dialog id="self-report" title={w().selfReport} open onClose={() => setId(undefined)}>
            <AskForm
              id="self-report"
              ask={asking}
              of={{ organisations: organisations.now() ?? [] }}
              send={(data, sending) => api.ask(pact, 'report', data as never, sending)}
              onDone={() => {
                setId(undefined)
                props.onDone()
              }}
              onCancel={() => setId(undefined)}
            />
          </Dialog>
        )}
      </Show>
    </Show>
  )
}
