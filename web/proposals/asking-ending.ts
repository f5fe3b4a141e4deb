// What the requests that end a proposal, take it up again or put it right ask for.
import type { ProposalCommands } from '../../events/proposals/commands.ts'
import type { Ask, FieldSpec } from '../kernel/asks/ask.ts'
import { rowFields, rowsGiven } from '../kernel/asks/rows.ts'
import { optionsOf } from '../kernel/ui/index.ts'
import { findProposal, type OnDesk } from './api.ts'
import { actFields, reason, reasonRows } from './asking-fields.ts'
import { asks } from './asks-words.ts'
import { names } from './names.ts'

type Asks<C extends keyof ProposalCommands> = { readonly [N in C]: Ask<OnDesk, ProposalCommands[N]> }

const clauses = Array.from({ length: 14 }, (_, at) => String(at + 1))
const prescriptions = (of: OnDesk) =>
  of.parts.opinions.flatMap(({ opinion, prescriptions: said }) => said.map((what, at) => ({ opinion, prescription: at + 1, what })))
const pathOf = ({ opinion, prescription }: { opinion: number; prescription: number }): string => `mapped.${opinion}-${prescription}`

const accepting = (of: OnDesk): readonly FieldSpec[] => [
  ...(of.pinned?.executive
    ? ([
        { name: 'executiveAct', as: 'line', label: asks().executiveAct, max: 40 },
        { name: 'executiveOn', as: 'day', label: asks().executiveOn },
      ] as const)
    : []),
  ...actFields(),
  ...prescriptions(of).map(
    (one): FieldSpec => ({
      ...{ name: pathOf(one), as: 'choice', label: asks().clauseFor(one.what) },
      options: clauses.map((clause) => ({ value: clause, label: asks().clause(clause) })),
    }),
  ),
]

type To = ProposalCommands['correct']['to']
const correctable = (of: OnDesk): readonly FieldSpec[] => [
  { name: 'protocol', as: 'line', label: asks().protocol, max: 40, optional: true, initial: of.protocol ?? '' },
  { name: 'protocolOn', as: 'day', label: asks().protocolOn, optional: true, initial: of.protocol_on ?? '' },
  ...(of.title === null
    ? []
    : ([{ name: 'title', as: 'line', label: asks().title, max: 140, optional: true, initial: of.title }] as const)),
  ...(of.area === null
    ? []
    : ([{ name: 'area', as: 'choice', label: asks().area, optional: true, initial: of.area, options: optionsOf(names().areas) }] as const)),
]
/** Only what was written differently from what stands. */
const changed = (of: OnDesk, to: To): To => {
  const stands: To = {
    protocol: of.protocol ?? undefined,
    protocolOn: of.protocol_on ?? undefined,
    title: of.title ?? undefined,
    area: of.area ?? undefined,
  }
  return Object.fromEntries(Object.entries(to).filter(([name, value]) => value !== undefined && value !== stands[name as keyof To]))
}

export const endingAsking: Asks<
  | 'confirm'
  | 'accept'
  | 'announceRefusal'
  | 'answerRefusal'
  | 'dropRefusal'
  | 'refuse'
  | 'withdraw'
  | 'archive'
  | 'merge'
  | 'reopen'
  | 'correct'
> = {
  confirm: { note: () => asks().confirmNote, fields: () => [], data: () => ({}) },
  accept: {
    fields: accepting,
    data: (given, of) => ({
      ...{
        act: given.text('act'),
        actOn: given.text('actOn'),
        executiveAct: given.maybe('executiveAct'),
        executiveOn: given.maybe('executiveOn'),
      },
      mapped: prescriptions(of).map((one) => ({ opinion: one.opinion, prescription: one.prescription, clause: given.number(pathOf(one)) })),
    }),
  },
  announceRefusal: {
    grave: true,
    note: () => asks().noticeNote,
    fields: (_, value) => rowFields(value, reasonRows()),
    data: (given) => ({ reasons: rowsGiven(given, 'reasons', (path) => given.maybe(path)) }),
  },
  answerRefusal: {
    personal: true,
    fields: () => [{ name: 'text', as: 'text', label: asks().yourAnswer, max: 4000 }],
    data: (given, of) => ({ person: of.person ?? '', text: given.text('text') }),
  },
  dropRefusal: { fields: () => [reason()], data: (given) => ({ reason: given.text('reason') }) },
  refuse: {
    grave: true,
    fields: (of, value) => [
      ...actFields(),
      ...rowFields(value, reasonRows()),
      ...of.parts.replies
        .filter(({ answer }) => answer === null)
        .map(({ reply }) => ({ name: `answers.${reply}`, as: 'text', label: asks().answerReply(String(reply)), max: 1000 }) as const),
    ],
    data: (given, of) => ({
      ...{ act: given.text('act'), actOn: given.text('actOn'), reasons: rowsGiven(given, 'reasons', (path) => given.maybe(path)) },
      answers: of.parts.replies
        .filter(({ answer }) => answer === null)
        .map(({ reply }) => ({ reply, answer: given.text(`answers.${reply}`) })),
    }),
  },
  withdraw: {
    grave: true,
    fields: () => [{ ...reason(), optional: true }],
    data: (given) => ({ reason: given.maybe('reason') }),
  },
  archive: {
    grave: true,
    fields: (of) => [
      {
        ...{ name: 'reason', as: 'radios', label: asks().archiveReason },
        options: optionsOf(names().archives).filter(({ value }) => of.stage === 'integration' || value !== 'inertia'),
      },
      { name: 'note', as: 'text', label: asks().note, max: 1000 },
    ],
    data: (given) => ({ reason: given.one(names().archives, 'reason'), note: given.text('note') }),
  },
  merge: {
    grave: true,
    fields: (of) => [
      { name: 'into', as: 'lookup', label: asks().into, find: findProposal(of.municipality, of.id) },
      reason(),
      { name: 'informed', as: 'tick', label: asks().informed },
    ],
    data: (given) => ({ into: given.text('into'), reason: given.text('reason'), informed: given.yes('informed') }),
  },
  reopen: { fields: () => [reason()], data: (given) => ({ reason: given.text('reason') }) },
  correct: {
    exact: true,
    note: () => asks().correctNote,
    fields: (of) => [...correctable(of), { name: 'why', as: 'text', label: asks().why, max: 500 }],
    data: (given, of) => ({
      reason: given.text('why'),
      to: changed(of, {
        ...{ protocol: given.maybe('protocol'), protocolOn: given.maybe('protocolOn'), title: given.maybe('title') },
        area: given.text('area') === '' ? undefined : given.one(names().areas, 'area'),
      }),
    }),
  },
}
