// Where a thing belongs, and the names under which people see what belongs there.

/** Where something happens or belongs: a grant counts there when its scope is everywhere or one of these. */
export type Where = {
  /** ISTAT code */
  readonly municipality?: string
  /** the organisations on either side of it */
  readonly organisations?: readonly string[]
  readonly building?: string
  readonly lab?: string
  readonly case?: string
  /** the people it is about: each of them sees it as their own */
  readonly persons?: readonly string[]
}

/** A row without its walls: who may see it is nobody's business. */
export const unwalled = <R extends { readonly sees: unknown }>({ sees: _, ...row }: R): Omit<R, 'sees'> => row

/** The name of a grant's scope. */
export const scopeName = (scope: { readonly kind: string; readonly id?: string }): string =>
  scope.id === undefined ? scope.kind : `${scope.kind}:${scope.id}`

const some = (kind: string, id: string | undefined): readonly string[] => (id === undefined ? [] : [`${kind}:${id}`])

/** The scope of a grant that holds everywhere, and of the house itself when it reads for its own needs. */
export const everywhere = 'everywhere'
/** In a `sees` column: whoever may ask the page at all, also without having entered. */
export const everyone = 'everyone'

/**
 * The scope names of a place, as a `sees` column holds them: `municipality:019036`, `case:<uuid>`, `person:<uuid>` and always `everywhere`, sorted,
 * each once.
 */
export const seesOf = (where: Where): readonly string[] => [
  ...new Set(
    [
      everywhere,
      ...some('municipality', where.municipality),
      ...(where.organisations ?? []).flatMap((id) => some('organisation', id)),
      ...some('building', where.building),
      ...some('lab', where.lab),
      ...some('case', where.case),
      ...(where.persons ?? []).flatMap((id) => some('person', id)),
    ].sort(),
  ),
]
