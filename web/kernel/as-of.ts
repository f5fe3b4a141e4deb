// The day the page shows: today, or the one in the address (`?asOf=2025-03-03`).
import { useSearchParams } from '@solidjs/router'
import { today } from './format.ts'

const isDay = (text: unknown): text is string => typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text)

export type AsOf = {
  /** the past day being looked at, or undefined for today */
  readonly day: () => string | undefined
  readonly past: () => boolean
  /** looks at `day`, or at today */
  readonly look: (day: string | undefined) => void
  /** `href` on the same day as this page */
  readonly keep: (href: string) => string
}

export const useAsOf = (): AsOf => {
  const [search, setSearch] = useSearchParams()
  const day = (): string | undefined => (isDay(search.asOf) && search.asOf < today() ? search.asOf : undefined)
  return {
    day,
    past: () => day() !== undefined,
    look: (chosen) => setSearch({ asOf: chosen && chosen < today() ? chosen : null }, { scroll: false }),
    keep: (href) => {
      const now = day()
      if (!now || !href.startsWith('/')) return href
      const [path = '', hash] = href.split('#')
      return `${path}${path.includes('?') ? '&' : '?'}asOf=${now}${hash === undefined ? '' : `#${hash}`}`
    },
  }
}
