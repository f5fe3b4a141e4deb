// The roles of somebody: where each holds and for how long, and who, by role, gave it or took it away.
import { type JSX, Show } from 'solid-js'
import { briefDay } from '../kernel/format.ts'
import { roleNames, scopeNames } from '../kernel/people-words.ts'
import { type Column, Table } from '../kernel/ui/index.ts'
import { wordFor } from '../kernel/words.ts'
import type { Grant } from './api.ts'
import { own } from './mine-words.ts'
import { placeName } from './places.ts'

const placeOf = ({ scope, scope_id }: Pick<Grant, 'scope' | 'scope_id'>): string =>
  [scopeNames()[scope], scope_id === null ? '' : placeName(scope_id)].join(' ').trim()

/** «ufficio del Comune, nel Comune 019036» */
export const roleAndPlace = (grant: Pick<Grant, 'role' | 'scope' | 'scope_id'>): string => `${roleNames()[grant.role]}, ${placeOf(grant)}`

const When = (props: { of: Grant }): JSX.Element => (
  <>
    {props.of.ends_on === null
      ? own().roles.open(briefDay(props.of.starts_on))
      : own().roles.period(briefDay(props.of.starts_on), briefDay(props.of.ends_on))}
    <Show when={props.of.revoked_on}>
      {(day) => <span class="row-note">{own().roles.revoked(briefDay(day()), wordFor(roleNames(), props.of.revoked_as ?? ''))}</span>}
    </Show>
  </>
)

const columns = (): readonly Column<Grant>[] => [
  { title: own().roles.role, names: true, cell: (row) => roleNames()[row.role] },
  { title: own().roles.where, cell: placeOf },
  { title: own().roles.when, cell: (row) => <When of={row} /> },
  { title: own().roles.by, cell: (row) => own().roles.of(wordFor(roleNames(), row.granted_as), briefDay(row.granted_on)) },
]

export const Roles = (props: { grants: readonly Grant[]; none: string }): JSX.Element => (
  <Show when={props.grants.length > 0} fallback={<p>{props.none}</p>}>
    <Table caption={own().roles.caption} columns={columns()} rows={props.grants} />
  </Show>
)
