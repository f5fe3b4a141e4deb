// A desk with many families and many carers, as a round reads them: everybody fits nearly everybody.
import { random } from '../../events/care/rounds/random.ts'
import type { CareMode } from '../../events/kernel/care.ts'
import type { Asked } from '../../server/care/round.ts'
import type { Given } from '../../server/care/round-work.ts'

const identity = (kind: number, n: number): string => `ca5e000${kind}-0000-4000-8000-${String(n).padStart(12, '0')}`
const today = '2026-11-20'
const weights = { distance: 25, skills: 20, hours: 10, languages: 10, continuity: 10, wage: 10, licence: 5, waiting: 10 }
const asked: Asked = { mode: 'coverage', weights: 1, keep: true, locks: [], bans: [] }

/** `mode` is how the families want their carer; the same numbers give the same desk. */
export const many = (requests: number, carers: number, mode: CareMode = 'live-in'): Given => {
  const next = random(11)
  const below = (most: number): number => Math.floor(most * next())
  const request = (n: number) => ({
    ...{ id: identity(1, n), name: `Famiglia ${n}`, assessed: 1, family: identity(2, n), level: 'CS', mode, minutes: 600 },
    ...{ week: [0, 1, 2, 3, 4].map((day) => ({ from: day * 1440 + 480 + 30 * below(8), until: day * 1440 + 840 })).slice(below(3)) },
    ...{ starts_on: '2026-12-01', east: 580 + below(20), north: 4998 + below(20), needs: [], wishes: ['dementia'], languages: [] },
    ...{ wished_languages: [], features: [], licence: 'no', budget: 150_000 },
  })
  const carer = (n: number) => ({
    ...{ carer: identity(3, n), name: `Assistente ${n}`, level: below(4) === 0 ? 'BS' : 'CS', modes: [mode], free: '{[0,10080)}' },
    ...{ minutes: 1_200, free_minutes: 10_080, families: 3, east: 580 + below(20), north: 4998 + below(20), reach: 30 },
    ...{ skills: below(2) === 0 ? ['dementia'] : [], languages: ['it:A1'], refuses: [], licence: false, hourly: 900 },
    ...{ monthly: 100_000 + below(40_000), starts_on: '2026-01-01', papers_until: '9999-12-31', known: [], parted: [] },
    waiting_since: `2026-0${1 + below(9)}-10`,
  })
  const rows = {
    ...{ requests: Array.from({ length: requests }, (_, n) => request(n)), pool: Array.from({ length: carers }, (_, n) => carer(n)) },
    out: [],
  } as unknown as Given['rows']
  return { rows, weights, today, asked }
}
export const inMode = (given: Given, mode: Asked['mode']): Given => ({ ...given, asked: { ...given.asked, mode } })
