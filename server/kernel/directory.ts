// Who people are to the house: their label and the roles they hold now, as the `people` context knows them.
import type { Grant } from './people.ts'

export type Known = { readonly id: string; readonly label: string; readonly grants: readonly Grant[] }
export type Directory = {
  /** The person with the grants of any day; undefined when nobody has this identity, or not any more. */
  find(id: string): Promise<Known | undefined>
  /** Moves on whenever what it says of anybody may have changed; absent where that cannot be told. */
  readonly changes?: () => number
}
/** What keeps something of a person outside the log and must let it go when that person is erased. */
export type Forgetter = {
  readonly name: string
  /** Rows or files that went. */
  forget(person: string): Promise<number>
}
