// The law of the network, rule by rule.
import { describe, expect, it } from 'vitest'
import { decider } from '../../events/network/decider.ts'
import { type Asks, answered, noDate, offer, on, other, place, registered, type Step, self, source, told } from './told.ts'

const join: Asks['join'] = { of: other, role: 'member', when: on('2023-05-01', 'month'), source }
const known = told(registered)
const joined = told(registered, ['join', join])
const offering = told(registered, ['offer', offer])
const municipality: Asks['register'] = {
  kind: 'municipality',
  name: 'Comune di Prova',
  province: 'CR',
  istat: '019999',
  cadastral: 'Z999',
  source,
}

const everyOther: readonly Step[] = [
  ['rename', { name: 'Altro', when: noDate, source }],
  ['correct', { name: 'Altro', reason: 'refuso', source }],
  ['describe', { topic: 'remark', text: 'Nota', source }],
  ['join', join],
  ['leave', { of: other, role: 'member', when: noDate, source }],
  ['offer', offer],
  ['cease', { service: 'doposcuola', when: noDate, source }],
  ['declare', { figure: 'members', number: 3, when: noDate, source }],
  ['strike', { entry: 1, reason: 'errore', source }],
]

describe('a body enters the register', () => {
  it('once', () => {
    expect(answered([], ...registered)).toEqual([{ type: 'network.registered', data: registered[1] }])
    expect(answered(known, ...registered)).toBe('already-registered')
  })
  it.each(everyOther)('before anything else can be said of it: %s', (command, asks) => {
    expect(answered([], command, asks)).toBe('not-registered')
  })
  it('as a municipality only with its codes, and with a municipality’s codes only as one', () => {
    expect(answered([], 'register', municipality)).toMatchObject([{ type: 'network.registered' }])
    expect(answered([], 'register', { ...municipality, istat: undefined })).toBe('codes-unfit')
    expect(answered([], 'register', { ...municipality, cadastral: 'D15' })).toBe('codes-unfit')
    expect(answered([], 'register', { ...municipality, province: 'cr' })).toBe('codes-unfit')
    expect(answered([], 'register', { ...municipality, kind: 'union' })).toBe('codes-unfit')
  })
})

describe('every fact says where it comes from', () => {
  const untraceable: readonly Asks['register']['source'][] = [
    { evidence: 'quoted', document: 'text.txt' },
    { evidence: 'quoted', document: 'text.txt', quotes: [] },
    { evidence: 'quoted', quotes: ['Parole senza documento.'] },
    { evidence: 'verified-list', note: 'un elenco' },
    { evidence: 'stated', document: 'text.txt' },
  ]
  it.each(untraceable)('not like this: %j', (lame) => {
    expect(answered([], 'register', { kind: 'cooperative', name: 'La Quercia', source: lame })).toBe('source-missing')
    expect(answered(known, 'join', { ...join, source: lame })).toBe('source-missing')
  })
  it('a note is ground enough for what the secretariat itself states', () => {
    expect(answered(known, 'join', { ...join, source: { evidence: 'stated', note: 'Delibera 12 del 2023' } })).toHaveLength(1)
  })
})

describe('dates say as much as their source does', () => {
  it.each([
    on('2023-05-02', 'month'),
    on('2023-04-01', 'season'),
    on('2023-02-01', 'year'),
    on('2023-05-01', 'unknown'),
    { precision: 'day' as const },
  ])('not %j', (when) => {
    expect(answered(known, 'join', { ...join, when })).toBe('date-unclear')
  })
  it.each([
    on('2023-05-02'),
    on('2023-05-01', 'month'),
    on('2023-03-01', 'season'),
    on('2023-01-01', 'year'),
    on('2020-01-01', 'by'),
    noDate,
  ])('but %j', (when) => {
    expect(answered(known, 'join', { ...join, when })).toHaveLength(1)
  })
})

describe('names and codes', () => {
  it('a name changes to another name', () => {
    expect(answered(known, 'rename', { name: 'La Quercia', when: noDate, source })).toBe('name-unchanged')
    const renamed = told(registered, ['rename', { name: 'Il Cerro', when: noDate, source }])
    expect(answered(renamed, 'rename', { name: 'Il Cerro', when: noDate, source })).toBe('name-unchanged')
  })
  it('a correction changes something, and leaves codes that fit', () => {
    expect(answered(known, 'correct', { name: 'La Quercia', reason: 'refuso', source })).toBe('nothing-to-correct')
    expect(answered(known, 'correct', { istat: '019001', reason: 'refuso', source })).toBe('codes-unfit')
    const town = told(['register', municipality])
    expect(answered(town, 'correct', { istat: '019998', reason: 'refuso', source })).toHaveLength(1)
  })
  it('what turns out to be no municipality loses a municipality’s codes', () => {
    const town = told(['register', municipality], ['correct', { kind: 'union', reason: 'è un’unione', source }])
    expect(answered(town, 'correct', { kind: 'municipality', reason: 'no', source })).toBe('codes-unfit')
  })
})

describe('memberships', () => {
  it('nobody belongs to itself', () => expect(answered(known, 'join', { ...join, of: self })).toBe('own-member'))
  it('one at a time in each role', () => {
    expect(answered(joined, 'join', join)).toBe('already-joined')
    expect(answered(joined, 'join', { ...join, role: 'lead' })).toHaveLength(1)
  })
  it('ends once, and not before it began', () => {
    const leave = { of: other, role: 'member', when: on('2023-05-01'), source } as const
    expect(answered(known, 'leave', leave)).toBe('not-joined')
    expect(answered(joined, 'leave', { ...leave, role: 'lead' })).toBe('not-joined')
    expect(answered(joined, 'leave', { ...leave, when: on('2023-04-30') })).toBe('ends-before-start')
    expect(answered(joined, 'leave', { ...leave, when: on('2023-04-01', 'month') })).toBe('ends-before-start')
    expect(answered(joined, 'leave', { ...leave, when: on('2023-01-01', 'year') })).toHaveLength(1)
    expect(answered(joined, 'leave', leave)).toEqual([{ type: 'network.left', data: { entry: 1, ...leave } }])
    const gone = told(registered, ['join', join], ['leave', leave])
    expect(answered(gone, 'leave', leave)).toBe('not-joined')
    expect(answered(gone, 'join', { ...join, when: noDate })).toHaveLength(1)
  })
  it('a start that nobody dates cannot be after an end', () => {
    const undated = told(registered, ['join', { ...join, when: on('2020-01-01', 'by') }])
    expect(answered(undated, 'leave', { of: other, role: 'member', when: on('2019-06-01'), source })).toHaveLength(1)
  })
})

describe('services', () => {
  it('have a short name of their own', () => {
    expect(answered(offering, 'offer', offer)).toBe('service-known')
    expect(answered(offering, 'offer', { ...offer, service: 'centro-estivo' })).toHaveLength(1)
  })
  it('are run by one body, with others beside it, each named once', () => {
    expect(answered(known, 'offer', { ...offer, behalf: [self] })).toBe('own-partner')
    expect(answered(known, 'offer', { ...offer, partners: [{ body: self, share: 'partner' }] })).toBe('own-partner')
    const twice = { body: other, share: 'partner' } as const
    expect(answered(known, 'offer', { ...offer, partners: [twice, twice] })).toBe('partner-twice')
    expect(answered(known, 'offer', { ...offer, territories: [place, place] })).toBe('partner-twice')
    expect(answered(known, 'offer', { ...offer, partners: [twice, { body: other, share: 'owner' }] })).toHaveLength(1)
  })
  it('end once, and not before they began', () => {
    const cease = { service: 'doposcuola', when: on('2024-01-31'), source }
    expect(answered(known, 'cease', cease)).toBe('service-unknown')
    expect(answered(offering, 'cease', { ...cease, when: on('2022-01-01', 'year') })).toBe('ends-before-start')
    expect(answered(offering, 'cease', cease)).toEqual([{ type: 'network.ceased', data: { entry: 1, ...cease } }])
    expect(answered(told(registered, ['offer', offer], ['cease', cease]), 'cease', cease)).toBe('service-ceased')
  })
})

describe('declared figures', () => {
  const declare = { figure: 'municipalities', number: 21, when: noDate, source } as const
  const declared = told(registered, ['declare', declare])
  it('are kept even where they disagree', () => {
    expect(answered(declared, 'declare', { ...declare, number: 20 })).toHaveLength(1)
    expect(answered(declared, 'declare', { ...declare, source: { evidence: 'reported', note: 'il sito' } })).toHaveLength(1)
  })
  it('but not twice from the same source', () => expect(answered(declared, 'declare', declare)).toBe('already-declared'))
})

describe('striking out', () => {
  const strike = { entry: 1, reason: 'registrato per errore', source }
  it('takes back a part, never the body', () => {
    expect(answered(known, 'strike', { ...strike, entry: 0 })).toBe('entry-unknown')
    expect(answered(known, 'strike', strike)).toBe('entry-unknown')
    const struck = told(registered, ['join', join], ['strike', strike])
    expect(answered(struck, 'strike', strike)).toBe('entry-unknown')
    expect(answered(struck, 'join', join)).toHaveLength(1)
  })
  it('frees the short name of a service', () => {
    expect(answered(told(registered, ['offer', offer], ['strike', strike]), 'offer', offer)).toHaveLength(1)
  })
})

it('every rule the law names is tripped by a test in this file', async () => {
  const { readFile } = await import('node:fs/promises')
  const text = await readFile(new URL(import.meta.url), 'utf8')
  expect(decider.rules.filter((rule) => !text.includes(`'${rule}'`))).toEqual([])
})
