// The municipality of a proposal: written, and chosen among those the network knows.
import type { JSX } from 'solid-js'
import type { network } from '../../server/network/routes.ts'
import { apiOf } from '../kernel/api.ts'
import type { Form } from '../kernel/form.ts'
import { isProblem } from '../kernel/problem.ts'
import { type Found, Lookup } from '../kernel/ui/index.ts'
import { proposing } from './propose-words.ts'

const bodies = apiOf<typeof network>('network')
const offered = 12

const find = async (q: string): Promise<readonly Found[]> => {
  const answer = await bodies.read('/', {}, { kind: 'municipality', q, limit: offered }).send()
  if (isProblem(answer)) return []
  return answer.items.flatMap(({ name, istat }) => (istat === null ? [] : [{ label: name.replace(/^Comune di /, ''), value: istat }]))
}

/** Writes `place.town`, and `place.municipality` (ISTAT) once the name is one of the list. */
export const TownField = (props: { form: Form }): JSX.Element => (
  <Lookup
    {...{ form: props.form, name: 'place.town', label: proposing().town, hint: proposing().townHint, find }}
    {...{ written: 'place.town', chosen: 'place.municipality' }}
  />
)
