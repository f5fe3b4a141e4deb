// The pages of people as text: one's own, those one looks after, the desk and who protects data.
import { describe, expect, it } from 'vitest'
import type { Role } from '../../server/kernel/people.ts'
import { offers } from '../../server/people/consent-texts.ts'
import { visit } from '../support/page.tsx'
import { expectWhole } from '../support/pages-whole.ts'
import { person } from '../support/people.ts'

const id = 'd2000000-0000-4000-8000-000000000001'
const known = '2026-06-01T08:00:00.000Z'
const row = {
  ...{ id, revision: 4, name: 'Wanda Rivo', email: 'wanda@example.org', phone: null, channel: 'passkey', municipality: null },
  ...{ awaited: false, registered_on: '2026-06-01', registered_by: id, restricted: null, grants: 1, known },
  ...{ erasure_basis: null, erasure_on: null, erasure_by: null, erased_on: null },
}
const grant = {
  ...{ person: id, grant: 1, role: 'clerk', scope: 'municipality', scope_id: '019036', starts_on: '2026-06-01', ends_on: null },
  ...{
    reason: null,
    granted_on: '2026-06-01',
    granted_by: id,
    granted_as: 'manager',
    revoked_on: null,
    revoked_as: null,
    revoked_why: null,
  },
}
const consent = {
  person: id,
  revision: 3,
  purpose: 'news',
  given: true,
  text: offers[0]?.sha256.it,
  channel: 'web',
  day: '2026-06-02',
  known,
}
const mine = (more: object = {}, asks: readonly string[] = ['amend', 'consent', 'withdrawConsent', 'askErasure']) => ({
  ...row,
  ...more,
  ...{ parts: { grants: [grant], consents: [consent], erasures: [] }, offers, asks, position: 9 },
})
const look = { n: 4, day: '2026-06-03', role: 'operator', context: 'proposals', purpose: 'reading', classes: ['P2'] }
const page = <R,>(items: readonly R[]) => ({ items, next: null, position: 9 })
const other = 'd2000000-0000-4000-8000-000000000009'
const why = { it: 'Servono le prove di tutti.', en: 'Everybody’s proofs need them.' }
const preview = {
  ...{ person: id, goes: { values: 3, facts: [], elsewhere: ['accounts'] }, stays: [{ what: 'facts', count: 3, why }] },
  held: [{ type: 'people.granted', count: 1, until: '2036-06-01', basis: { it: 'Un obbligo di legge.', en: 'A legal duty.' } }],
}
const answers = {
  '/api/people/me/erasure': preview,
  [`/api/people/erasures/${id}/preview`]: preview,
  '/api/people/me': mine(),
  '/api/people/me/looks': { items: [look], next: null },
  '/api/network': page([{ istat: '019036', name: 'Cremona', province: 'CR' }]),
  '/api/people': page([{ ...row, email: undefined, phone: undefined }]),
  '/api/people/figures': {
    ...{ known: 18, awaited: null, erased: 0, asking: null, mayGrant: ['clerk'] },
    roles: [
      { role: 'clerk', people: 2 },
      { role: 'family', people: null },
    ],
  },
  '/api/people/erasures': {
    items: [{ ...row, erasure_on: '2026-06-10', erasure_basis: 'objection' }],
    done: [{ id: other, erased_on: '2026-06-05' }],
    position: 9,
  },
  [`/api/people/${id}`]: {
    ...row,
    email: null,
    grants: [grant],
    mayGrant: ['clerk'],
    asks: ['grant', 'revoke', 'confirmErasure'],
    position: 9,
  },
}
const open = (url: string, as?: Role, more: object = {}) =>
  visit(url, { answers: { ...answers, ...more }, ...(as ? { me: person(as) } : {}) })

describe.each(['/io', '/persone', `/persone/${id}`, '/sportello', '/protezione-dati'])('%s', (url) => {
  it.each(['it', 'en'] as const)('is whole in %s', async (language) =>
    expectWhole(await visit(url, { answers, language, me: person('operator') })),
  )
})

describe('my page', () => {
  it('says what is known, in which roles, who looked and what was agreed to', async () => {
    const { text } = await open('/io', 'clerk')
    for (const said of [
      'Wanda Rivo',
      'wanda@example.org',
      'ufficio del Comune',
      'operatore di sportello',
      'Proposta',
      'leggere una pagina',
    ])
      expect(text).toContain(said)
    expect(text).toContain('Dato il 2 giu 2026, da questa pagina')
    expect(text).toContain('Ritiro il consenso')
    expect(text.match(/Mai dato/g)).toHaveLength(offers.length - 1)
  })
  it('opens nothing to who has not entered', async () => {
    const { text, asked } = await open('/io')
    expect(text).toContain('Per vedere i tuoi dati bisogna entrare')
    expect(asked.filter((address) => address.startsWith('/api/people'))).toEqual([])
  })
  it('says so when nobody knows who entered', async () => {
    const { text } = await visit('/io', { me: person('resident') })
    expect(text).toContain('Di te il registro non conserva niente')
  })
  it('asks to confirm what an operator wrote, and tells what stands in the way of being erased', async () => {
    const { text } = await open('/io', 'resident', { '/api/people/me': mine({ awaited: true }, ['claim']) })
    expect(text).toContain('Un operatore ha scritto questi dati per te')
    expect(text).toContain('Sono io: confermo')
    expect(text).toContain('Prima vanno tolti i ruoli che hai ancora: 1.')
    const asked = mine({ erasure_on: '2026-06-10', erasure_basis: 'objection', grants: 0 }, ['withdrawErasure'])
    expect((await open('/io', 'resident', { '/api/people/me': asked })).text).toContain('Chiesta il 10 giugno 2026')
  })
  it('without roles and looks says what that means', async () => {
    const bare = { ...mine({ grants: 0 }), parts: { grants: [], consents: [], erasures: [] } }
    const { text } = await open('/io', 'resident', { '/api/people/me': bare, '/api/people/me/looks': { items: [], next: null } })
    expect(text).toContain('Nessun ruolo oltre ad abitante')
    expect(text).toContain('Nessuno, finora.')
  })
  it('leads to the desks of one’s roles, and to no other', async () => {
    const dpo = (await open('/io', 'dpo')).text
    expect(dpo).toContain('Richieste di cancellazione')
    expect(dpo).not.toContain('Assisto una persona')
    const operator = (await open('/io', 'operator')).text
    expect(operator).toContain('Assisto una persona')
    expect(operator).not.toContain('Persone e ruoli')
  })
})

describe('who looks after others', () => {
  it('sees names, roles and figures, the small ones not written', async () => {
    const { text } = await open('/persone', 'admin')
    for (const said of ['Wanda Rivo', 'Persone conosciute qui: 18.', 'meno di 5', 'Dai un ruolo a chi c’è già'])
      expect(text).toContain(said)
    expect(text).not.toContain('wanda@example.org')
    expect((await open('/persone', 'operator')).text).not.toContain('Dai un ruolo')
  })
  it('sees one person with what may be asked', async () => {
    const { text } = await open(`/persone/${id}`, 'manager')
    for (const said of ['Wanda Rivo', 'Dai un ruolo', 'Togli un ruolo', 'dirigente del Comune, il']) expect(text).toContain(said)
    expect(text).not.toContain('Agisci per conto')
  })
  it('at a desk can act for who has not come, and print their code', async () => {
    const awaited = { ...row, awaited: true, grants: [], mayGrant: [], asks: ['amend'], position: 9 }
    const { text, html } = await open(`/persone/${id}`, 'operator', { [`/api/people/${id}`]: awaited })
    expect(text).toContain('Agisci per conto di questa persona')
    expect(html).toContain(`/codici?persona=${id}`)
  })
  it('who protects data sees who waits, and answers', async () => {
    const { text } = await open('/protezione-dati', 'dpo')
    for (const said of ['Wanda Rivo', 'Chiesta il 10 giugno 2026', 'Cancella', 'fino al 1 giugno 2036', 'Cancellazioni fatte', other])
      expect(text).toContain(said)
    const none = await open('/protezione-dati', 'dpo', { '/api/people/erasures': { items: [], done: [], position: 9 } })
    expect(none.text).toContain('Nessuno aspetta una risposta.')
  })
  it('empty lists say what to do', async () => {
    expect((await open('/persone', 'manager', { '/api/people': page([]) })).text).toContain('Per cominciare aggiungi una persona')
    expect((await open('/sportello', 'operator', { '/api/people': page([]) })).text).toContain('Nessuna, per ora.')
  })
})
