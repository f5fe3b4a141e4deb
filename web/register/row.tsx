// An entry in a few strokes: what it is called, where it leads, where it stands.
import { type JSX, Show } from 'solid-js'
import { Badge, Link } from '../kernel/ui/index.ts'
import type { Origin, Row } from './api.ts'
import { listWords } from './list-words.ts'
import { names, stateMoods } from './names.ts'

type Named = Pick<Row, 'id' | 'origin' | 'title' | 'number'>

const pages: { readonly [O in Origin]: string } = { pact: '/patti', proposal: '/proposte', published: '/registro/voci' }
export const hrefOf = ({ id, origin }: Pick<Row, 'id' | 'origin'>): string => `${pages[origin]}/${id}`

export const titleOf = ({ title, number }: Pick<Row, 'title' | 'number'>): string => title || listWords().list.untitled(number ?? '')

export const EntryLink = (props: { of: Named }): JSX.Element => <Link href={hrefOf(props.of)}>{titleOf(props.of)}</Link>

/** The published label is said where it is none of the six states. */
export const StateBadge = (props: { state: Row['state']; label?: string | undefined }): JSX.Element => (
  <Show when={props.state} fallback={<Badge>{props.label ?? names().phases.other}</Badge>}>
    {(state) => <Badge mood={stateMoods[state()]}>{names().states[state()]}</Badge>}
  </Show>
)
