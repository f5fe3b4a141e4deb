// Walls in the browser: another municipality's clerk finds no button and is refused with a reason; what is closed says why; emergencies are announced.
import type { APIRequestContext, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { jsonSchemaOf } from '../../events/kernel/schema.ts'
import { commands } from '../../events/pacts/commands.ts'
import { demoPeople } from '../../server/demo.ts'
import { exampleOf } from '../../server/kernel/openapi-example.ts'
import type { Role } from '../../server/kernel/people.ts'
import { clean, findings } from '../support/axe.ts'
import { journey, phone, see } from '../support/journey.ts'

const { visit } = journey()
const [cremona, crema] = ['019036', '019035']

const holderIn = (role: Role, town: string): string => {
  const found = demoPeople.find(({ grants = [] }) =>
    grants.some((grant) => grant.role === role && 'id' in grant.scope && grant.scope.id === town),
  )
  if (!found) throw new Error(`nobody in the demonstration is ${role} in ${town}`)
  return found.id
}
const enter = async (page: Page, id: string): Promise<void> => {
  expect((await page.context().request.post('/api/session/enter', { data: { id } })).status()).toBe(200)
}
type Pact = { readonly id: string; readonly asks: readonly string[] }
const read = async <A>(request: APIRequestContext, path: string): Promise<A> => (await (await request.get(path)).json()) as A
const activePactOf = async (request: APIRequestContext, town: string): Promise<string> => {
  const { items } = await read<{ items: readonly Pact[] }>(request, `/api/pacts?municipality=${town}&stage=active`)
  const [first] = items
  if (!first) throw new Error(`no active pact in ${town}`)
  return first.id
}
const buttons = async (page: Page): Promise<readonly string[]> => {
  await see(page.locator('ul.asks button').first())
  return page.locator('ul.asks button').allTextContents()
}

it('the clerk of Crema may ask of a pact of Cremona what any resident may, and is refused the rest with a reason', async () => {
  const page = await visit({ viewport: phone, at: '/' })
  const { request } = page.context()
  const pact = await activePactOf(request, cremona)
  const asksAs = async (id: string): Promise<readonly string[]> => {
    await enter(page, id)
    return (await read<Pact>(request, `/api/pacts/${pact}`)).asks
  }
  const resident = await asksAs(demoPeople.find(({ roles }) => roles.includes('resident'))?.id ?? '')
  const own = await asksAs(holderIn('clerk', cremona))
  expect(own.filter((command) => !resident.includes(command)).length).toBeGreaterThan(0)
  expect(await asksAs(holderIn('clerk', crema))).toEqual(resident)
  await page.goto(`/patti/${pact}`)
  const shown = await buttons(page)
  await enter(page, demoPeople.find(({ roles }) => roles.includes('resident'))?.id ?? '')
  await page.goto(`/patti/${pact}`)
  expect(await buttons(page)).toEqual(shown)

  await enter(page, holderIn('clerk', crema))
  const data = exampleOf(jsonSchemaOf(commands.inspect.fields))
  const refused = await request.post(`/api/pacts/${pact}/inspect`, { data, headers: { 'accept-language': 'it' } })
  const { title, code } = (await refused.json()) as { title: string; code: string }
  expect([refused.status(), code]).toEqual([403, 'not-allowed'])
  expect(title).toBe('Per questo serve il ruolo di istruttore nel Comune di Cremona; tu lo hai nel Comune di Crema.')
})

it('what is closed says to a maker which role it takes, also for what is not there', async () => {
  const page = await visit({ as: 'maker', at: '/' })
  const { request } = page.context()
  for (const path of ['/api/people/erasures', '/api/people/figures']) {
    const answer = await request.get(path)
    expect([path, answer.status()]).toEqual([path, 403])
    expect(((await answer.json()) as { title: string }).title).toMatch(/^Per questo serve il ruolo di .*; tu non lo hai\.$/)
  }
  const nobody = await visit({ at: '/' })
  for (const path of ['/api/people', '/api/people/erasures', '/api/glass', '/api/traces'])
    expect((await nobody.context().request.get(path)).status(), path).toBe(401)
})

it('the page of emergencies is empty and says what would be there', async () => {
  const page = await visit({ as: 'dpo', at: '/emergenze', viewport: phone })
  await see(page.getByText('Nessun vetro rotto'))
  expect(await findings(page)).toEqual(clean)
})
