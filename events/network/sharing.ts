// A body beside the one that runs a service, and what it is there for.
import { group, oneOf, reference } from '../kernel/index.ts'
import { type Share, shares } from './vocabulary.ts'

export const sharing = () => group({ body: reference(), share: oneOf(shares) })
export type Sharing = { readonly body: string; readonly share: Share }
