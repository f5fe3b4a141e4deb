// «Registra un palazzo»: its name, where it is, since when one lives there. The flats come next.
import { useNavigate } from '@solidjs/router'
import { type JSX, Show } from 'solid-js'
import type { HousingCommands } from '../../events/housing/commands.ts'
import type { Ask, FieldSpec } from '../kernel/asks/ask.ts'
import { AskForm } from '../kernel/asks/form.tsx'
import { findTown, townName } from '../kernel/care/towns.ts'
import { newId } from '../kernel/id.ts'
import { createReadingForMe } from '../kernel/reading.ts'
import { me } from '../kernel/session.ts'
import { Answer, Empty, Page, SignInLink } from '../kernel/ui/index.ts'
import { api, type Opening } from './api.ts'
import { flatsWords } from './flats-words.ts'

const w = () => flatsWords().register

const townField = ({ anywhere, municipalities }: Opening): FieldSpec =>
  anywhere
    ? { name: 'municipality', as: 'lookup', label: w().town, hint: w().townHint, find: findTown }
    : {
        ...{ name: 'municipality', as: 'choice', label: w().town },
        options: municipalities.map((code) => ({ value: code, label: townName(code) })),
      }

const asking: Ask<Opening, HousingCommands['register']> = {
  note: () => w().note,
  fields: (of) => [
    { name: 'name', as: 'line', label: w().name, hint: w().nameHint, max: 120 },
    townField(of),
    { name: 'address', as: 'line', label: w().address, max: 200 },
    { name: 'opened', as: 'day', label: w().opened, hint: w().openedHint, optional: true },
  ],
  data: (given) => ({
    ...{ name: given.text('name'), municipality: given.text('municipality'), address: given.text('address') },
    opened: given.maybe('opened'),
  }),
}

const Writing = (props: { of: Opening }): JSX.Element => {
  const navigate = useNavigate()
  // One building however often it is sent.
  const id = newId()
  // Whoever registers in a municipality sees the building once the tables have it: they are waited for.
  const goOn = async (): Promise<void> => {
    await api.read('/opening', {}).send()
    navigate(`/abitare/${id}/alloggi`)
  }
  return (
    <div class="narrow">
      <AskForm
        {...{ id: 'register', ask: asking, of: props.of }}
        send={(data, sending) => api.ask(id, 'register', data as never, sending)}
        onDone={() => void goOn()}
        onCancel={() => navigate('/abitare')}
      />
    </div>
  )
}

const mayOpen = ({ anywhere, municipalities }: Opening): boolean => anywhere || municipalities.length > 0

const Register = (): JSX.Element => {
  const reading = createReadingForMe(() => (me() ? api.read('/opening', {}) : undefined), 'housing')
  return (
    <Page title={w().title} lead={w().lead}>
      <Show when={me()} fallback={<SignInLink />}>
        <Answer of={reading} failed={() => <Empty title={w().denied} icon="locked" />}>
          {(found) => (
            <Show when={mayOpen(found())} fallback={<Empty title={w().denied} icon="locked" />}>
              <Writing of={found()} />
            </Show>
          )}
        </Answer>
      </Show>
    </Page>
  )
}
export default Register
