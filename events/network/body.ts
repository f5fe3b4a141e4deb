// What a body is called and which public codes it has, and what a correction leaves of them.
import type { Kind } from './vocabulary.ts'

export type Body = {
  readonly kind: Kind
  readonly name: string
  readonly alias?: string
  /** letters of the province */
  readonly province?: string
  /** six digits, a text because of its leading zeros */
  readonly istat?: string
  /** a letter and three digits (codice catastale) */
  readonly cadastral?: string
}

/** Only a municipality has the two codes, and it has both; the province is two capitals wherever it is said. */
export const codesFit = ({ kind, province, istat, cadastral }: Body): boolean =>
  (province === undefined || /^[A-Z]{2}$/.test(province)) &&
  (kind === 'municipality'
    ? province !== undefined && istat !== undefined && /^[A-Z]\d{3}$/.test(cadastral ?? '')
    : istat === undefined && cadastral === undefined)

const names = ['kind', 'name', 'alias', 'province', 'istat', 'cadastral'] as const satisfies readonly (keyof Body)[]

/** What registration and correction say of a body, without their source. */
export const bodyOf = (said: Body): Body => ({
  kind: said.kind,
  name: said.name,
  ...(said.alias !== undefined && { alias: said.alias }),
  ...(said.province !== undefined && { province: said.province }),
  ...(said.istat !== undefined && { istat: said.istat }),
  ...(said.cadastral !== undefined && { cadastral: said.cadastral }),
})

/** The body after a correction: what is not named stays; whoever turns out to be no municipality loses its codes. */
export const corrected = (body: Body, said: Partial<Body>): Body => {
  const next = bodyOf({
    ...body,
    ...Object.fromEntries(names.filter((name) => said[name] !== undefined).map((name) => [name, said[name]])),
  })
  if (next.kind === 'municipality' || body.kind !== 'municipality') return next
  const { istat: _istat, cadastral: _cadastral, ...rest } = next
  return rest
}

export const sameBody = (a: Body, b: Body): boolean => names.every((name) => a[name] === b[name])
