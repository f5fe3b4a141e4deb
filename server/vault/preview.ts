// What erasing somebody would take away, and what stays and why; nothing is opened for it.
import { dayOf, type Stored } from '../../events/kernel/index.ts'
import type { Forgetter } from '../kernel/directory.ts'
import type { Counted, ErasurePreview, Held } from '../kernel/privacy.ts'
import type { Asked } from '../log/postgres-shelf.ts'
import { keptUntil, ruleFor, type Schedule } from './retention.ts'
import { factsOf, type Log, lastTouched } from './sweep.ts'

export type PreviewDeps = {
  readonly asked: Asked
  readonly log: Log
  readonly forgetters: readonly Forgetter[]
  readonly schedule: Schedule
  readonly now: () => string
}

const why = {
  facts: {
    it: 'I fatti restano nel registro senza il nome: al suo posto c’è un’impronta che non si può più aprire, perché le prove di tutti gli altri continuino a valere.',
    en: 'The facts stay in the register without the name: in its place is a commitment that can no longer be opened, so that everybody else’s proofs go on holding.',
  },
  looks: {
    it: 'Chi ha visto i tuoi dati resta scritto, senza i dati, finché il Garante può chiederne conto.',
    en: 'Who saw your data stays written, without the data, as long as the authority may ask about it.',
  },
  ledger: {
    it: 'Il codice che dice che una persona è stata cancellata resta, perché una copia di riserva non la faccia tornare.',
    en: 'The code that says that a person was erased stays, so that no backup brings them back.',
  },
} as const

const countedBy = (types: ReadonlyMap<string, number>): readonly Counted[] => [...types].sort().map(([type, count]) => ({ type, count }))

type Tally = { readonly types: Map<string, number>; readonly held: Map<string, Held> }

const hold = async (
  { schedule, now }: PreviewDeps,
  touched: (fact: Stored) => Promise<string>,
  fact: Stored,
): Promise<Held | undefined> => {
  const rule = ruleFor(schedule, fact.type)
  if (!rule?.must) return undefined
  const until = keptUntil(rule, dayOf(rule.since === 'quiet' ? await touched(fact) : fact.at))
  return until !== undefined && until > dayOf(now()) ? { type: fact.type, count: 1, until, basis: rule.basis } : undefined
}

const tallyOf = async (deps: PreviewDeps, person: string): Promise<Tally> => {
  const tally: Tally = { types: new Map(), held: new Map() }
  const touched = lastTouched(deps.log)
  for await (const page of factsOf(deps.asked, deps.log, person))
    for (const { fact } of page) {
      if (!fact) continue
      tally.types.set(fact.type, (tally.types.get(fact.type) ?? 0) + 1)
      const held = await hold(deps, touched, fact)
      const before = held && tally.held.get(`${held.type} ${held.until}`)
      if (held) tally.held.set(`${held.type} ${held.until}`, { ...held, count: (before?.count ?? 0) + 1 })
    }
  return tally
}

const looksAbout = async (asked: Asked, person: string): Promise<number> =>
  Number(
    (await asked.query<{ n: string }>('select count(*) as n from vault.looks where subjects @> array[$1::uuid]', [person])).rows[0]?.n ?? 0,
  )

export const previewErasure = async (deps: PreviewDeps, person: string): Promise<ErasurePreview> => {
  const [{ types, held }, looks] = await Promise.all([tallyOf(deps, person), looksAbout(deps.asked, person)])
  const facts = countedBy(types)
  const values = facts.reduce((sum, { count }) => sum + count, 0)
  return {
    person,
    goes: { values, facts, elsewhere: deps.forgetters.map(({ name }) => name) },
    held: [...held.values()],
    stays: [
      { what: 'facts', count: values, why: why.facts },
      { what: 'looks', count: looks, why: why.looks },
      { what: 'ledger', count: 1, why: why.ledger },
    ],
  }
}
