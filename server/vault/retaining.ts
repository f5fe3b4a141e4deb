// Applies the schedule: what has been kept as long as it may be is deleted from the vault; a dry run only counts.
import { dayOf, type Stored } from '../../events/kernel/index.ts'
import type { Asked } from '../log/postgres-shelf.ts'
import { keptUntil, type Rule, ruleFor, type Schedule } from './retention.ts'
import { type Log, lastTouched, type Seen, sealedBefore } from './sweep.ts'

export type RetainingDeps = { readonly asked: Asked; readonly log: Log; readonly schedule: Schedule; readonly now: () => string }
/** Facts by the rule that ends them; `unruled` has the types no rule speaks of, which stay. */
export type Retained = {
  readonly ended: { readonly [rule: string]: number }
  readonly unruled: { readonly [type: string]: number }
  /** rows whose append never came */
  readonly orphans: number
  readonly looks: number
}

const hour = 3_600_000
const statements = {
  expire: 'select vault.expire($1, $2, $3, $4) as gone',
  oldLooks: `select count(*) as gone from vault.looks where at < $1`,
  trimLooks: 'select vault.trim_looks($1) as gone',
} as const
const orphanBasis = 'il registro non ha mai preso questi fatti'

const months = (now: string, count: number): string => {
  const before = new Date(now)
  before.setUTCMonth(before.getUTCMonth() - count)
  return before.toISOString()
}
const add = (counts: { [name: string]: number }, name: string, more: number): void => {
  counts[name] = (counts[name] ?? 0) + more
}

const isOver = async (rule: Rule, fact: Stored, today: string, touched: (fact: Stored) => Promise<string>): Promise<boolean> => {
  const until = keptUntil(rule, dayOf(rule.since === 'quiet' ? await touched(fact) : fact.at))
  return until !== undefined && until < today
}

type Sorted = { readonly ends: Map<Rule, string[]>; readonly orphans: string[]; readonly unruled: { [type: string]: number } }

const sorted = async ({ log, schedule, now }: RetainingDeps, page: readonly Seen[], into: Sorted): Promise<Sorted> => {
  const [touched, today, orphanAge] = [lastTouched(log), dayOf(now()), Date.parse(now()) - hour]
  for (const { event, at, fact } of page) {
    if (!fact) {
      if (at.getTime() < orphanAge) into.orphans.push(event)
      continue
    }
    const rule = ruleFor(schedule, fact.type)
    if (!rule) add(into.unruled, fact.type, 1)
    else if (await isOver(rule, fact, today, touched)) into.ends.set(rule, [...(into.ends.get(rule) ?? []), event])
  }
  return into
}

const looksOver = async ({ asked, schedule, now }: RetainingDeps, dry: boolean): Promise<number> => {
  const text = dry ? statements.oldLooks : statements.trimLooks
  return Number((await asked.query<{ gone: string }>(text, [months(now(), schedule.looks.months)])).rows[0]?.gone ?? 0)
}

/** One pass over the vault. */
export const retain = async (deps: RetainingDeps, dry: boolean): Promise<Retained> => {
  const { asked, log, now } = deps
  const [ended, unruled] = [{} as { [rule: string]: number }, {} as { [type: string]: number }]
  let orphans = 0
  for await (const page of sealedBefore(asked, log, now())) {
    const found = await sorted(deps, page, { ends: new Map(), orphans: [], unruled })
    orphans += found.orphans.length
    if (!dry && found.orphans.length > 0) await asked.query(statements.expire, [found.orphans, 'orphans', orphanBasis, now()])
    for (const [rule, events] of found.ends) {
      add(ended, rule.name, events.length)
      if (!dry) await asked.query(statements.expire, [events, rule.name, rule.basis.it, now()])
    }
  }
  return { ended, unruled, orphans, looks: await looksOver(deps, dry) }
}
