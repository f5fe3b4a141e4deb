// The pages of a person's traces as text.
import { describe, expect, it } from 'vitest'
import type { Role } from '../../server/kernel/people.ts'
import { visit } from '../support/page.tsx'
import { expectWhole } from '../support/pages-whole.ts'
import { person } from '../support/people.ts'

const id = '5ea70000-0000-4000-8000-000000000001'
const recorded = '2026-06-01T08:00:00.000Z'
const trace = (more: object) => ({
  ...{ thing: id, revision: 1, position: 7, event: id, context: 'seats', type: 'seats.looked', how: 'did', role: 'auditor' },
  ...{ assisted: false, day: '2026-06-01', recorded, values: [], ...more },
})
const followed = {
  thing: id,
  context: 'seats',
  facts: 2,
  first_on: '2026-05-01',
  latest_on: '2026-06-01',
  latest_type: 'seats.looked',
  latest_role: 'auditor',
  position: 7,
}
const page = (items: readonly object[]) => ({ items, next: null, position: 9 })
const answers = {
  '/api/traces': page([
    trace({}),
    trace({ context: 'people', type: 'people.registered', how: 'named', event: 'x', values: [{ name: 'name', value: 'Wanda Rivo' }] }),
    trace({ context: 'tomorrow', type: 'tomorrow.dawned', how: 'helped', event: 'y' }),
  ]),
  '/api/traces/followed': page([followed]),
  [`/api/seats/${id}`]: { body: 'Collegio dei revisori', asks: ['draw'], position: 9 },
}
const me = person('auditor')

describe.each(['/seguo', '/io/tracce'])('%s', (url) => {
  it.each(['it', 'en'] as const)('is whole in %s', async (language) => expectWhole(await visit(url, { answers, language, me })))
  it('asks nothing of the counter for who has not entered', async () => {
    const { asked, text } = await visit(url, { answers })
    expect(asked.filter((address) => address.startsWith('/api/traces'))).toEqual([])
    expect(text).toContain('Accedi')
  })
})

describe('what is written about me', () => {
  it('says each fact in the words of its context, and the values that are mine', async () => {
    const { text, html } = await visit('/io/tracce', { answers, me })
    for (const said of ['Uno sguardo', 'La persona è stata registrata', 'nome: Wanda Rivo', 'parla di te', 'tomorrow dawned'])
      expect(text).toContain(said)
    expect(html).toContain(`/controllo/posti/${id}`)
  })
  it('says so when there is nothing', async () => {
    const { text } = await visit('/io/tracce', { answers: { ...answers, '/api/traces': page([]) }, me })
    expect(text).toContain('Nel registro non c’è scritto niente di te')
  })
})

describe('what I follow', () => {
  it('names each thing and says whose turn it is', async () => {
    const { text } = await visit('/seguo', { answers, me })
    for (const said of ['Collegio dei revisori', 'Puoi chiedere qualcosa', '2 passi tuoi']) expect(text).toContain(said)
    const others = { ...answers, [`/api/seats/${id}`]: { body: 'Collegio dei revisori', asks: [], position: 9 } }
    expect((await visit('/seguo', { answers: others, me })).text).toContain('Adesso niente da fare')
    const turn = (more: object) =>
      visit('/seguo', { answers: { ...answers, [`/api/seats/${id}`]: { title: 'L’orto', turn_since: '2026-06-02', ...more } }, me })
    expect((await turn({ turn: 'proponent', mine: true })).text).toContain('Tocca a te')
    expect((await turn({ turn: 'office', mine: true })).text).toContain('Tocca all’ufficio dal 2 giu 2026')
  })
  it('says in words what each context calls its things and its turns, and where they are read', async () => {
    const of = (context: string, told: object, roles: Role) =>
      visit('/seguo', {
        answers: { '/api/traces/followed': page([{ ...followed, context }]), [`/api/${context}/${id}`]: told },
        me: person(roles),
      })
    const turn = { turn_since: '2026-06-02', asks: [] }
    const owned = await of('initiatives', { title: 'Un murale', turn: 'owner', ...turn }, 'resident')
    for (const said of ['Iniziativa', 'Tocca alla proprietà dal 2 giu 2026']) expect(owned.text).toContain(said)
    expect(owned.html).toContain(`/iniziative/${id}`)
    expect((await of('initiatives', { title: 'Un murale', turn: 'promoter', mine: true, ...turn }, 'resident')).text).toContain(
      'Tocca a te',
    )
    expect((await of('labs', { title: 'Cambonino', ...turn }, 'maker')).html).toContain(`/laboratori/${id}`)
    expect((await of('care', { title: 'Vera', turn: 'desk', ...turn }, 'operator')).html).toContain(`/cura/${id}`)
    const family = await of('care', { title: 'Vera', turn: 'family', ...turn }, 'resident')
    expect(family.html).toContain('href="/cura/mie"')
    expect(family.html).not.toContain(`/cura/${id}`)
  })
  it('says one day once', async () => {
    const once = { ...followed, first_on: followed.latest_on, facts: 1 }
    const { text } = await visit('/seguo', { answers: { ...answers, '/api/traces/followed': page([once]) }, me })
    expect(text).toContain('1 passo tuo, il 1 giu 2026')
  })
  it('reminds of what runs out within ninety days, and of nothing that is over', async () => {
    const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
    const ending = async (days: number, stage = 'active') => {
      const told = { title: 'L’orto', turn: 'nobody', stage, ends_on: inDays(days) }
      return (await visit('/seguo', { answers: { ...answers, [`/api/seats/${id}`]: told }, me })).text
    }
    expect(await ending(20)).toMatch(/in scadenza: (19|20|21) giorni/)
    expect(await ending(-4)).toMatch(/oltre il termine da (3|4|5) giorni/)
    for (const text of [await ending(120), await ending(20, 'closed')]) expect(text).not.toContain('in scadenza')
  })
  it('says what to do when there is nothing yet', async () => {
    const { text } = await visit('/seguo', { answers: { ...answers, '/api/traces/followed': page([]) }, me })
    expect(text).toContain('Non segui ancora niente')
  })
})
