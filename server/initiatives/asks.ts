// What this reader may ask of an initiative now: no page has a button that the law would refuse.
import type { CommandName } from '../../events/initiatives/commands.ts'
import { askable, isWindowOpen } from '../../events/initiatives/state.ts'
import type { Day } from '../../events/kernel/index.ts'
import type { Row } from '../../projections/initiatives/queries.ts'
import { type Asking, asksFor, may, type Where } from '../kernel/may.ts'
import { assistants } from '../kernel/people.ts'
import { access, managing } from './access.ts'

/** `home`: the household of who asks, in the building of the initiative; `helped`: the person for whom they ask at a desk. */
type Reader = Asking & { readonly home: string | undefined; readonly helped?: string | undefined }

const voices: readonly CommandName[] = ['endorse', 'withdraw']
const enough = ['given', 'assembly']

const mayVoice = (row: Row, { home, today }: Reader, command: CommandName): boolean =>
  home !== undefined &&
  home !== row.household &&
  isWindowOpen({ closes: row.closes_on ?? '' }, today) &&
  row.voices.includes(home) === (command === 'withdraw')

/** What else must be so today; a command that is not here is asked whenever its stage allows it. */
const timely: { readonly [C in CommandName]?: (row: Row, today: Day) => boolean } = {
  'close-window': ({ closes_on }, today) => !isWindowOpen({ closes: closes_on ?? '' }, today),
  repropose: ({ again_on }, today) => today >= (again_on ?? ''),
  approve: ({ touches, consent }) => !touches || enough.includes(consent),
  'request-consent': ({ touches, consent }) => touches && consent !== 'requested' && !enough.includes(consent),
  consent: ({ consent }) => consent === 'requested',
  'deny-consent': ({ consent }) => consent === 'requested',
  'note-assembly': ({ touches, consent }) => touches && !enough.includes(consent),
  start: ({ starts_on, open_to, insurance }, today) => today >= (starts_on ?? '') && (open_to === 'residents' || insurance !== null),
  retell: ({ occasions }) => occasions.length > 0,
  conclude: ({ occasions }) => occasions.length > 0,
}

/** At a desk one does for somebody what they could do themselves, and nothing else. */
export const mayHelp = ({ me, asOf, today }: Asking, place: Where): boolean => asOf === undefined && may(me, assistants, place, today).yes

export const asksOf = (row: Row, reader: Reader): readonly CommandName[] => {
  const place = { building: row.building }
  const promotes = (reader.helped ?? reader.me?.id) === row.promoter
  const isOwn = (command: CommandName): boolean => promotes || voices.includes(command)
  const mayDo = (command: CommandName): boolean =>
    reader.helped === undefined
      ? asksFor(isOwn(command) ? access : managing, [command], reader, place).length > 0
      : isOwn(command) && access[command].includes('resident') && mayHelp(reader, place)
  return askable[row.stage].filter(
    (command) =>
      timely[command]?.(row, reader.today) !== false && (!voices.includes(command) || mayVoice(row, reader, command)) && mayDo(command),
  )
}
