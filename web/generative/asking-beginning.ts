// What is asked before a pact begins: who is beside the person, the interview, the requirements, the text and its signatures.
import { number, plusDays, today } from '../kernel/format.ts'
import { optionsOf } from '../kernel/ui/index.ts'
import type { AsksOf } from './asked.ts'
import { radios, text, tick, tickedOf, ticks, w } from './asking-fields.ts'
import { colleagueFields, colleagueGiven } from './colleagues.ts'
import { Exact } from './exact.tsx'
import { names } from './names.ts'

const planned = 270

export const beginning: AsksOf<'entrust' | 'listen' | 'assess' | 'decline' | 'fix' | 'sign' | 'countersign' | 'activate'> = {
  entrust: {
    personal: true,
    note: () => w().entrustNote,
    fields: ({ caseworker, worker }, value) => colleagueFields(value, worker === null ? '' : caseworker),
    data: (given) => ({ caseworker: colleagueGiven(given), name: given.text('name'), phone: given.maybe('phone') }),
  },
  listen: {
    personal: true,
    note: () => w().listenNote,
    fields: () => [text('needs', w().needs, w().ownWords), text('strengths', w().strengths, w().ownWords)],
    data: (given) => ({ needs: given.text('needs'), strengths: given.text('strengths') }),
  },
  assess: {
    personal: true,
    fields: ({ kind }, value) => [
      ...(kind === 'autonomy' ? [{ name: 'born', as: 'day', label: w().born, hint: w().bornHint } as const] : []),
      radios('status', w().status, names().statuses),
      {
        ...{ name: 'conditions', as: 'ticks', label: w().conditions, among: optionsOf(names().conditions) },
        ...(kind === 'inclusion' ? { hint: w().conditionsHint } : { optional: true }),
      },
      tick('followed', w().followed),
      ...(value('followed') === 'yes' ? [tick('jointly', w().jointly)] : []),
      { name: 'note', as: 'text', label: w().note, max: 2_000, optional: true },
    ],
    data: (given, { kind, rules }) => ({
      ...(kind === 'autonomy' ? { born: given.text('born') } : {}),
      ...{ status: given.one(names().statuses, 'status'), conditions: tickedOf(names().conditions, given.text('conditions')) },
      ...{ followed: given.yes('followed'), jointly: given.yes('jointly'), note: given.maybe('note'), rules },
    }),
  },
  decline: {
    ...{ grave: true, personal: true, note: () => w().declineNote },
    fields: () => [
      ticks('reasons', w().reasons, names().refusals),
      radios('way', w().way, names().otherWays),
      text('words', w().wayWords, w().wayWordsHint),
    ],
    data: (given) => ({
      reasons: tickedOf(names().refusals, given.text('reasons')),
      ...{ way: given.one(names().otherWays, 'way'), words: given.text('words') },
    }),
  },
  fix: {
    ...{ personal: true, exact: true, wide: true, note: () => w().fixNote, shows: Exact, fields: () => [] },
    data: () => ({}),
  },
  sign: {
    ...{ personal: true, wide: true, note: () => w().signNote, shows: Exact },
    fields: () => [{ name: 'paper', as: 'file', label: w().paper, hint: w().paperHint }],
    data: (given, { text: waiting }) => ({ sha256: waiting?.sha256 ?? '', paper: given.maybeFile('paper') }),
  },
  countersign: {
    ...{ personal: true, wide: true, note: () => w().textNote, shows: Exact },
    fields: ({ kind, stage }) => [
      ...(kind === 'autonomy' && stage === 'fixed'
        ? ([
            { name: 'born', as: 'day', label: w().bornSign, hint: w().bornSignHint },
            { name: 'seen', as: 'choice', label: w().seen, options: optionsOf(names().papers) },
          ] as const)
        : []),
      { name: 'read', as: 'tick', label: w().read, missing: w().readFirst },
    ],
    data: (given, { kind, stage, text: waiting }) => ({
      sha256: waiting?.sha256 ?? '',
      ...(kind === 'autonomy' && stage === 'fixed' ? { born: given.text('born'), seen: given.one(names().papers, 'seen') } : {}),
    }),
  },
  activate: {
    personal: true,
    fields: ({ rules }) => [
      { name: 'startsOn', as: 'day', label: w().startsOn, initial: today() },
      { name: 'plannedEnd', as: 'day', label: w().plannedEnd, initial: plusDays(today(), planned) },
      { name: 'next', as: 'day', label: w().next, hint: w().nextHint(number(rules.every)), initial: plusDays(today(), 30) },
    ],
    data: (given) => ({ startsOn: given.text('startsOn'), plannedEnd: given.text('plannedEnd'), next: given.text('next') }),
  },
}
