// Every stage of a pact, every person before it, every request with its mistakes, every step of a proposal: axe finds nothing.
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { demoPeople } from '../../server/demo.ts'
import { type Role, roles } from '../../server/kernel/people.ts'
import type { Askable } from '../../web/pacts/asking.ts'
import { requests as names } from '../../web/pacts/requests-words.ts'
import { clean, findings, findingsIn } from '../support/axe.ts'
import { journey, phone, see, type Visit } from '../support/journey.ts'
import { type Life, livedTo } from '../support/pact-lives.ts'
import { asking, send } from '../support/pact-pages.ts'
import { sampled } from '../support/seed.ts'

const { visit } = journey()
const still: Visit = { viewport: phone, reducedMotion: 'reduce' }

const seeded = (n: number): `/patti/${string}` => `/patti/9ac70000-0000-4000-8000-0000000000${String(n).padStart(2, '0')}`
const stages = {
  'In redazione': seeded(4),
  'Alla firma': seeded(10),
  Attivo: seeded(2),
  Sospeso: seeded(8),
  'In recesso': seeded(14),
  'Finito prima': seeded(12),
  Concluso: seeded(1),
  'Lasciato cadere': seeded(11),
} as const

const whole = async (page: Page): Promise<void> => see(page.getByRole('list', { name: 'La storia' }))

it.each(Object.entries(stages))('a pact that stands at «%s»', async (stage, path) => {
  const page = await visit({ ...still, at: path, as: 'manager' })
  await whole(page)
  await see(page.getByRole('article').getByText(stage, { exact: true }).first())
  for (const summary of await page.getByRole('main').locator('summary').all()) await summary.click()
  expect(await findings(page)).toEqual(clean)
})

/** The roles somebody plays in the demonstration. */
const played = roles.filter((role) => demoPeople.some((person) => person.roles.includes(role)))

it.each([undefined, ...sampled(played, 6)])('a pact before a person who is %s', async (role) => {
  const page = await visit({ ...still, at: stages['In redazione'], ...(role ? { as: role } : {}) })
  await whole(page)
  // What differs is what may be asked: the page around it was seen whole above.
  expect(await findingsIn(page, 'main')).toEqual(clean)
})

// The compiler wants a row for every request there is: who asks it, and of which pact, told or made for it. A pact expires with time alone.
const requests: { readonly [C in Exclude<Askable, 'expire'>]: readonly [Role, Life | `/patti/${string}`] } = {
  clarify: ['clerk', seeded(4)],
  join: ['resident', seeded(4)],
  leave: ['representative', seeded(4)],
  promise: ['maker', seeded(4)],
  release: ['clerk', seeded(4)],
  word: ['clerk', seeded(4)],
  askOpinion: ['clerk', seeded(4)],
  recordOpinion: ['clerk', 'asked'],
  approve: ['clerk', 'worded'],
  sign: ['manager', 'worded'],
  insure: ['clerk', seeded(2)],
  redact: ['clerk', 'signed'],
  publish: ['clerk', 'redacted'],
  abandon: ['maker', seeded(4)],
  activate: ['manager', 'ready'],
  suspend: ['manager', seeded(2)],
  resume: ['manager', seeded(8)],
  extend: ['manager', seeded(2)],
  amend: ['clerk', seeded(2)],
  askToJoin: ['resident', seeded(2)],
  admit: ['manager', seeded(2)],
  declineJoin: ['manager', seeded(2)],
  exclude: ['manager', seeded(3)],
  grantSupport: ['clerk', seeded(2)],
  deliverSupport: ['clerk', 'lent'],
  returnSupport: ['clerk', 'delivered'],
  keep: ['clerk', seeded(3)],
  witness: ['resident', seeded(2)],
  report: ['representative', seeded(2)],
  supplementReport: ['representative', seeded(3)],
  reviewReport: ['clerk', seeded(2)],
  publishReport: ['clerk', 'reviewed'],
  inspect: ['clerk', seeded(2)],
  correct: ['manager', seeded(2)],
  notifyBreach: ['clerk', seeded(2)],
  remedyBreach: ['clerk', 'breached'],
  askConciliation: ['representative', seeded(2)],
  seatConciliation: ['clerk', 'seated'],
  proposeConciliation: ['clerk', 'seated'],
  closeConciliation: ['clerk', 'seated'],
  withdraw: ['representative', seeded(2)],
  end: ['manager', seeded(2)],
  revoke: ['manager', seeded(2)],
  reinstate: ['manager', 'revoked'],
  evaluate: ['clerk', seeded(2)],
  renew: ['manager', seeded(2)],
  handBack: ['clerk', 'ended'],
  close: ['manager', 'ended'],
}
const isTold = (at: string): at is `/patti/${string}` => at.startsWith('/')
/** Requests without a field that must be filled: sent empty, they would simply be recorded. Clauses may still be unwritten in a draft. */
const free: readonly string[] = ['word', 'close', 'publish', 'resume', 'closeConciliation', 'publishReport', 'deliverSupport']

describe.each(sampled(Object.entries(requests), 10))('the request «%s»', (command, [role, at]) => {
  it('is in order when it opens, and when it says what is wrong', async () => {
    const path = isTold(at) ? at : `/patti/${await livedTo(at, (as) => visit({ as }))}`
    const page = await visit({ ...still, as: role, at: path })
    await whole(page)
    const dialog = await asking(page, names.it[command as Askable])
    await dialog.getByText('È successo un altro giorno').click()
    expect(await findingsIn(page, '[role=dialog], dialog')).toEqual(clean)
    if (free.includes(command)) return
    for (const box of await dialog.getByRole('textbox').all()) await box.fill('')
    await send(dialog)
    await see(dialog.getByRole('alert'))
    expect(await findingsIn(page, '[role=dialog], dialog')).toEqual(clean)
  })
})

it('a request that a rule refuses', async () => {
  const page = await visit({ ...still, as: 'manager', at: stages.Attivo })
  const dialog = await asking(page, 'Fai finire il patto prima del tempo')
  await dialog.getByRole('combobox', { name: 'Come finisce' }).selectOption('Finito per recesso')
  await send(dialog)
  await see(dialog.getByText('Non si può ancora'))
  expect(await findings(page)).toEqual(clean)
})
