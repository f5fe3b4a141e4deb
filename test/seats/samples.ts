// Facts and requests of an auditor's seat that tests begin with. Invented.
import type { SeatCommands } from '../../events/seats/commands.ts'
import type { SeatEvent } from '../../events/seats/events.ts'

/** who asks when a test says nothing else (support/given.ts) */
export const auditor = '00000000-0000-4000-8000-000000000001'
export const manager = { by: '00000000-0000-4000-8000-000000000002', role: 'manager' }
export const pact = (n: number): string => `9ac70000-0000-4000-8000-${String(n).padStart(12, '0')}`

export const asked: SeatCommands['grant'] = {
  auditor,
  body: 'Collegio dei revisori',
  mandate: 'Verifica annuale del registro',
  from: '2025-05-01',
  until: '2025-09-30',
}
export const granted: Extract<SeatEvent, { type: 'seats.granted' }> = { type: 'seats.granted', data: asked }
export const taken: SeatEvent = { type: 'seats.taken', data: {} }
export const sample: SeatCommands['draw'] = { seed: 'lotto-7-22-90', day: '2024-12-31', size: 2, population: 9, pacts: [pact(3), pact(1)] }
export const drawn: SeatEvent = { type: 'seats.drawn', data: { draw: 1, method: 'sha256-order-1', ...sample } }
