// Which closed lists have words: one row for each of their names, or the compiler says which is missing.
import type * as said from '../../events/generative/vocabulary.ts'

type Table<K extends string> = { readonly [N in K]: string }
type Lists = {
  readonly [L in
    | 'kinds'
    | 'parties'
    | 'territories'
    | 'sources'
    | 'statuses'
    | 'conditions'
    | 'papers'
    | 'refusals'
    | 'otherWays'
    | 'sides'
    | 'resourceKinds'
    | 'purposes'
    | 'hosts'
    | 'confirmations'
    | 'suspensions'
    | 'leavings'
    | 'services'
    | 'results'
    | 'beginnings'
    | 'followUps'
    | 'standings'
    | 'documents']: Table<(typeof said)[L][number]>
}
export type Named = Lists & { readonly progress: Table<'0' | '1' | '2' | '3' | '4'> }
