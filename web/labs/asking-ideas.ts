// What each request about an idea asks for, and where it is looked up what an idea has become.
import type { LabCommands } from '../../events/labs/commands.ts'
import type { Outcome } from '../../events/labs/vocabulary.ts'
import type { Ask, FieldSpec } from '../kernel/asks/ask.ts'
import { asker } from '../kernel/assisting.ts'
import { optionsOf } from '../kernel/ui/index.ts'
import type { Idea } from './api.ts'
import { asksWords } from './asks-words.ts'
import { findOutcome } from './born.ts'
import { names } from './names.ts'

/** An idea as something requests can be put to: the stream is its laboratory. */
export type IdeaOf = { readonly id: string; readonly revision: number; readonly asks: readonly string[]; readonly idea: Idea }

const f = () => asksWords().fields
const reason = (): FieldSpec => ({ name: 'reason', as: 'text', label: f().reason, max: 1000 })
const whose = ({ idea }: IdeaOf) => ({ idea: idea.idea, person: asker() ?? '' })

const isOutcome = (text: string): text is Outcome => Object.hasOwn(names().outcomes, text)

export const ideas = {
  support: { fields: () => [], data: (_, of) => whose(of) } satisfies Ask<IdeaOf, LabCommands['support']>,
  unsupport: { fields: () => [], data: (_, of) => whose(of) } satisfies Ask<IdeaOf, LabCommands['unsupport']>,
  discuss: {
    fields: () => [{ name: 'note', as: 'text', label: f().note, max: 1000, optional: true }],
    data: (given, { idea }) => ({ idea: idea.idea, note: given.maybe('note') }),
  } satisfies Ask<IdeaOf, LabCommands['discuss']>,
  select: {
    fields: () => [{ name: 'why', as: 'text', label: f().why, max: 1000, optional: true }],
    data: (given, { idea }) => ({ idea: idea.idea, why: given.maybe('why') }),
  } satisfies Ask<IdeaOf, LabCommands['select']>,
  shelve: {
    fields: () => [reason()],
    data: (given, { idea }) => ({ idea: idea.idea, reason: given.text('reason') }),
  } satisfies Ask<IdeaOf, LabCommands['shelve']>,
  drop: {
    grave: true,
    fields: () => [reason()],
    data: (given, { idea }) => ({ idea: idea.idea, reason: given.text('reason') }),
  } satisfies Ask<IdeaOf, LabCommands['drop']>,
  became: {
    fields: (_, value) => {
      const kind = value('kind')
      const which: FieldSpec = { name: 'became', as: 'lookup', label: f().became, hint: f().becameHint, find: (q) => findOutcome(kind, q) }
      return [{ name: 'kind', as: 'radios', label: f().outcome, options: optionsOf(names().outcomes) }, ...(isOutcome(kind) ? [which] : [])]
    },
    data: (given, { idea }) => ({ idea: idea.idea, kind: given.one(names().outcomes, 'kind'), became: given.text('became') }),
  } satisfies Ask<IdeaOf, LabCommands['became']>,
}
