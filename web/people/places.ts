// What places are called: the municipalities the register of the network knows, asked for once.
import { createSignal } from 'solid-js'
import type { AnswerOf } from '../../server/kernel/context.ts'
import type { network } from '../../server/network/routes.ts'
import { apiOf, type Rows } from '../kernel/api.ts'
import { withCode } from '../kernel/istat.ts'
import { isProblem } from '../kernel/problem.ts'
import type { Found } from '../kernel/ui/lookup.tsx'

type Body = AnswerOf<(typeof network.reads)['/']>['items'][number]
const register = apiOf<typeof network>('network')
const [names, setNames] = createSignal<{ readonly [istat: string]: string }>({})
const [asking, setAsking] = createSignal(false)

const pageAfter = (cursor: string | undefined): Promise<Rows<Body> | { readonly problem: true }> =>
  register.read('/', {}, { kind: 'municipality', limit: 100, ...(cursor === undefined ? {} : { cursor }) }).send() as never

const load = async (cursor?: string): Promise<void> => {
  const page = await pageAfter(cursor)
  if ('problem' in page) return
  // «nel Comune di Crema», not «nel Comune Comune di Crema».
  const found = page.items.flatMap(({ istat, name }) => (istat === null ? [] : [[istat, name.replace(/^Comune /, '')] as const]))
  setNames((before) => ({ ...before, ...Object.fromEntries(found) }))
  if (page.next !== null) await load(page.next)
}

/** The name of a municipality by its ISTAT code; the code itself until it is known, and for every other place. */
export const placeName = (code: string): string => {
  if (/^\d{6}$/.test(code) && !asking()) {
    setAsking(true)
    void load()
  }
  return names()[code] ?? code
}

/** Municipalities by some of the letters of their name; the value is the ISTAT code. */
export const findMunicipality = async (q: string): Promise<readonly Found[]> => {
  const page = await register.read('/', {}, { kind: 'municipality', q, limit: 20 }).send()
  if (isProblem(page)) return []
  const found = page.items.flatMap(({ istat, name, province }) =>
    istat === null ? [] : [{ value: istat, name, label: province ? `${name} (${province})` : name }],
  )
  return withCode(q, found)
}
