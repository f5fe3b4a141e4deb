// The thing a fact is about, by its name, with the way to its page.
import type { JSX } from 'solid-js'
import { Link } from '../kernel/ui/index.ts'
import type { Change } from './api.ts'

const places: { readonly [C in Change['context']]: string } = {
  pacts: '/patti',
  network: '/rete',
  seats: '/controllo/posti',
  findings: '/controllo/rilievi',
}

export const SubjectLink = (props: { of: Pick<Change, 'context' | 'id' | 'title'> }): JSX.Element => (
  <Link href={`${places[props.of.context]}/${props.of.id}`}>{props.of.title}</Link>
)
