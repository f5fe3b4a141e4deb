// What one may ask of one's own booking: move it, cancel it, say how the space was left.
import type { SpaceCommands } from '../../events/spaces/commands.ts'
import type { Ask, FieldSpec } from '../kernel/asks/ask.ts'
import { optionsOf } from '../kernel/ui/index.ts'
import { fileIn } from '../kernel/upload.ts'
import { clockOf, instantAt, later, minuteOf, minutesBetween, wallOf } from './clock.ts'
import { mineWords } from './mine-words.ts'
import { names } from './names.ts'

const w = () => mineWords()

/** What the forms need to know of a booking. */
export type Asked = {
  readonly booking: string
  readonly starts_at: string
  readonly ends_at: string
  readonly series: string | null
  readonly cancel_hours: number
}

const scope = ({ series }: Asked): readonly FieldSpec[] =>
  series === null ? [] : [{ name: 'scope', as: 'radios', label: w().scope, options: optionsOf(names().scopes), initial: 'this' }]
const scopeGiven = (given: Parameters<Ask<Asked, object>['data']>[0], { series }: Asked) =>
  series === null ? ('this' as const) : given.one(names().scopes, 'scope')

export const isLate = ({ starts_at, cancel_hours }: Asked, now = Date.now()): boolean =>
  Date.parse(starts_at) - now < cancel_hours * 3_600_000

export const cancelling = (of: Asked): Ask<Asked, SpaceCommands['cancel']> => ({
  grave: true,
  note: () => (isLate(of) ? w().late : w().cancelSays),
  fields: scope,
  data: (given, { booking, ...rest }) => ({ booking, scope: scopeGiven(given, { booking, ...rest }) }),
})

export const moving: Ask<Asked, SpaceCommands['move']> = {
  note: () => w().moveSays,
  fields: (of) => [
    { name: 'day', as: 'day', label: w().day, initial: wallOf(of.starts_at).day },
    { name: 'time', as: 'time', label: w().time, initial: clockOf(wallOf(of.starts_at).minute) },
    { name: 'minutes', as: 'number', label: w().length, initial: String(minutesBetween(of.starts_at, of.ends_at)) },
    ...scope(of),
  ],
  data: (given, of) => {
    const from = instantAt(given.text('day'), minuteOf(given.text('time')) ?? 0)
    return { booking: of.booking, from, to: later(from, given.number('minutes')), scope: scopeGiven(given, of) }
  },
}

export const leaving: Ask<Pick<Asked, 'booking'>, SpaceCommands['check-out']> = {
  fields: (_, value) => [
    { name: 'condition', as: 'radios', label: w().condition, options: optionsOf(names().conditions), initial: 'ok' },
    ...(value('condition') === 'damage'
      ? ([
          { name: 'what', as: 'text', label: w().what, max: 600 },
          { name: 'photo', as: 'file', label: w().photo, optional: true, taken: ['image/jpeg', 'image/png', 'image/webp'] },
        ] as const)
      : []),
  ],
  data: (given, { booking }) => {
    const [what, photo] = [given.maybe('what'), fileIn(given.text, 'photo')]
    const condition = given.one(names().conditions, 'condition')
    return {
      booking,
      condition,
      ...(condition === 'ok' || what === undefined ? {} : { what }),
      ...(condition === 'ok' || !photo ? {} : { photo }),
    }
  },
}
