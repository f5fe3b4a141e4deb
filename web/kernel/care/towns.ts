// Municipalities and organisations by name, as the register of the network knows them.
import { createSignal } from 'solid-js'
import type { AnswerOf } from '../../../server/kernel/context.ts'
import type { network } from '../../../server/network/routes.ts'
import { apiOf, type Rows } from '../api.ts'
import { withCode } from '../istat.ts'
import { isProblem, type Problem } from '../problem.ts'
import type { Found } from '../ui/lookup.tsx'

type Body = AnswerOf<(typeof network.reads)['/']>['items'][number]
const register = apiOf<typeof network>('network')
const [names, setNames] = createSignal<{ readonly [istat: string]: string }>({})
const [asking, setAsking] = createSignal(false)
const plain = (name: string): string => name.replace(/^Comune di /, '')

const load = async (cursor?: string): Promise<void> => {
  const page: Rows<Body> | Problem = await register.read('/', {}, { kind: 'municipality', limit: 100, cursor }).send()
  if (isProblem(page)) return
  const found = page.items.flatMap(({ istat, name }) => (istat === null ? [] : [[istat, plain(name)] as const]))
  setNames((before) => ({ ...before, ...Object.fromEntries(found) }))
  if (page.next !== null) await load(page.next)
}

/** The name of a municipality by its ISTAT code; the code itself until it is known. */
export const townName = (istat: string): string => {
  if (!asking()) {
    setAsking(true)
    void load()
  }
  return names()[istat] ?? istat
}

const offered = 12
export const findTown = async (q: string): Promise<readonly Found[]> => {
  const page = await register.read('/', {}, { kind: 'municipality', q, limit: offered }).send()
  return isProblem(page)
    ? []
    : withCode(
        q,
        page.items.flatMap(({ name, istat }) => (istat === null ? [] : [{ label: plain(name), value: istat }])),
      )
}
/** The bodies of the network by their name; the value is their identity. */
export const findBody = async (q: string): Promise<readonly Found[]> => {
  const page = await register.read('/', {}, { q, limit: offered }).send()
  return isProblem(page) ? [] : page.items.map(({ id, name }) => ({ label: name, value: id }))
}
