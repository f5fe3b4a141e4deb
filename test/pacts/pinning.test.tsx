// A pact keeps to the rules its proposal was registered under, whatever the municipality has decided since.
import { afterEach, expect, it, vi } from 'vitest'
import { isProblem } from '../../web/kernel/problem.ts'
import { type Proposal, pinnedBy, rulesFor } from '../../web/pacts/drafting.ts'

const regulation = '9a070000-0000-4000-8000-000000000002'
const profile = (cap: number, moneyAllowed: boolean) => ({
  ...{ ordinaryCap: cap, complexCap: 60, moneyAllowed, ordinaryBy: 'manager', complexBy: 'executive' },
})
const versions = [
  { version: 2, profile: profile(48, true) },
  { version: 1, profile: profile(24, false) },
]
const accepted = (version: number) => ({ id: 'p', pinned: { regulation, version } }) as unknown as Proposal

const answering = (answers: { readonly [path: string]: object }) =>
  vi.stubGlobal('fetch', async (url: string) => {
    const answer = answers[String(url).replace(/\?.*/, '')]
    return answer ? Response.json(answer) : Response.json({ status: 404, title: 'Non c’è', code: 'not-found' }, { status: 404 })
  })
afterEach(() => {
  vi.unstubAllGlobals()
})

const found = async (...asked: Parameters<typeof rulesFor>) => {
  const rules = await rulesFor(...asked)
  if (!rules || isProblem(rules)) throw new Error(`no rules: ${JSON.stringify(rules)}`)
  return rules
}

it('takes the version of the proposal, not the one in force', async () => {
  answering({ [`/api/regulations/${regulation}`]: { id: regulation, parts: { versions } } })
  expect(pinnedBy(await found({ proposal: accepted(1) }, '019036'), 'ordinary')).toEqual({
    ...{ regulation, version: 1, capMonths: 24, moneyAllowed: false, approval: 'manager' },
  })
  expect(pinnedBy(await found({ proposal: accepted(2) }, '019036'), 'complex')).toMatchObject({ version: 2, approval: 'giunta' })
})
it('does not begin where that version is not there, instead of beginning without rules', async () => {
  answering({ [`/api/regulations/${regulation}`]: { id: regulation, parts: { versions } } })
  expect(await rulesFor({ proposal: accepted(7) }, '019036')).toMatchObject({ problem: true, status: 404 })
})
it('without a proposal takes the version in force, or none', async () => {
  answering({ '/api/regulations/standing': { id: regulation, ...versions[0] } })
  expect(pinnedBy(await found({}, '019036'), 'ordinary')).toMatchObject({ version: 2, capMonths: 48 })
  answering({})
  expect(await rulesFor({}, '019036')).toBeUndefined()
})
