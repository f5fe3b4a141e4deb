// The day the page shows: today, or the one in the address (`?asOf=2025-03-03`).
import { useSearchParams } from '@solidjs/router'
import { isDay, today } from './format.ts'

export type AsOf = {
  /** the past day being looked at, or undefined for today */
  readonly day: () => string | undefined
  readonly past: () => boolean
  /** why the day in the address is not shown: it has not come yet, or is no day at all; undefined when it is shown, or none is asked for */
  readonly instead: () => 'ahead' | 'no-day' | undefined
  /** looks at `day`, or at today */
  readonly look: (day: string | undefined) => void
  /** `href` on the same day as this page */
  readonly keep: (href: string) => string
}

export const useAsOf = (): AsOf => {
  const [search, setSearch] = useSearchParams()
  const asked = (): string | undefined => (typeof search.asOf === 'string' && isDay(search.asOf) ? search.asOf : undefined)
  const day = (): string | undefined => {
    const one = asked()
    return one !== undefined && one < today() ? one : undefined
  }
  return {
    day,
    past: () => day() !== undefined,
    instead: () => {
      if (search.asOf === undefined) return undefined
      const one = asked()
      if (one === undefined) return 'no-day'
      return one > today() ? 'ahead' : undefined
    },
    look: (chosen) => setSearch({ asOf: chosen && chosen < today() ? chosen : null }, { scroll: false }),
    keep: (href) => {
      const now = day()
      if (!now || !href.startsWith('/')) return href
      const [path = '', hash] = href.split('#')
      return `${path}${path.includes('?') ? '&' : '?'}asOf=${now}${hash === undefined ? '' : `#${hash}`}`
    },
  }
}
