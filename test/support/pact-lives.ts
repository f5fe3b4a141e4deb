// Pacts brought by the API to a point of their life, each step asked by the person whose step it is.
import type { Page } from 'playwright-core'
import type { Role } from '../../server/kernel/people.ts'
import { ask, drafted } from './pact-pages.ts'

export type Visit = (role: Role) => Promise<Page>
type Data = object | ((read: { readonly version: number; readonly sha256: string }) => object)
type Step = readonly [Role, string, Data]

const party = 'gruppo-di-prova'
const day = (): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Rome' }).format(Date.now())
const clauses = [{ heading: 'Oggetto', body: 'Si zappa, e l’acqua c’è.' }]

const worded: readonly Step[] = [
  ['representative', 'promise', { side: 'citizens', what: 'Zappare' }],
  ['clerk', 'promise', { side: 'municipality', what: 'Dare l’acqua' }],
  ['clerk', 'word', { clauses }],
]
const signed: readonly Step[] = [
  ...worded,
  ['representative', 'sign', (read) => ({ ...read, party })],
  ['manager', 'sign', (read) => ({ ...read, party: 'comune' })],
]
const redacted: readonly Step[] = [...signed, ['clerk', 'redact', (read) => ({ ...read, as: 'text' })]]
const ready: readonly Step[] = [...redacted, ['clerk', 'publish', (read) => read]]
const active: readonly Step[] = [...ready, ['manager', 'activate', () => ({ number: 'CR-PROVA', from: day() })]]
const lent: readonly Step[] = [...active, ['clerk', 'grantSupport', { kind: 'tools', what: 'Due zappe', lent: true }]]
const seated: readonly Step[] = [...active, ['representative', 'askConciliation', { side: 'citizens', about: 'Le chiavi' }]]
const act = () => ({ act: 'DD-1', actOn: day(), reason: 'Prova' })

/** The points of a life a page is looked at. */
export const lives = {
  ...{ drafted: [], worded, signed, redacted, ready, active, lent, seated },
  asked: [['clerk', 'askOpinion', { office: 'green', required: true }]],
  delivered: [...lent, ['clerk', 'deliverSupport', { support: 1 }]],
  reviewed: [
    ...active,
    ['representative', 'report', () => ({ party, from: day(), until: day(), activities: 'Zappato.', hours: 2, people: 3 })],
    ['clerk', 'reviewReport', { report: 1, outcome: 'approved' }],
  ],
  breached: [...active, ['clerk', 'notifyBreach', { side: 'citizens', what: 'Nessuno zappa', remedy: '2099-01-01' }]],
  revoked: [...active, ['manager', 'revoke', act]],
  ended: [...active, ['manager', 'end', { reason: 'early', motive: 'Prova' }]],
} as const satisfies { readonly [name: string]: readonly Step[] }
export type Life = keyof typeof lives

/** The id of a new pact brought to this point. */
export const livedTo = async (life: Life, visit: Visit): Promise<string> => {
  const pages = new Map<Role, Page>()
  const pageOf = async (role: Role): Promise<Page> => {
    const page = pages.get(role) ?? (await visit(role))
    pages.set(role, page)
    return page
  }
  const id = await drafted(await pageOf('representative'), 'Un’aiuola di prova')
  for (const [role, command, data] of lives[life] as readonly Step[]) {
    const page = await pageOf(role)
    const answer = await page.context().request.get(`/api/pacts/${id}`)
    const { parts } = (await answer.json()) as { parts: { text: { version: number; sha256: string } | null } }
    const { version = 0, sha256 = '' } = parts.text ?? {}
    const { position } = await ask(page, id, command, typeof data === 'function' ? data({ version, sha256 }) : data)
    await page.context().request.get(`/api/pacts/${id}?after=${position}`)
  }
  return id
}
