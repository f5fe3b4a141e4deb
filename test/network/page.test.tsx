// The pages of the network as text: each over its real route, in both languages, with something, with nothing, and refused.

import { readdirSync } from 'node:fs'
import { renderToStringAsync } from 'solid-js/web'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { App } from '../../web/app.tsx'
import { chooseLanguage } from '../../web/kernel/language.ts'
import { detailWords } from '../../web/network/detail-words.ts'
import { documentTitle } from '../../web/network/document-words.ts'
import { names } from '../../web/network/names.ts'
import { words } from '../../web/network/words.ts'
import { visit } from '../support/page.tsx'
import { faultsOf } from '../support/page-faults.ts'
import * as a from './answers.ts'

type Answers = { readonly [path: string]: unknown }
const page = (...items: readonly unknown[]) => ({ items, next: null, position: 9 })
const full: Answers = {
  '/api/network': page(a.row),
  '/api/network/services': page(a.service),
  '/api/network/territories': page(a.territory),
  '/api/network/figures': page(a.figure),
  [`/api/network/${a.quercia.id}`]: { ...a.body, position: 9 },
}
const empty: Answers = Object.fromEntries(Object.keys(full).map((path) => [path, page()]))

const asked: string[] = []
const answering = (answers: Answers) =>
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url)
    const answer = answers[url.split('?')[0] ?? '']
    return answer === undefined ? Response.json({ title: 'Non c’è', code: 'not-found' }, { status: 404 }) : Response.json(answer)
  })

const plain = (html: string): string =>
  html
    .replace(/<script[\s\S]*?<\/script>|<!--[\s\S]*?-->/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
const render = async (url: string, answers: Answers = full) => {
  answering(answers)
  const html = await renderToStringAsync(() => <App url={`http://localhost${url}`} />)
  return { html, text: plain(html) }
}

afterEach(() => {
  chooseLanguage('it')
  vi.unstubAllGlobals()
  asked.length = 0
})

const urls = ['/rete', '/rete/servizi', '/rete/territori', `/rete/${a.quercia.id}`]

describe.each(urls)('%s', (url) => {
  it.each(['it', 'en'] as const)('has one heading, unique ids, labelled fields and no bare key in %s', async (language) => {
    chooseLanguage(language)
    const { html, text } = await render(url)
    expect(html.match(/<h1/g)).toHaveLength(1)
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1])
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    for (const [, id] of html.matchAll(/<(?:select|input)[^>]*\sid="([^"]+)"/g)) expect(html).toContain(`for="${id}"`)
    expect(text).not.toMatch(/undefined|\[object|NaN|null/)
    expect(text).not.toMatch(/active-in|file-name|co-design|from_day/)
    expect(text).toContain(url === '/rete/territori' ? 'Valle Prova' : 'La Quercia')
  })
  it('says so when it cannot be read, and does not look empty', async () => {
    const { text } = await render(url, {})
    expect(text).not.toContain(words.it.list.empty)
    expect(text).toContain('Non c’è')
  })
})

describe('the lists', () => {
  it('have an empty state each, today and in the past', async () => {
    expect((await render('/rete', empty)).text).toContain(words.it.list.empty)
    expect((await render('/rete?asOf=2020-01-01', empty)).text).toContain(words.it.list.emptyPast)
    expect((await render('/rete?q=zzz', empty)).text).toContain(words.it.list.none)
    expect((await render('/rete/servizi', empty)).text).toContain(words.it.services.empty)
    expect((await render('/rete/territori', empty)).text).toContain(words.it.territories.empty)
  })
  it('ask what the address says, and nothing it cannot mean', async () => {
    await render(`/rete/servizi?territory=${a.valley.id}&kind=education&stage=nonsense&asOf=2024-03-01`)
    const url = asked.find((one) => one.startsWith('/api/network/services')) ?? ''
    expect(Object.fromEntries(new URLSearchParams(url.split('?')[1]))).toEqual({
      territory: a.valley.id,
      kind: 'education',
      asOf: '2024-03-01',
    })
  })
  it('begin with the organisations', async () => {
    await render('/rete')
    expect(asked.some((one) => one.includes('family=organisation'))).toBe(true)
  })
})

describe('a service', () => {
  it('says who, for whom, with whom, where, since when, and quotes its source', async () => {
    const { text, html } = await render('/rete/servizi')
    for (const said of [
      'Comune di Prova',
      'Fondazione Prova',
      'finanziatore',
      'Valle Prova',
      'dal novembre 2017',
      'in convenzione',
      'Attivo',
    ])
      expect(text).toContain(said)
    expect(text).toContain(detailWords.it.unnamed)
    expect(html).toMatch(/<blockquote[^>]*>[^<]*Dal novembre 2017 facciamo il doposcuola\./)
    expect(text).toContain('prova.txt')
    expect(text).toContain('registrato qui il 4 maggio 2026')
  })
  it('gives its date in English to those who read English', async () => {
    chooseLanguage('en')
    expect((await render('/rete/servizi')).text).toContain('November 2017')
  })
})

describe('a body', () => {
  it('shows its ties, its services, its figures and how all that is known', async () => {
    const { text } = await render(`/rete/${a.quercia.id}`)
    for (const said of [
      'Opera in',
      'La Ghianda',
      'Solo dal titolo del documento',
      'Il nome viene dal titolo.',
      'figure educative',
      'Via di Prova 1',
    ])
      expect(text).toContain(said)
    expect(text).toContain(detailWords.it.detail.noMembers)
  })
  it('that is not there says so in its heading', async () => {
    expect((await render('/rete/9e700000-0000-4000-8000-999999999999')).html).toMatch(/<h1[^>]*>[\s\S]*Questa scheda non si trova/)
  })
})

describe('what may be asked', () => {
  const secretary = {
    id: 'd0000000-0000-4000-8000-000000000007',
    label: 'Giulia Colli, segreteria della rete',
    roles: ['secretariat'],
  } as const
  const url = `/rete/${a.quercia.id}`
  const asks = ['rename', 'correct', 'leave'] as const
  const offered = { ...full, '/api/network/asks': { asks: ['register', ...asks] }, [`/api/network/${a.quercia.id}`]: { ...a.body, asks } }
  const none = { ...full, '/api/network/asks': { asks: [] } }

  it('is offered on the entry, and nothing else is', async () => {
    const page = await visit(url, { answers: offered, me: secretary })
    expect(faultsOf(page)).toEqual([])
    for (const said of ['Aggiorna questa scheda', 'Registra un cambio di nome', 'Rettifica i dati', 'Chiudi un legame'])
      expect(page.text).toContain(said)
    expect(page.text).not.toContain('Aggiungi un servizio')
    expect(page.text).not.toContain('Registra un nuovo nome')
  })
  it('is not even mentioned to whoever may ask nothing', async () => {
    for (const me of [undefined, { ...secretary, roles: ['resident'] as const }]) {
      expect((await visit(url, { answers: none, me })).text).not.toContain('Aggiorna questa scheda')
      expect((await visit('/rete', { answers: none, me })).text).not.toContain('Registra un nuovo nome')
    }
    expect((await visit(url, { answers: none })).asked).not.toContain('/api/network/asks')
  })
  it('is nothing in the past, which says why', async () => {
    const { text } = await visit(`${url}?asOf=2025-01-01`, { answers: offered, me: secretary })
    expect(text).toContain('per chiedere qualcosa torna a oggi')
    expect(text).not.toContain('Rettifica i dati')
    expect((await visit(`${url}?asOf=2025-01-01`, { answers: none })).text).not.toContain('per chiedere qualcosa torna a oggi')
  })
  it('begins on the list with a new name', async () => {
    const { html } = await visit('/rete', { answers: offered, me: secretary })
    expect(html).toContain('href="/rete/nuovo"')
  })
  describe('a new name', () => {
    it.each(['it', 'en'] as const)('has its form in %s', async (language) => {
      const page = await visit('/rete/nuovo', { answers: offered, me: secretary, language })
      expect(faultsOf(page)).toEqual([])
      expect(page.html).toContain('<form')
      expect(page.text).not.toMatch(/fund-manager|society-of-health/)
    })
    it('is for the secretariat, and says so to others', async () => {
      const visitor = await visit('/rete/nuovo', { answers: none })
      expect(visitor.text).toContain('bisogna accedere')
      const other = await visit('/rete/nuovo', { answers: none, me: { ...secretary, roles: ['resident'] } })
      expect(other.text).toContain('Solo la segreteria della rete')
      for (const page of [visitor, other]) {
        expect(page.html).not.toContain('<form')
        expect(faultsOf(page)).toEqual([])
      }
    })
    it('is not for the past', async () => {
      const { html, text } = await visit('/rete/nuovo?asOf=2025-01-01', { answers: offered, me: secretary })
      expect(html).not.toContain('<form')
      expect(text).toContain('per chiedere qualcosa torna a oggi')
    })
  })
})

describe('figures', () => {
  it('stand as declared beside what is counted, and do not have to add up', async () => {
    const { text } = await render('/rete/territori')
    for (const said of [
      'Dichiarato',
      'Contato nel registro',
      '21',
      '20',
      'differenza 1',
      'Alta Valle, Bassa Valle sommano 24',
      'Per esclusione',
    ])
      expect(text).toContain(said)
  })
})

it('both languages name the same things, with Italian spelling', () => {
  expect(Object.keys(names.en.kinds)).toEqual(Object.keys(names.it.kinds))
  expect(JSON.stringify([words.it, names.it, detailWords.it])).not.toMatch(/perchè|poichè|[a-z]'[a-z]/)
})

describe('the documents', () => {
  const told = (document: string) => ({ ...a.service, sources: a.service.sources.map((one) => ({ ...one, document })) })
  const read = (document: string) => render('/rete/servizi', { ...full, '/api/network/services': page(told(document)) })
  it('are called by their title, once, and by their file where they have none', async () => {
    const { text, html } = await read('lindbergh-lunigiana.txt')
    expect(text.match(/Lindbergh: Lunigiana e Massa/g)).toHaveLength(1)
    expect(text).not.toContain('lindbergh-lunigiana.txt')
    expect(html).toContain('title="lindbergh-lunigiana.txt"')
    expect((await read('ignoto.txt')).text.match(/ignoto\.txt/g)).toHaveLength(1)
  })
  it('all have a title in both languages', async () => {
    const quoted = readdirSync(new URL('../../seeds/documents/', import.meta.url))
    for (const language of ['it', 'en'] as const) {
      chooseLanguage(language)
      for (const file of [...quoted, 'comuni.json']) expect(documentTitle(file)).not.toBe(file)
    }
  })
})
