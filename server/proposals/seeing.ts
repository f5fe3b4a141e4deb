// Who sees what of a proposal: everybody the procedure and what the office made readable; its people and the office what was handed in.
import type { CommandName } from '../../events/proposals/commands.ts'
import { askable, type Stage, unseen } from '../../events/proposals/stages.ts'
import type { proposal, proposals } from '../../projections/proposals/queries.ts'
import { type Asking, asksFor, may } from '../kernel/may.ts'
import { access, office } from './access.ts'

type Row = Awaited<ReturnType<typeof proposals>>['items'][number]
type Whole = NonNullable<Awaited<ReturnType<typeof proposal>>>
type Owned = Pick<Row, 'person' | 'author' | 'municipality' | 'stage'>

/** `own`: they answer for it, or wrote the draft. `office`: they examine it. */
export type Sight = 'own' | 'office' | 'everybody' | 'nothing'

export const sightOf = ({ person, author, municipality, stage }: Owned, { me, today }: Asking): Sight => {
  if (me && (me.id === person || (me.id === author && stage === 'draft'))) return 'own'
  // Nobody reads over the shoulder of who is still writing.
  if (unseen.includes(stage)) return 'nothing'
  return may(me, office, { municipality }, today).yes ? 'office' : 'everybody'
}

/** The row as it is shown: who is behind it is said only to those it concerns. */
export const shown = <R extends Owned>(row: R, asking: Asking) => {
  const { person, author, ...rest } = row
  const sight = sightOf(row, asking)
  const mine = sight === 'own'
  return { ...rest, person: mine || sight === 'office' ? person : null, written_by: mine || sight === 'office' ? author : null, mine }
}

/** What was handed in, its documents and the personal answers, hidden from everybody else. */
export const partsFor = ({ parts }: Whole, sight: Sight): Whole['parts'] =>
  sight === 'own' || sight === 'office'
    ? parts
    : {
        ...parts,
        handed: null,
        attachments: [],
        integration: parts.integration && { ...parts.integration, person: null, answers: null },
        opinions: parts.opinions.map((one) => ({ ...one, document: null })),
        replies: [],
      }

const proponents: readonly CommandName[] = ['submit', 'answer', 'confirm', 'integrate', 'answerRefusal', 'withdraw']
/** The desk enters on paper what the proponent brings; withdrawing is theirs alone. */
const onPaper: readonly CommandName[] = ['integrate', 'answerRefusal']

/** The commands this person may ask of a proposal that stands there. */
export const asksOf = (row: Owned & { readonly stage: Stage; readonly unconfirmed: boolean }, asking: Asking): readonly CommandName[] => {
  const sight = sightOf(row, asking)
  const own = asking.me?.id === row.person
  const clerk = may(asking.me, ['clerk'], { municipality: row.municipality }, asking.today).yes
  return asksFor(access, askable[row.stage], asking, { municipality: row.municipality }).filter(
    (command) =>
      (command !== 'confirm' || row.unconfirmed) &&
      (!proponents.includes(command) || own || (sight === 'own' && command === 'answer') || (clerk && onPaper.includes(command))),
  )
}
