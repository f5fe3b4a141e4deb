// Who a pact can be handed to: the caseworkers the coordinator knows of, those of the demonstration, or somebody by their code.
import { createSignal } from 'solid-js'
import type { people } from '../../server/people/routes.ts'
import { apiOf } from '../kernel/api.ts'
import type { FieldSpec, Value } from '../kernel/asks/ask.ts'
import type { Given } from '../kernel/asks/given.ts'
import { isProblem } from '../kernel/problem.ts'
import { isAny, me, session } from '../kernel/session.ts'
import type { Option } from '../kernel/ui/index.ts'
import { w } from './asking-fields.ts'

const [known, setKnown] = createSignal<readonly Option[]>([])
let readFor: string | undefined

/** Asks once for each reader who they may know; who may not, knows themselves and the demonstration’s people. */
export const loadColleagues = async (): Promise<void> => {
  const reader = me()?.id
  if (reader === readFor || !isAny(['coordinator'])) return
  readFor = reader
  const found = await apiOf<typeof people>('people').read('/', {}, { role: 'caseworker', limit: 100 }).send()
  if (!isProblem(found)) setKnown(found.items.map(({ id, name }) => ({ value: id, label: name ?? id })))
}

const plain = (label: string): string => label.split(',')[0] ?? label
const colleagues = (): readonly Option[] => {
  const own = me()
  const listed = [
    ...(own?.roles.includes('caseworker') ? [{ value: own.id, label: plain(own.label) }] : []),
    ...(session()?.people ?? [])
      .filter(({ roles }) => roles.includes('caseworker'))
      .map(({ id, label }) => ({ value: id, label: plain(label) })),
    ...known(),
  ]
  return listed.filter(({ value }, at) => listed.findIndex((one) => one.value === value) === at)
}

const other = 'other'
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const nameOf = (id: string): string => colleagues().find(({ value }) => value === id)?.label ?? ''

const codeField = (): FieldSpec => ({
  ...{ name: 'caseworker', as: 'line', label: w().workerCode, hint: w().workerCodeHint, max: 36 },
  check: (text) => (uuid.test(text) ? undefined : w().workerCodeHint),
})

export const colleagueFields = (value: Value, before: string): readonly FieldSpec[] => [
  {
    ...{ name: 'chosen', as: 'choice', label: w().caseworker },
    options: [...colleagues().filter((one) => one.value !== before), { value: other, label: w().otherWorker }],
  },
  ...(value('chosen') === other ? [codeField()] : []),
  { name: 'name', as: 'line', label: w().workerName, max: 120, initial: nameOf(value('chosen')) },
  { name: 'phone', as: 'line', label: w().workerPhone, max: 40, optional: true },
]
export const colleagueGiven = (given: Given): string => (given.text('chosen') === other ? given.text('caseworker') : given.text('chosen'))
