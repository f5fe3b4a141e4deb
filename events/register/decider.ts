// The law of a published row: each publication is compared with what is known, and only what changed is a fact.
import type { Decider, Refusal } from '../kernel/index.ts'
import type { RegisterCommands } from './commands.ts'
import type { RegisterEvent } from './events.ts'
import { rowId } from './identity.ts'
import { personSign } from './persons.ts'
import { goesBack, isClosed, pointsTo, stateOf } from './reading.ts'
import { type RegisterRule, rules, when } from './rules.ts'
import { differing, initial, type PublishedRow, written } from './state.ts'
import { type Cell, withheld } from './vocabulary.ts'

type Decide = Decider<PublishedRow, RegisterCommands, RegisterEvent, RegisterRule>['decide']
type See = RegisterCommands['see']

const textIn = (cells: readonly Cell[], column: string): string | undefined => cells.find((cell) => cell.column === column)?.text

/** The cells as they may be kept: what may name a natural person is held back, unless somebody looked and said that it does not. */
export const screened = ({ cells, kept = [] }: Pick<See, 'cells' | 'kept'>): readonly Cell[] => {
  const proponent = textIn(cells, 'proponent')
  return cells.map((cell) =>
    !kept.includes(cell.column) && personSign(cell.column, cell.text, proponent) ? { ...cell, text: withheld } : cell,
  )
}

const decided = ({ kept = [] }: See, cells: readonly Cell[]) => {
  const used = kept.filter((column) => cells.some((cell) => cell.column === column))
  return used.length > 0 ? { kept: used } : {}
}

const seen = (ask: See, row: PublishedRow, cells: readonly Cell[]): RegisterEvent | undefined => {
  const changed = [...differing(row.cells, cells)]
  const said = { cells: changed, ...decided(ask, changed) }
  if (row.standing === 'none') return { type: 'register.listed', data: { municipality: ask.municipality, number: ask.number, ...said } }
  if (row.standing === 'gone') return { type: 'register.relisted', data: said }
  if (changed.length === 0) return undefined
  const [from, to] = [stateOf(row.cells.state), stateOf(textIn(changed, 'state'))]
  if (from && to && goesBack(from, to)) return { type: 'register.stepped-back', data: { from, to, ...said } }
  return { type: 'register.changed', data: said }
}

// Only a closed request that says where it went has gone there: an open one may point to another for any reason.
const replacement = (row: PublishedRow, number: string, cells: readonly Cell[]): readonly RegisterEvent[] => {
  const now = written(row.cells, cells)
  const by = isClosed(stateOf(now.state)) ? pointsTo(now.note) : undefined
  const known = row.replacedBy?.number === by && row.cells.note === now.note
  return by === undefined || by === number || known ? [] : [{ type: 'register.replaced', data: { by, source: 'note' } }]
}

const see: Decide['see'] = (ask, row, { id, digest }): readonly [RegisterEvent, ...RegisterEvent[]] | Refusal<RegisterRule> => {
  const refused =
    when(id !== rowId(digest, ask.municipality, ask.number), 'other-row') ??
    when(new Set(ask.cells.map(({ column }) => column)).size !== ask.cells.length, 'column-twice')
  if (refused) return refused
  const cells = screened(ask)
  const fact = seen(ask, row, cells)
  return fact ? [fact, ...replacement(row, ask.number, cells)] : { refused: 'nothing-new' }
}

// A replacement read in a note stands while the note does, and while the request stays closed.
const over = (row: PublishedRow, cells: readonly Cell[]): PublishedRow => {
  const { replacedBy, ...rest } = row
  const now = written(row.cells, cells)
  const withdrawn = replacedBy?.source === 'note' && (textIn(cells, 'note') !== undefined || !isClosed(stateOf(now.state)))
  return { ...rest, standing: 'listed', cells: now, ...(replacedBy && !withdrawn ? { replacedBy } : {}) }
}

export const decider: Decider<PublishedRow, RegisterCommands, RegisterEvent, RegisterRule> = {
  initial,
  rules,
  evolve: {
    'register.listed': (row, { municipality, number, cells }) => over({ ...row, municipality, number }, cells),
    'register.changed': (row, { cells }) => over(row, cells),
    'register.stepped-back': (row, { cells }) => over(row, cells),
    'register.unlisted': (row) => ({ ...row, standing: 'gone' }),
    'register.relisted': (row, { cells }) => over(row, cells),
    'register.replaced': (row, { by, source }) => ({ ...row, replacedBy: { number: by, source } }),
  },
  decide: {
    see,
    miss: (_, row) =>
      when(row.standing === 'none', 'unknown-row') ??
      when(row.standing === 'gone', 'already-missing') ?? [{ type: 'register.unlisted', data: {} }],
    replace: ({ by, reason }, row) =>
      when(row.standing === 'none', 'unknown-row') ??
      when(by === row.number, 'same-number') ??
      when(row.replacedBy?.number === by, 'already-replaced') ?? [{ type: 'register.replaced', data: { by, source: 'office', reason } }],
  },
}
