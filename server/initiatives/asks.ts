// What this reader may ask of an initiative now: no page has a button that the law would refuse.
import type { CommandName } from '../../events/initiatives/commands.ts'
import { askable, isWindowOpen } from '../../events/initiatives/state.ts'
import type { Day } from '../../events/kernel/index.ts'
import type { Row } from '../../projections/initiatives/queries.ts'
import { type Asking, asksFor } from '../kernel/may.ts'
import { access, managing } from './access.ts'

/** `home`: the household of who reads, in the building of the initiative. */
type Reader = Asking & { readonly home: string | undefined }

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

export const asksOf = (row: Row, reader: Reader): readonly CommandName[] => {
  const place = { building: row.building }
  const promotes = reader.me?.id === row.promoter
  return askable[row.stage].filter((command) => {
    if (timely[command]?.(row, reader.today) === false) return false
    if (voices.includes(command)) return mayVoice(row, reader, command) && asksFor(access, [command], reader, place).length > 0
    return asksFor(promotes ? access : managing, [command], reader, place).length > 0
  })
}
