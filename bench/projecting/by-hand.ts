// The tables of pacts filled by hand: a page read, folded in plain Maps, one `insert … on conflict do update` for each table.
import type { EventStore } from '../../events/kernel/index.ts'
import { setUp } from '../../projections/kernel/checkpoints.ts'
import type { Db, Query } from '../../projections/kernel/running.ts'
import { type Fact, foldByHand, handTypes, newSheets, type Sheets } from './hand-rows.ts'

type Types = { readonly [column: string]: string }
type Row = { readonly [column: string]: unknown }
type Sheet = { readonly columns: Types; readonly key: string; readonly text: string }

// A list of lists would be flattened by unnest: each travels as the text of its literal.
const sentAs: Types = { 'text[]': 'text[]', jsonb: 'jsonb[]' }
const selected = ([name, type]: readonly [string, string]): string => (type === 'text[]' ? `${name}::text[]` : name)
const upsert = (table: string, columns: Types, key: string): string => {
  const names = Object.keys(columns)
  const given = Object.values(columns).map((type, i) => `$${i + 1}::${sentAs[type] ?? `${type}[]`}`)
  const rest = names.filter((name) => !key.split(', ').includes(name))
  return `insert into byhand_1.${table} (${names.join(', ')}) select ${Object.entries(columns).map(selected).join(', ')}
    from unnest(${given.join(', ')}) as given (${names.join(', ')})
    on conflict (${key}) do update set ${rest.map((name) => `${name} = excluded.${name}`).join(', ')}`
}
const sheet = (table: string, key: string, columns: Types): Sheet => ({ columns, key, text: upsert(table, columns, key) })
const of = (type: string, names: string): Types => Object.fromEntries(names.split(' ').map((name) => [name, type]))
const fact = { pact: 'text', day: 'date', known: 'timestamptz' }

const sheets = {
  register: sheet('register', 'id', {
    ...of('text', 'id number title kind area stage municipality town address idea proposer derogation giunta_act act ending'),
    ...of('text', 'proposal renews renewed_by regulation approval approval_act approved_by opening office verdict turn waits_for'),
    ...of('bigint', 'revision lat lon months version parties signed commitments kept missed reports hours people corrections'),
    ...of('bigint', 'regulation_version cap_months report_every amendment granted delivered'),
    ...of('boolean', 'money_allowed insurance redacted heritage'),
    ...of('date', 'starts_on ends_on ended_on notice_until opened_on last_on'),
    ...of('date', 'insured_until suspended_until report_due reported_until published_on handed_back_on turn_since'),
    ...of('timestamptz', 'known recorded suspended_from'),
    goods: 'text[]',
    ...{ imported: 'boolean', tally: 'jsonb' },
  }),
  words: sheet('words', 'pact', { pact: 'text', said: 'jsonb', terms: 'text[]' }),
  parties: sheet('parties', 'pact, party', {
    ...of('text', 'pact party kind label'),
    ...{ proposer: 'boolean', joined_on: 'date', left_on: 'date' },
  }),
  commitments: sheet('commitments', 'pact, commitment', {
    ...of('text', 'pact side what status evidence'),
    ...{ commitment: 'bigint', due: 'date', status_on: 'date', kept_on: 'date', voiced_on: 'date', voices: 'jsonb' },
    ...of('bigint', 'yes no not_yet'),
  }),
  texts: sheet('texts', 'pact, version', {
    ...fact,
    version: 'bigint',
    ...of('text', 'sha256 text giunta_act approval_act approved_by reason redacted_as'),
    ...of('jsonb', 'clauses file'),
  }),
  signatures: sheet('signatures', 'pact, version, party', { ...fact, version: 'bigint', ...of('text', 'party sha256') }),
  reports: sheet('reports', 'pact, report', {
    ...{ ...fact, report: 'bigint', party: 'text', starts_on: 'date', ends_on: 'date', activities: 'text' },
    ...{ hours: 'bigint', people: 'bigint', outcomes: 'jsonb', final: 'boolean', corrected: 'boolean' },
    ...of('bigint', 'citizens_cents municipality_cents staff_hours beneficiaries'),
    ...of('text', 'goods results problems next supplement review review_note'),
    ...{ reviewed_on: 'date', published_on: 'date', photos: 'jsonb' },
  }),
  corrections: sheet('corrections', 'pact, revision, field', {
    ...{ ...fact, revision: 'bigint', field: 'text', report: 'bigint', was: 'jsonb', now: 'jsonb', reason: 'text', role: 'text' },
  }),
  story: sheet('story', 'pact, revision', {
    ...{ ...fact, revision: 'bigint', event: 'text', recorded: 'timestamptz', imported: 'boolean' },
    ...{ type: 'text', role: 'text', says: 'jsonb' },
  }),
} satisfies { readonly [S in keyof Sheets]: Sheet }

const forms: { readonly [type: string]: (value: unknown) => unknown } = {
  jsonb: JSON.stringify,
  'text[]': (value) => `{${(value as string[]).map((one) => `"${one}"`).join()}}`,
}
const valuesOf = ({ columns }: Sheet, rows: readonly Row[]): unknown[] =>
  Object.entries(columns).map(([name, type]) => {
    const form = forms[type]
    return form ? rows.map((row) => form(row[name])) : rows.map((row) => row[name])
  })

/** Writes what is dirty and lets go of it. */
const writeSheets = async (tx: Query, folded: Sheets): Promise<void> => {
  const sent = Object.entries(sheets).flatMap(([name, to]) => {
    const from = folded[name as keyof Sheets]
    const rows: readonly Row[] = Array.isArray(from) ? from : [...from.dirty.values()]
    return rows.length === 0 ? [] : [tx.query(to.text, valuesOf(to, rows), `byhand.${name}`)]
  })
  for (const from of Object.values(folded)) {
    if (Array.isArray(from)) from.length = 0
    else from.dirty.clear()
  }
  await Promise.all(sent)
}

/** Fills the empty tables of the schema `byhand_1` until the end of the log, and moves the checkpoint of `byhand` with every page. */
export const fillByHand = async (db: Db, store: EventStore, page: number): Promise<void> => {
  const folded = newSheets()
  for (let position = 0; ; ) {
    const facts = await store.readAll({ after: position, types: handTypes, limit: page })
    const upTo = facts.at(-1)?.position ?? position
    foldByHand(folded, facts as readonly Fact[])
    await db.transaction(async (tx) => {
      await setUp(tx)
      await writeSheets(tx, folded)
      await tx.query(`update log.checkpoints set position = $1 where projection = 'byhand' and position = $2`, [upTo, position])
    })
    position = upTo
    if (facts.length < page) return
  }
}
