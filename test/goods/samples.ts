// Facts and requests of a common good that tests begin with. Invented.
import type { GoodCommands } from '../../events/goods/commands.ts'
import type { GoodEvent } from '../../events/goods/events.ts'

export const place = { municipality: '019036', town: 'Cremona', address: 'Largo dei Platani', lat: 45_128_400, lon: 10_015_900 }
export const register: GoodCommands['register'] = { name: 'Aiuole', nature: 'material', kind: 'green', place, owner: 'municipality' }
export const registered: GoodEvent = { type: 'goods.registered', data: register }
export const privately: GoodEvent = { type: 'goods.registered', data: { ...register, owner: 'private' } }
export const list: GoodCommands['list'] = { act: 'DG-31', actOn: '2025-05-01' }
export const listed: GoodEvent = { type: 'goods.listed', data: list }
export const removed: GoodEvent = { type: 'goods.removed', data: { reason: 'Venduto' } }
export const withheld: GoodEvent = { type: 'goods.withheld', data: { reason: 'Lavori' } }
export const bound: GoodEvent = { type: 'goods.constrained', data: { bound: true, authority: 'Soprintendenza' } }
export const document = { sha256: 'a'.repeat(64), bytes: 900, type: 'application/pdf' } as const
