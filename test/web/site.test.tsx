// The pages that belong to no context, and the frame around all pages.
import { describe, expect, it } from 'vitest'
import type { Role } from '../../server/kernel/people.ts'
import { site } from '../../web/contexts.ts'
import { answers, nothing } from '../pacts/pact-page.ts'
import { visit } from '../support/page.tsx'
import { faultsOf } from '../support/page-faults.ts'

const pages = ['/', '/accedi', '/accessibilita', '/privacy', '/nulla']
const anna = { id: 'd0000000-0000-4000-8000-000000000001', label: 'Anna Prati, abitante', roles: ['resident'] } as const

describe('every page is in order', () => {
  for (const language of ['it', 'en'] as const) {
    it.each(pages)(`%s in ${language}`, async (url) => {
      expect(faultsOf(await visit(url, { answers, language, demo: true }))).toEqual([])
    })
  }
})

describe('the check of a page', () => {
  const visited = { url: '/', title: 'Patto – Comunanza', language: 'it', asked: [], text: '', html: '<h1>Uno</h1>' } as const
  it.each([
    ['a second heading', { html: '<h1>Uno</h1><h1>Due</h1>' }],
    ['an id used twice', { html: '<h1 id="a">Uno</h1><p id="a"></p>' }],
    ['a field without a label', { html: '<h1>Uno</h1><input id="nome">' }],
    ['a hint that is not there', { html: '<h1>Uno</h1><p aria-describedby="niente"></p>' }],
    ['a value that got lost', { text: 'dal undefined al' }],
    ['a key that lost its word', { text: 'ambito cultural-spaces' }],
    ['an event’s name', { text: 'pacts.signed' }],
    ['an inline style', { html: '<h1>Uno</h1><p style="color:red"></p>' }],
    ['a page without a title', { title: 'Comunanza' }],
  ])('sees %s', (_, fault) => {
    expect(faultsOf(visited)).toEqual([])
    expect(faultsOf({ ...visited, ...fault })).toHaveLength(1)
  })
})

describe('the home', () => {
  it('opens three doors and shows the latest pacts with dated figures', async () => {
    const { text } = await visit('/', { answers })
    for (const seen of ['Propongo', 'Seguo', 'Controllo', 'Il giardino di via dei Tigli', '9.687']) expect(text).toContain(seen)
    expect(text).toMatch(/patti nel registro al \d/)
  })
  it('says what to do when there is nothing yet', async () => {
    expect((await visit('/', { answers: nothing })).text).toContain('Il primo patto può essere il tuo.')
  })
})

describe('the frame', () => {
  it('says on every page that it is a demonstration, and only then', async () => {
    for (const url of pages) expect((await visit(url, { answers, demo: true })).text).toContain('Dimostrazione: persone e patti inventati')
    expect((await visit('/', { answers })).text).not.toContain('Dimostrazione')
  })
  it('says who is signed in', async () => {
    expect((await visit('/', { answers, me: anna })).text).toContain('Anna Prati, abitante')
  })
  it('links to accessibility and privacy as public bodies must', async () => {
    const { html } = await visit('/', { answers })
    expect(html).toContain('data-element="accessibility-link"')
    expect(html).toContain('data-element="privacy-policy-link"')
    expect(html).toContain('href="#content"')
  })
  it('marks the entry of the menu one is under', async () => {
    const { html } = await visit('/proponi', { answers })
    expect(html.match(/<li[^>]*class="[^"]*current/g)).toHaveLength(1)
  })
})

describe('the day in the address', () => {
  const bandOf = async (asOf: string): Promise<string> => (await visit(`/patti?asOf=${asOf}`, { answers })).text
  const asked = async (asOf: string) => (await visit(`/patti?asOf=${asOf}`, { answers })).asked.filter((url) => url.includes('asOf'))
  it('is the day one sees', async () => {
    expect(await bandOf('2024-02-29')).toContain('Stai guardando il registro com’era il 29 febbraio 2024')
    expect(await asked('2024-02-29')).not.toEqual([])
  })
  it.each(['2026-02-29', '2026-13-01', '2026-3-14', 'ieri', '', '2026-03-29T02:30:00'])(
    '%s is no day: one sees today, and is told',
    async (asOf) => {
      const text = await bandOf(asOf)
      expect(text).toContain('non è un giorno del calendario: stai guardando il registro di oggi')
      expect(text).not.toContain('com’era il 1 marzo')
      expect(await asked(asOf)).toEqual([])
    },
  )
  it('has not come yet: one sees today, and is told', async () => {
    expect(await bandOf('2999-01-01')).toContain('non è ancora arrivato: stai guardando il registro di oggi')
    expect(await asked('2999-01-01')).toEqual([])
  })
})

describe('the ways for those who work here', () => {
  const workOf = async (roles: readonly Role[]): Promise<string> => {
    const { html } = await visit('/', { answers, me: { ...anna, roles } })
    return /class="menu-work".*?<\/ul>/s.exec(html)?.[0] ?? ''
  }
  it('lead a resident to what is theirs, and to no desk', async () => {
    const work = await workOf(['resident'])
    const ways = [...work.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)
    expect(ways.toSorted()).toEqual(['/abitare', '/percorso', '/prenotazioni', '/proposte/mie'])
  })
  it.each([
    ['clerk', '/proposte/da-fare', '/persone'],
    ['operator', '/cura', '/proposte/da-fare'],
    ['auditor', '/controllo/rilievi', '/cura'],
    ['dpo', '/protezione-dati', '/codici'],
    ['admin', '/persone', '/protezione-dati'],
  ] as const)('lead a %s to %s and not to %s', async (role, there, absent) => {
    const work = await workOf(['resident', role])
    expect(work).toContain(`href="${there}"`)
    expect(work).not.toContain(`href="${absent}"`)
  })
  it('lead to pages that exist', () => {
    expect([...site.menu, ...site.foot, ...site.work].filter(({ path }) => !site.routeAt(path))).toEqual([])
  })
})

describe('the path to a page', () => {
  const [lab, session] = ['1ab00000-0000-4000-8000-000000000001', '5e550000-0000-4000-8000-000000000011']
  it('goes through each page above it, at its own address', () => {
    const paths = site.above(`/laboratori/${lab}/incontri/${session}/presenze`).map(({ path }) => path)
    expect(paths).toEqual(['/laboratori', `/laboratori/${lab}`, `/laboratori/${lab}/incontri/${session}`])
    expect(site.above('/laboratori')).toEqual([])
  })
  it('has no step whose address would not be known, nor one that is no page', () => {
    const example = (pattern: string): string => pattern.replaceAll(/:\w+/g, 'uno')
    const wrong = site.routes.filter((route) => {
      const above = site.above(example(route.path))
      return (route.parent !== undefined && above.length === 0) || above.some(({ path }) => path.includes(':') || !site.routeAt(path))
    })
    expect(wrong.map(({ path }) => path)).toEqual([])
  })
})

describe('entering', () => {
  it('is not offered where nobody configured it', async () => {
    expect((await visit('/accedi', { answers })).text).toContain('Qui non si può ancora accedere')
  })
  it('says once what each character does, and which one is the reader', async () => {
    const people = [
      { ...anna, says: { it: 'Abita qui.', en: 'Lives here.' } },
      { ...anna, id: 'd0000000-0000-4000-8000-000000000009', label: 'Bruno Riva', says: { it: 'Guarda.', en: 'Looks.' } },
    ]
    const { text } = await visit('/accedi', { answers: { ...answers, '/api/session': { me: anna, demo: true, people } } })
    expect(text).toContain('Sei tu, adesso')
    expect(text.slice(text.indexOf('Sei tu, adesso')).match(/abitante/g)).toHaveLength(2)
    expect(text).toMatch(/Bruno Riva\s+Guarda\.\s+abitante/)
  })
})
