// The rules as they were written in the form.
import type { SpaceCommands } from '../../events/spaces/commands.ts'
import type { Given } from '../kernel/asks/given.ts'
import { rowsGiven } from '../kernel/asks/rows.ts'
import { slotsIn } from '../kernel/care/week.ts'
import { names } from './names.ts'

type Ruled = SpaceCommands['rule']
const quotas = ['open', 'hours', 'pauseDays', 'buildingOpen', 'buildingHours', 'buildingPauseDays'] as const

/** Nothing and zero are no limit. */
const numberGiven = (given: Given, name: string): number | undefined => given.maybeNumber(name) || undefined
const limitsGiven = (given: Given, who: 'household' | 'initiative'): Ruled['household'] => {
  const said = quotas.flatMap((name) => {
    const value = numberGiven(given, `${who}.${name}`)
    return value === undefined ? [] : [[name, value] as const]
  })
  return said.length === 0 ? undefined : Object.fromEntries(said)
}
const primeGiven = (given: Given): Ruled['prime'] => {
  const week = slotsIn(given.text('prime.week'))
  const over = numberGiven(given, 'prime.buildingShare')
  return week.length === 0
    ? undefined
    : { week, share: given.number('prime.share'), ...(over === undefined ? {} : { buildingShare: over }) }
}
const some = <T>(list: T[]): T[] | undefined => (list.length === 0 ? undefined : list)

type Optional = 'patron' | 'closedDays' | 'quiet' | 'household' | 'initiative' | 'prime' | 'deposit'
const optionalGiven = (given: Given): { readonly [K in Optional]: Ruled[K] | undefined } => {
  const deposit = numberGiven(given, 'deposit')
  const days = rowsGiven(given, 'closedDays', (path) => given.maybe(path))
  return {
    patron: given.maybe('patron'),
    closedDays: some([...new Set(days)].sort()),
    quiet: some(slotsIn(given.text('quiet'))),
    household: limitsGiven(given, 'household'),
    initiative: limitsGiven(given, 'initiative'),
    prime: primeGiven(given),
    deposit: deposit === undefined ? undefined : Math.round(deposit * 100),
  }
}

export const rulesGiven = (given: Given): Ruled => ({
  ...{ week: slotsIn(given.text('week')), holidays: given.one(names().holidays, 'holidays') },
  ...{ audience: given.one(names().audiences, 'audience'), longestMinutes: given.number('longestMinutes') },
  ...{ advanceDays: given.number('advanceDays'), seriesWeeks: given.number('seriesWeeks') },
  ...{ bufferMinutes: given.number('bufferMinutes'), cancelHours: given.number('cancelHours'), seats: given.number('seats') },
  ...(Object.fromEntries(Object.entries(optionalGiven(given)).filter(([, value]) => value !== undefined)) as Pick<Ruled, Optional>),
})
