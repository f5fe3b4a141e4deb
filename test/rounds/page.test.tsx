// The pages of the matching rounds as text: the modes side by side, the pairs, a recorded round; and what keeping and avoiding change.
import { renderToString } from 'solid-js/web'
import { describe, expect, it } from 'vitest'
import type { Computed } from '../../web/rounds/api.ts'
import { familiesOf, imaginedIn, missingIn } from '../../web/rounds/imagined.ts'
import { SearchBar } from '../../web/rounds/searching.tsx'
import { sidesOf } from '../../web/rounds/side.tsx'
import { ban, changeBetween, free, lock, pairingText, unban } from '../../web/rounds/wishes.ts'
import { visit } from '../support/page.tsx'
import { expectWhole } from '../support/pages-whole.ts'
import { person } from '../support/people.ts'

const id = '40d00000-0000-4000-8000-000000000001'
const pair = (request: string, carer: string, score: number) => ({
  request,
  carer,
  score,
  name: `Famiglia ${request}`,
  carer_name: `Assistente ${carer}`,
})
const pairs = [pair('1', 'a', 7_000), pair('2', 'b', 5_000)]
const sums = { input: 'f'.repeat(64), weights: 1, requests: 3, carers: 4, covered: 2, score: 12_000, bound: 12_000, blocking: 0 }
const besides = {
  lowest: 5_000,
  stopped: false,
  blockers: [],
  kept: [],
  released: [],
  uncovered: [{ request: '3', name: 'Famiglia 3' }],
  whatIf: null,
}
const computed = (mode: string, more: object = {}) => ({ mode, ...sums, ...besides, pairs, ...more, position: 9 })
const recorded = {
  ...{ id, revision: 2, desk: id, organisation: id, mode: 'coverage', ...sums, locks: [], bans: [], kept: [], stage: 'run', adopted: 0 },
  ...{ run_on: '2026-11-20', reason: null, known: '2026-11-20T08:00:00.000Z' },
}
const roundUrl = (mode: string) => `/api/care/round?desk=${id}&mode=${mode}`
const answers = (asks: readonly string[] = [], adopted = false) => ({
  '/api/desks': { items: [{ id, name: 'Sportello', municipalities: [], organisation: id }], next: null, position: 9 },
  [roundUrl('coverage')]: computed('coverage'),
  [roundUrl('stable')]: computed('stable', {
    covered: 1,
    score: 7_000,
    blocking: 2,
    blockers: [pair('3', 'b', 6_000)],
    pairs: pairs.slice(0, 1),
  }),
  [roundUrl('balanced')]: computed('balanced'),
  [roundUrl('hourly')]: computed('hourly', { bound: 13_000 }),
  [`${roundUrl('coverage')}&addLevel=CS&addMode=live-in`]: computed('coverage', {
    whatIf: {
      covered: 1,
      score: 4_000,
      gained: [pair('3', 'invented', 4_000)].map((one) => ({ ...one, carer_name: '' })),
      lost: [],
      moved: [],
    },
  }),
  '/api/carers': { items: [], next: null, position: 9 },
  '/api/rounds': { items: [recorded], next: null, position: 9 },
  [`/api/rounds/${id}`]: {
    ...{ ...recorded, asks, position: 9 },
    parts: { pairs: [{ round: id, request: '1', carer: 'a', score: 7_000, adopted }] },
  },
})
const operator = person('operator')

describe.each(['/cura/giri', `/cura/giri/${id}`])('%s', (url) => {
  it.each(['it', 'en'] as const)('is whole in %s', async (language) =>
    expectWhole(await visit(url, { answers: answers(['adopt', 'discard']), me: operator, language })),
  )
  it('shows nothing to a visitor', async () => {
    expect((await visit(url, { answers: answers() })).text).not.toContain('Famiglia 1')
  })
})

describe('a round computed now', () => {
  it('puts the modes next to each other, each with what is proven of it', async () => {
    const { text } = await visit('/cura/giri', { answers: answers(), me: operator })
    for (const said of ['Più famiglie', 'Stabile', 'Equilibrato', 'A ore', '2 su 3', '1 su 3', 'Dimostrato: nessun altro modo']) {
      expect(text).toContain(said)
    }
    expect(text).toContain('2 coppie starebbero meglio cambiando')
    expect(text).toContain('Nessun giro può superare 130 punti')
  })
  it('says of a search ended by its time that it may come out otherwise', async () => {
    const stopped = { ...answers(), [roundUrl('hourly')]: computed('hourly', { stopped: true }) }
    expect((await visit('/cura/giri', { answers: stopped, me: operator })).text).toContain('stata fermata prima della fine')
    expect((await visit('/cura/giri', { answers: answers(), me: operator })).text).not.toContain('stata fermata')
  })
  it('says how far a search is, with a bar that has a name', () => {
    const bar = (mode: 'hourly' | 'stable', of: { ahead?: number; shared?: boolean } = {}, stopping = false) =>
      renderToString(() => (
        <SearchBar mode={mode} of={{ done: 0.4, ahead: 0, shared: false, ...of }} stopping={stopping} onStop={() => undefined} />
      ))
    const [, name] = bar('hourly').match(/<progress[^>]*max="1"[^>]*value="0.4"[^>]*aria-labelledby="([^"]+)"/) ?? []
    expect(bar('hourly')).toMatch(new RegExp(`id="${name}"[^>]*>Cerco gli abbinamenti a ore: 40`))
    expect(bar('stable')).toContain('Cerco gli abbinamenti: 40')
    expect(bar('stable')).toContain('Puoi lasciare la pagina')
    expect(bar('hourly')).toContain('Ferma e tieni il migliore trovato')
    for (const said of [bar('stable'), bar('hourly', { shared: true })]) expect(said).not.toContain('tieni il migliore')
    expect(bar('hourly', { shared: true })).toContain('anche un’altra persona dello sportello')
    expect(bar('stable', { ahead: 1 })).toContain('Prima di questa c’è 1 ricerca')
    expect(bar('stable', { ahead: 3 })).toContain('Prima di questa ci sono 3 ricerche')
    expect(bar('stable', {}, true)).toMatch(/aria-busy="true"[^>]*>Fermo la ricerca/)
  })
  it('names the pairs and lets each be kept or avoided', async () => {
    const { text } = await visit('/cura/giri', { answers: answers(), me: operator })
    for (const said of ['Famiglia 1', 'Assistente b', 'Evita la coppia Famiglia 2 e Assistente b', 'Registra questo giro']) {
      expect(text).toContain(said)
    }
  })
})

describe('a round and what stands below it', () => {
  const kept = { kept: [pairs[0]], released: [{ ...pair('2', 'c', 0), why: 'coverage', instead: '3', instead_name: 'Famiglia 3' }] }
  const shown = (more: object) =>
    visit('/cura/giri', { answers: { ...answers(), [roundUrl('coverage')]: computed('coverage', more) }, me: operator })
  it('says who is left without and, in words, that nobody would rather change', async () => {
    const { text } = await shown({})
    for (const said of ['Restano senza', 'Famiglia 3', 'Nessuna famiglia e nessuna assistente preferirebbero']) expect(text).toContain(said)
  })
  it('names those who would, with what each has now', async () => {
    const { text } = await shown({ blocking: 1, blockers: [pair('2', 'a', 9_000)] })
    expect(text).toContain(
      'Famiglia 2 e Assistente a starebbero meglio insieme (90 punti): ora la famiglia ha una coppia da 50 punti, l’assistente una da 70.',
    )
    expect(text).not.toContain('Nessuna famiglia e nessuna assistente preferirebbero')
  })
  it('marks the proposals already out, and says which it does not keep and why', async () => {
    const { text } = await shown(kept)
    for (const said of ['già proposta', '1 su 2', 'una famiglia in più resterebbe senza. Qui Assistente c serve a Famiglia 3'])
      expect(text).toContain(said)
    expect((await shown({})).text).not.toContain('già proposta')
  })
  it('puts the modes side by side for the families they do not serve alike', async () => {
    const { text } = await visit('/cura/giri', { answers: answers(), me: operator })
    expect(text).toMatch(/Famiglia per famiglia[\s\S]*Famiglia 2[\s\S]*Assistente b \(50\)[\s\S]*nessuna/)
    const one = computed('coverage') as unknown as Computed
    expect(sidesOf([one, one])).toEqual([])
  })
})

describe('what if', () => {
  it('wants to know who, or what is given up', () => {
    expect(missingIn({ kind: 'relax', family: '1' }).map(({ path }) => path)).toEqual(['wish'])
    expect(imaginedIn({ kind: 'relax', family: '1', wish: 'hours' })).toEqual({ relaxRequest: '1', relax: 'hours' })
    expect(imaginedIn({ kind: 'invented', level: 'CS', mode: 'hourly', hours: '20', skills: 'hoist,peg' })).toEqual({
      ...{ addLevel: 'CS', addMode: 'hourly', addHours: 20, addSkills: 'hoist,peg' },
    })
    expect(imaginedIn({ kind: 'listed' })).toBeUndefined()
  })
  it('begins with the families nobody was found for', () => {
    const { uncovered } = besides
    expect(familiesOf({ uncovered, pairs }, '–').map(({ label }) => label)).toEqual(['Famiglia 3', 'Famiglia 1', 'Famiglia 2'])
  })
})

describe('a recorded round', () => {
  it('has the fingerprint of its data, and is adopted pair by pair', async () => {
    const { text } = await visit(`/cura/giri/${id}`, { answers: answers(['adopt', 'discard']), me: operator })
    for (const said of ['f'.repeat(64), 'Proponi', 'Scarta il giro']) expect(text).toContain(said)
    const done = await visit(`/cura/giri/${id}`, { answers: answers(['adopt'], true), me: operator })
    expect(done.text).not.toContain('Proponi')
  })
})

describe('keeping and avoiding', () => {
  const [one, two] = [pair('1', 'a', 7_000), pair('2', 'b', 5_000)]
  it('a family and a carer are kept with one another only', () => {
    const rival = pair('1', 'b', 4_000)
    expect(lock(lock(free, one), rival).locks).toEqual([rival])
    expect(lock(ban(free, one), one)).toEqual({ locks: [one], bans: [] })
    expect(unban(ban(lock(free, one), one), one)).toEqual(free)
    expect(pairingText([one, two])).toBe('1:a,2:b')
    expect(pairingText([])).toBeUndefined()
  })
  it('says who changes, who is left without and who is covered now', () => {
    const before = { covered: 2, score: 12_000, pairs: [one, two] }
    const after = { covered: 2, score: 9_000, pairs: [pair('1', 'b', 4_000), pair('3', 'a', 5_000)] }
    expect(changeBetween(before, after)).toEqual({
      ...{ covered: 0, score: -3_000 },
      ...{ moved: ['Famiglia 1'], lost: ['Famiglia 2'], gained: ['Famiglia 3'] },
    })
  })
})
