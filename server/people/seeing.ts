// Whose papers somebody may see, and how much of them: their own whole, others' as far as their role has to do with them.
import type { Day } from '../../events/kernel/index.ts'
import type { Row, Seen } from '../../projections/people/queries.ts'
import { may } from '../kernel/may.ts'
import type { Me, Role } from '../kernel/people.ts'
import { type access, administrators, desks } from './access.ts'

const holds = (me: Me, roles: readonly Role[], today: Day): boolean => may(me, roles, undefined, today).yes
const everywhere = (me: Me, roles: readonly Role[], today: Day): boolean => may(me, roles, {}, today).yes

/** The scope names in which one of these roles is held, as a `sees` column writes them. */
const placesOf = ({ grants = [] }: Me, roles: readonly Role[], today: Day): readonly string[] =>
  grants
    .filter(({ role, from, until }) => roles.includes(role) && from <= today && (until === undefined || today <= until))
    .flatMap(({ scope }) => (scope.kind === 'everywhere' ? [] : [`${scope.kind}:${scope.id}`]))

/**
 * The people a list shows to this reader. Who administers everywhere sees who holds a role, never everybody who ever came;
 * who administers somewhere sees the people of that place; a desk those it wrote down itself and who have not come yet.
 */
export const seenBy = (me: Me, today: Day): Seen =>
  everywhere(me, administrators, today)
    ? { granted: true }
    : holds(me, administrators, today)
      ? { places: placesOf(me, administrators, today) }
      : { writtenBy: me.id }

/** What of one person this reader sees: everything, name and roles, or nothing. */
export const sightOf = (me: Me, row: Pick<Row, 'id' | 'registered_by' | 'awaited'>, today: Day): 'whole' | 'name' | 'nothing' =>
  me.id === row.id || everywhere(me, ['dpo'], today)
    ? 'whole'
    : row.awaited && row.registered_by === me.id && holds(me, desks, today)
      ? 'whole'
      : holds(me, administrators, today)
        ? 'name'
        : 'nothing'

const hidden = { email: null, phone: null, erasure_basis: null, erasure_by: null }
/** A row as far as this sight goes. While the use of somebody's data is restricted, only they and who protects them see the name. */
export const shown = <R extends Row>(row: R, sight: 'whole' | 'name'): Omit<R, 'name'> & { readonly name: string | null } =>
  sight === 'whole' ? row : { ...row, ...hidden, name: row.restricted === null ? row.name : null }

/** The commands this reader may ask of this person now. */
export const asksOf = (me: Me, row: Row, today: Day): readonly (keyof typeof access)[] => {
  if (row.erased_on !== null) return []
  const [own, dpo, asked] = [me.id === row.id, everywhere(me, ['dpo'], today), row.erasure_on !== null]
  const second = dpo && !own && row.erasure_by !== me.id
  const table: { readonly [C in keyof typeof access]: boolean } = {
    register: false,
    amend: own || (row.awaited && row.registered_by === me.id && holds(me, desks, today)),
    claim: own && row.awaited,
    grant: !own && row.restricted === null && !asked && holds(me, administrators, today),
    revoke: row.grants > 0 && (own || holds(me, administrators, today)),
    consent: own && row.restricted === null,
    withdrawConsent: own,
    restrict: (own || dpo) && row.restricted === null,
    unrestrict: (own || dpo) && row.restricted !== null,
    askErasure: (own || dpo) && !asked,
    withdrawErasure: asked && (own || row.erasure_by === me.id),
    refuseErasure: asked && second,
    confirmErasure: asked && second,
  }
  return Object.entries(table).flatMap(([command, yes]) => (yes ? [command as keyof typeof access] : []))
}
