// What the requests of the desk ask for: registering, naming, making readable, the consultation.
import type { ProposalCommands } from '../../events/proposals/commands.ts'
import type { Ask } from '../kernel/asks/ask.ts'
import { today } from '../kernel/format.ts'
import { optionsOf } from '../kernel/ui/index.ts'
import type { OnDesk, Standing } from './api.ts'
import { managerField, note } from './asking-fields.ts'
import { asks } from './asks-words.ts'
import { names } from './names.ts'
import { form } from './point-words.ts'

type Asks<C extends keyof ProposalCommands> = { readonly [N in C]: Ask<OnDesk, ProposalCommands[N]> }
type Kind = ProposalCommands['register']['kind']

/** The figures of the regulation in force that bind a proposal of this kind. */
export const pinnedBy = ({ id, version, profile }: Standing, kind: Kind): ProposalCommands['register']['regulation'] => {
  const complex = kind !== 'ordinary'
  const cap = complex ? profile.complexCap : profile.ordinaryCap
  return {
    ...{ regulation: id, version, days: complex ? profile.complexDays : profile.ordinaryDays },
    from: complex ? 'registration' : profile.ordinaryFrom,
    consultation: profile.consultation === 'always' || (profile.consultation === 'complex' && complex),
    consultationDays: profile.consultationDays,
    executive: (complex ? profile.complexBy : profile.ordinaryBy) !== 'manager',
    moneyAllowed: profile.moneyAllowed,
    ...(cap === undefined ? {} : { capMonths: cap }),
  }
}

type Handed = NonNullable<OnDesk['parts']['handed']>
type Latest = OnDesk['parts']['versions'][number]
/** What the publishable version begins with: the latest one, or the words handed in. */
const beginning = (of: OnDesk, name: keyof Handed & keyof Latest): string => {
  const latest = of.parts.versions.at(-1)
  return String((latest ?? of.parts.handed)?.[name] ?? '')
}
const text = (
  of: OnDesk,
  name: 'good' | 'idea' | 'activities' | 'recipients' | 'participation' | 'resources',
  max: number,
  label: string,
) =>
  ({
    name,
    as: 'text',
    max,
    label,
    initial: beginning(of, name),
    optional: name !== 'good' && name !== 'idea' && name !== 'activities',
  }) as const

export const deskAsking: Asks<'register' | 'designate' | 'redact' | 'publish' | 'observe' | 'reply' | 'closeConsultation' | 'assess'> = {
  register: {
    fields: (of) => [
      { name: 'protocol', as: 'line', label: asks().protocol, max: 40 },
      { name: 'protocolOn', as: 'day', label: asks().protocolOn, initial: today() },
      {
        ...{ name: 'kind', as: 'radios', label: asks().kind, options: optionsOf(names().kinds), initial: of.kind ?? 'ordinary' },
        hint: of.standing ? asks().standing(of.standing.title, String(of.standing.version)) : asks().noStanding,
        check: () => (of.standing ? undefined : asks().noStanding),
      },
    ],
    data: (given, of) => {
      if (!of.standing) throw new Error('no regulation in force')
      const kind = given.one(names().kinds, 'kind')
      return { protocol: given.text('protocol'), protocolOn: given.text('protocolOn'), kind, regulation: pinnedBy(of.standing, kind) }
    },
  },
  designate: {
    fields: () => [managerField(), { name: 'sector', as: 'line', label: asks().sector, max: 120 }],
    data: (given) => ({ manager: given.text('manager'), sector: given.text('sector') }),
  },
  redact: {
    wide: true,
    exact: true,
    note: () => asks().redactNote,
    fields: (of) => [
      { name: 'title', as: 'line', label: asks().title, max: 140, initial: beginning(of, 'title') },
      { name: 'proponentName', as: 'line', label: asks().proponentName, max: 140, optional: true, initial: of.proponent_name ?? '' },
      text(of, 'good', 400, form().good),
      { name: 'district', as: 'line', label: asks().district, max: 80, optional: true, initial: of.district ?? '' },
      { name: 'address', as: 'line', label: asks().address, max: 200, optional: true, initial: of.address ?? '' },
      text(of, 'idea', 2000, form().idea),
      text(of, 'activities', 2000, form().activities),
      text(of, 'recipients', 1000, form().recipients),
      text(of, 'participation', 2000, form().participation),
      text(of, 'resources', 2000, form().resources),
      { name: 'document', as: 'file', label: asks().document, optional: true },
    ],
    data: (given, of) => ({
      ...{ title: given.text('title'), good: given.text('good'), idea: given.text('idea'), activities: given.text('activities') },
      ...{ proponentName: given.maybe('proponentName'), district: given.maybe('district'), address: given.maybe('address') },
      ...{ recipients: given.maybe('recipients'), participation: given.maybe('participation'), resources: given.maybe('resources') },
      ...{ lat: of.lat ?? undefined, lon: of.lon ?? undefined, document: given.maybeFile('document') },
    }),
  },
  publish: { fields: () => [], data: (_, of) => ({ version: of.version }) },
  observe: {
    fields: () => [{ name: 'text', as: 'text', label: asks().observation, max: 2000 }],
    data: (given) => ({ text: given.text('text') }),
  },
  reply: {
    fields: (of) => [
      {
        ...{ name: 'observation', as: 'choice', label: asks().which },
        options: of.parts.observations
          .filter(({ outcome }) => outcome === null)
          .map((one) => ({ value: String(one.observation), label: `${one.observation}. ${one.text.slice(0, 80)}` })),
      },
      { name: 'outcome', as: 'radios', label: asks().outcome, options: optionsOf(names().replies) },
      { name: 'text', as: 'text', label: asks().reply, max: 2000 },
    ],
    data: (given) => ({
      ...{ observation: given.number('observation'), outcome: given.one(names().replies, 'outcome'), text: given.text('text') },
    }),
  },
  closeConsultation: { fields: () => [], data: () => ({}) },
  assess: {
    fields: () => [
      { name: 'criterion', as: 'radios', label: asks().criterion, options: optionsOf(names().criteria) },
      { name: 'passes', as: 'radios', label: asks().passes, options: optionsOf({ yes: asks().positive, no: asks().negative }) },
      note(),
    ],
    data: (given) => ({ criterion: given.one(names().criteria, 'criterion'), passes: given.yes('passes'), note: given.maybe('note') }),
  },
}
