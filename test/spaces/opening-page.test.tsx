// Opening a space, and naming who else answers for a booking, as pages: who may, what is asked, what is said to the others.
import { describe, expect, it } from 'vitest'
import type { Form } from '../../web/kernel/form.ts'
import { claimIn, hostPath, hostsIn } from '../../web/spaces/booking.ts'
import { placesOf } from '../../web/spaces/opening-fields.ts'
import { visit } from '../support/page.tsx'
import { expectWhole } from '../support/pages-whole.ts'
import { person } from '../support/people.ts'
import { answers, building, household, one, space } from './page-answers.ts'

const manager = person('social-manager')
const resident = person('resident')
const home = { id: building, name: 'OPIFICI 22', municipality: '019036', home: null }
const may = { anywhere: false, buildings: [building], municipalities: [], position: 9 }
const opening = (more: object = {}) => ({
  ...answers(),
  '/api/spaces/opening': { ...may, ...more },
  '/api/housing': { items: [home], next: null, position: 9 },
})

describe('opening a space', () => {
  it.each(['it', 'en'] as const)('is whole in %s, for who may and who may not', async (language) => {
    expectWhole(await visit('/spazi/nuovo', { answers: opening(), language, me: manager }))
    expectWhole(await visit('/spazi/nuovo', { answers: opening(), language }))
    expectWhole(await visit('/spazi/nuovo', { answers: answers(), language, me: resident }))
  })
  it('asks for the card and what governs it', async () => {
    const { text } = await visit('/spazi/nuovo', { answers: opening(), me: manager })
    for (const said of ['Come si chiama', 'Che cos’è', 'A che cosa serve', 'OPIFICI 22', 'Un patto di collaborazione'])
      expect(text).toContain(said)
  })
  it('is not for who looks after nothing, and asks who has not entered to enter', async () => {
    expect((await visit('/spazi/nuovo', { answers: answers(), me: resident })).text).toContain('lo apre chi cura il palazzo')
    expect((await visit('/spazi/nuovo', { answers: opening({ buildings: [] }), me: manager })).text).toContain(
      'lo apre chi cura il palazzo',
    )
    expect((await visit('/spazi/nuovo', { answers: opening() })).text).toContain('bisogna entrare')
  })
  it('is offered among the spaces to who may, with the building they look at', async () => {
    const list = `/spazi?palazzo=${building}`
    const { html, asked } = await visit(list, { answers: answers(), me: manager })
    expect(html).toContain(`href="/spazi/nuovo?palazzo=${building}"`)
    expect(asked).toContain(`/api/spaces?building=${building}`)
    for (const me of [resident, undefined])
      expect((await visit(list, { answers: answers(), ...(me ? { me } : {}) })).html).not.toContain('/spazi/nuovo')
    expect((await visit(`${list}&asOf=2026-01-10`, { answers: answers(), me: manager })).html).not.toContain('/spazi/nuovo')
  })
  it('offers the buildings one looks after, and no others one sees', () => {
    const places = (more: object) =>
      placesOf({
        ...{ opening: { ...may, buildings: [], ...more }, keys: false, begins: undefined },
        buildings: [home, { ...home, id: space, name: 'Altro palazzo', municipality: '019035' }] as never,
      }).map(({ value }) => value)
    expect(places({})).toEqual([])
    expect(places({ buildings: [building] })).toEqual([`building:${building}`])
    expect(places({ municipalities: ['019035'] })).toEqual([`building:${space}`, 'town:019035'])
    expect(places({ anywhere: true })).toEqual([`building:${building}`, `building:${space}`, 'town'])
  })
  it('goes on with the usual rules, and says so', async () => {
    const fresh = { ...answers(['rule']), [`/api/spaces/${space}`]: { ...one(['rule']), rules: null, version: 0 } }
    expect((await visit(`/spazi/${space}/regole`, { answers: fresh, me: manager })).text).toContain('Ci sono già quelle di solito')
    expect((await visit(`/spazi/${space}`, { answers: fresh, me: manager })).text).toContain('Scrivi le regole')
  })
})

describe('who else answers', () => {
  const draft = (values: { readonly [name: string]: string }) =>
    ({ value: (name: string) => values[name] ?? '', draft: () => values }) as unknown as Form
  const holders = [{ value: `home:${household}`, household }, { value: 'me' }]
  const chosen = { [hostPath(`home:${household}`, 'abele')]: 'yes', [hostPath(`home:${household}`, 'bice')]: '', people: '2' }
  it('is sent with the home it is chosen for, and with no other', () => {
    expect(hostsIn(draft({ ...chosen, holder: `home:${household}` }))).toEqual(['abele'])
    expect(claimIn(draft({ ...chosen, holder: `home:${household}` }), holders, 'study')).toEqual({
      ...{ people: 2, purpose: 'study', household, hosts: ['abele'] },
    })
    expect(claimIn(draft({ ...chosen, holder: 'me' }), holders, 'study')).toEqual({ people: 2, purpose: 'study' })
  })
})
