// A family asks: who, for whom, by which channel. The assessment comes right after.
import { useNavigate } from '@solidjs/router'
import type { JSX } from 'solid-js'
import type { CareCommands } from '../../events/care/commands.ts'
import type { Ask, FieldSpec } from '../kernel/asks/ask.ts'
import { AskForm } from '../kernel/asks/form.tsx'
import { readDesk, type WholeDesk, WithDesk } from '../kernel/care/desk.tsx'
import { townName } from '../kernel/care/towns.ts'
import { today } from '../kernel/format.ts'
import { newId } from '../kernel/id.ts'
import { createReading } from '../kernel/reading.ts'
import { session } from '../kernel/session.ts'
import { Answer, optionsOf, Page } from '../kernel/ui/index.ts'
import { api } from './api.ts'
import { fieldWords } from './field-words.ts'
import { names } from './names.ts'

const w = () => fieldWords().intake
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const accountField = (): FieldSpec => {
  const known = (session()?.people ?? []).filter(({ roles }) => roles.includes('resident') || roles.includes('family'))
  const name = 'family'
  if (known.length === 0) {
    const check = (text: string) => (uuid.test(text) ? undefined : w().codeHint)
    return { name, as: 'line', label: w().code, hint: w().codeHint, max: 36, optional: true, check }
  }
  return {
    ...{ name, as: 'choice', label: w().account, hint: w().accountHint, optional: true },
    options: known.map((one) => ({ value: one.id, label: one.label })),
  }
}

/** The numbers of the acts by which a desk works today in a channel. */
const actsOf = (desk: WholeDesk, channel: string): readonly string[] => {
  const rows = channel === 'private' ? desk.parts.authorisations : desk.parts.agreements
  return rows.filter(({ starts_on, ends_on }) => starts_on <= today() && (ends_on ?? '9999') >= today()).map(({ number }) => number)
}

const actField = (desk: WholeDesk, channel: string): FieldSpec => {
  const acts = actsOf(desk, channel)
  return {
    ...{ name: 'act', as: 'choice', label: w().act, options: acts.map((value) => ({ value, label: value })) },
    ...(acts.length === 0 ? { hint: w().actMissing, missing: w().actMissing } : { initial: acts[0] }),
  }
}

const opening: Ask<WholeDesk, CareCommands['open']> = {
  personal: true,
  fields: (desk, value) => [
    { name: 'name', as: 'line', label: w().name, max: 120 },
    { name: 'phone', as: 'line', label: w().phone, max: 40 },
    { name: 'assistedName', as: 'line', label: w().assistedName, max: 120 },
    {
      ...{ name: 'municipality', as: 'choice', label: w().municipality },
      options: desk.municipalities.map((istat) => ({ value: istat, label: townName(istat) })),
    },
    { name: 'channel', as: 'radios', label: w().channel, options: optionsOf(names().channels), initial: 'convention' },
    actField(desk, value('channel')),
    { name: 'referral', as: 'choice', label: w().referral, options: optionsOf(names().referrals), initial: 'none' },
    { name: 'urgency', as: 'radios', label: w().urgency, options: optionsOf(names().urgencies) },
    accountField(),
  ],
  data: (given, desk) => ({
    ...{ desk: desk.id, organisation: desk.organisation, municipality: given.text('municipality') },
    ...{ family: given.maybe('family') ?? given.identity('family.new'), assisted: given.identity('assisted.new') },
    ...{ name: given.text('name'), phone: given.text('phone'), assistedName: given.text('assistedName'), act: given.text('act') },
    ...{ channel: given.one(names().channels, 'channel'), referral: given.one(names().referrals, 'referral') },
    urgency: given.one(names().urgencies, 'urgency'),
  }),
}

const Form = (props: { desk: WholeDesk }): JSX.Element => {
  const navigate = useNavigate()
  const id = newId()
  return (
    <AskForm
      id="intake"
      ask={opening}
      of={props.desk}
      send={(data, sending) => api.ask(id, 'open', data as never, sending)}
      onDone={(done) => navigate(`/cura/${done.id}/valutazione`)}
      onCancel={() => navigate('/cura')}
    />
  )
}

const Intake = (): JSX.Element => (
  <Page title={w().title} lead={w().lead}>
    <WithDesk>
      {(desk) => {
        const whole = createReading(() => readDesk(desk().id))
        return <Answer of={whole}>{(found) => <Form desk={found()} />}</Answer>
      }}
    </WithDesk>
  </Page>
)
export default Intake
