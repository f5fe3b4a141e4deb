// Rows and requests that the tests of published registers share.
import type { RegisterEvent } from '../../events/register/events.ts'
import { rowId } from '../../events/register/identity.ts'
import { sha256Hex } from '../../server/kernel/identity.ts'

export const cremona = '019036'
export const id = rowId(sha256Hex, cremona, '004')
export const me = { id, role: 'clerk' }

const cellsOf = (cells: { readonly [column: string]: string }) => Object.entries(cells).map(([column, text]) => ({ column, text }))
export const published = {
  id: '004',
  title: 'Ciclofficina di quartiere',
  state: 'Istruttoria in corso',
  note: '',
  representative: 'Ruote Libere ODV',
  proponent: 'Associazione',
}
export const see = (over: { readonly [column: string]: string } = {}, kept?: string[]) => ({
  municipality: cremona,
  number: '004',
  cells: cellsOf({ ...published, ...over }),
  ...(kept ? { kept } : {}),
})
export const listed: RegisterEvent = {
  type: 'register.listed',
  data: { municipality: cremona, number: '004', cells: cellsOf(published).filter(({ text }) => text !== '') },
}
export const changed = (cells: { readonly [column: string]: string }): RegisterEvent => ({
  type: 'register.changed',
  data: { cells: cellsOf(cells) },
})
