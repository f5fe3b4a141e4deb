// How coming, not coming, leaving and damage change what is remembered.
import type { Steps } from './evolve.ts'
import { rebooked, released } from './keeping-books.ts'
import { onShelf } from './shelf.ts'
import type { Booking, Space } from './state.ts'

const ended = (space: Space, id: string, at: string, standing: Booking['standing']): Space => {
  const booking = onShelf(space.bookings, id)
  return booking ? rebooked(space, id, { standing, until: released(booking, at) }) : space
}

type Using = 'checked-in' | 'no-show' | 'checked-out' | 'damaged' | 'inspected' | 'deposit-taken' | 'deposit-returned'
export const using: Steps<`spaces.${Using}`> = {
  'spaces.checked-in': (space, { booking }) => rebooked(space, booking, { standing: 'here' }),
  'spaces.no-show': (space, { booking, released: at }) => ended(space, booking, at, 'missed'),
  'spaces.checked-out': (space, { booking, released: at }) => ended(space, booking, at, 'done'),
  'spaces.damaged': (space, { closes }) => ({ ...space, damaged: space.damaged || closes }),
  'spaces.inspected': (space) => ({ ...space, damaged: false }),
  'spaces.deposit-taken': (space, { booking, cents }) => rebooked(space, booking, { deposit: cents }),
  'spaces.deposit-returned': (space, { booking }) => rebooked(space, booking, { deposit: undefined }),
}
