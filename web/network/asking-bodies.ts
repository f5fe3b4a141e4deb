// Bodies of the network looked up by name.
import type { FieldSpec } from '../kernel/asks/ask.ts'
import { isProblem } from '../kernel/problem.ts'
import type { Found } from '../kernel/ui/index.ts'
import { api, type Row } from './api.ts'
import { askWords } from './asks-words.ts'
import { names } from './names.ts'

const offered = 20

const labelOf = ({ name, kind, province }: Row): string => [name, names().kinds[kind], province].filter(Boolean).join(' · ')

/** Names are told apart by kind and province; where even those agree, by the beginning of their identity. */
const told = (row: Row, all: readonly Row[]): Found => {
  const label = labelOf(row)
  const alone = all.filter((one) => labelOf(one) === label).length === 1
  return { value: row.id, name: row.name, label: alone ? label : `${label} · ${row.id.slice(0, 8)}` }
}

const find =
  (except: string | undefined) =>
  async (q: string): Promise<readonly Found[]> => {
    const answer = await api.read('/', {}, { q, limit: offered }).send()
    const rows = isProblem(answer) ? [] : answer.items.filter(({ id }) => id !== except)
    return rows.map((row) => told(row, rows))
  }

type Looked = { readonly name: string; readonly label: string; readonly optional?: boolean; readonly except?: string }

/** A field for one body; `except` is the one that is asking, which cannot be meant. */
export const bodyField = ({ except, ...named }: Looked): FieldSpec => ({
  ...{ as: 'lookup', hint: askWords().lookHint, find: find(except) },
  ...named,
})
