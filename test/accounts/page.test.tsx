// The pages of signing in: every way that is offered, every mistake explained, in both languages.
import { describe, expect, it } from 'vitest'
import { arrivalProblems } from '../../server/accounts/oidc-routes.ts'
import { agentOf } from '../../server/kernel/agents.ts'
import { methods } from '../../server/kernel/session-shelf.ts'
import { account } from '../../web/account/words.ts'
import { codeIn } from '../../web/site/sign-in-code.tsx'
import { signIn } from '../../web/site/sign-in-words.ts'
import { refusal, visit } from '../support/page.tsx'
import { faultsOf } from '../support/page-faults.ts'

const anna = { id: 'a1000000-0000-4000-8000-000000000001', label: 'Anna Prati', roles: ['resident'] } as const
const ways = {
  providers: [
    { id: 'spid', name: { it: 'SPID', en: 'SPID' } },
    { id: 'cie', name: { it: 'Carta d’identità elettronica', en: 'Electronic identity card' } },
  ],
  passkeys: true,
  codes: true,
  mail: true,
}
const keys = {
  passkeys: [
    { id: 'k1', name: 'telefono', synced: true, backedUp: true, made: '2026-05-01T10:00:00.000Z', used: '2026-05-03T10:00:00.000Z' },
    { id: 'k2', name: 'chiavetta', synced: false, backedUp: false, made: '2026-05-02T10:00:00.000Z' },
  ],
  providers: [{ provider: 'spid', made: '2026-05-01T10:00:00.000Z' }],
  mailbox: false,
  codes: [
    {
      id: 'c1',
      way: 'print',
      role: 'clerk',
      issued: '2026-05-01T09:00:00.000Z',
      until: '2026-05-08T09:00:00.000Z',
      used: '2026-05-01T10:00:00.000Z',
    },
    { id: 'c2', way: 'command-line', issued: '2099-05-01T09:00:00.000Z', until: '2099-05-08T09:00:00.000Z' },
  ],
}
const line = { opened: '2026-05-04T08:00:00.000Z', confirmed: '2026-05-04T08:00:00.000Z', seen: '2026-05-04T09:00:00.000Z' }
const sessions = {
  items: [
    { id: 's1', method: 'passkey', agent: 'Firefox · Linux', current: true, ...line },
    { id: 's2', method: 'oidc', provider: 'spid', agent: '', current: false, ...line },
  ],
}
const answers = { '/api/session/ways': ways, '/api/session/keys': keys, '/api/session/list': sessions }
const pages = ['/accedi', '/io/sessioni', '/io/chiavi', '/codici', '/codici?persona=a1000000-0000-4000-8000-000000000002']

describe('every page of signing in', () => {
  for (const language of ['it', 'en'] as const)
    it.each([...pages, '/accedi?conferma=1', '/accedi?problema=over'])(`%s in ${language}`, async (url) => {
      expect(faultsOf(await visit(url, { answers, me: anna, language }))).toEqual([])
      expect(faultsOf(await visit(url, { answers, language }))).toEqual([])
    })
})

describe('«Accedi»', () => {
  it('offers the ways this site has', async () => {
    const { text } = await visit('/accedi', { answers })
    for (const way of [
      'Entra con SPID',
      'Entra con Carta d’identità elettronica',
      'Entra con una chiave di accesso',
      'Ho un codice',
      'mandamelo per posta',
    ])
      expect(text).toContain(way)
    expect(text).not.toContain('Qui non si può ancora accedere')
  })
  it('does not offer what it has not', async () => {
    const { text } = await visit('/accedi', { answers: { '/api/session/ways': { ...ways, providers: [], passkeys: false, mail: false } } })
    expect(text).toContain('Ho un codice')
    for (const way of ['Entra con', 'per posta']) expect(text).not.toContain(way)
  })
  it('in the demonstration puts the characters first, and the rest after', async () => {
    const { text } = await visit('/accedi', { answers, demo: true })
    expect(text.indexOf('Questa è una dimostrazione')).toBeLessThan(text.indexOf('Altri modi per entrare'))
  })
  it.each(arrivalProblems)('explains what went wrong at a provider: %s', async (problem) => {
    const { text } = await visit(`/accedi?problema=${problem}`, { answers })
    expect(text).toContain(signIn.it.problems[problem])
  })
  it('says that the server does not answer, and lets one try again', async () => {
    const { text } = await visit('/accedi', {
      answers: { '/api/session': refusal(503, 'C’è molto da fare: riprova tra un momento.', 'busy') },
    })
    expect(text).toContain('riprova tra un momento')
  })
  it('asks to confirm who one is with the same ways, and without a code', async () => {
    const { text, html } = await visit('/accedi?conferma=1&torna=%2Fpersone', { answers, me: anna })
    for (const seen of ['Conferma che sei tu', 'Conferma con SPID', 'Conferma con una chiave di accesso']) expect(text).toContain(seen)
    expect(html).not.toContain('code-code')
  })
  it('asks nobody to confirm who has not entered', async () => {
    expect((await visit('/accedi?conferma=1', { answers })).text).toContain('Entra con SPID')
  })
  it('reads the code of a QR from the part of the address that is sent to nobody', () => {
    expect(codeIn('#codice=K7QM-2P4X-9DRT-V3NA')).toBe('K7QM-2P4X-9DRT-V3NA')
    expect([codeIn(''), codeIn('#altro=1')]).toEqual([undefined, undefined])
  })
})

describe('«Le mie sessioni»', () => {
  it('shows each, and lets one end the others but not this', async () => {
    const { text, html } = await visit('/io/sessioni', { answers, me: anna })
    for (const seen of [
      'Firefox · Linux',
      'questa',
      'un programma che non riconosco',
      'con una chiave di accesso',
      'Chiudi tutte le altre',
    ])
      expect(text).toContain(seen)
    expect(html.match(/Chiudi la sessione su/g)).toHaveLength(1)
  })
  it('says when there is nothing to end', async () => {
    const { text } = await visit('/io/sessioni', {
      answers: { ...answers, '/api/session/list': { items: sessions.items.slice(0, 1) } },
      me: anna,
    })
    expect(text).toContain('Sei dentro solo qui.')
    expect(text).not.toContain('Chiudi tutte le altre')
  })
  it('has a word for every way of entering', () => {
    expect(Object.keys(account.it.methods).sort()).toEqual([...methods].sort())
  })
})

describe('«Le mie chiavi di accesso»', () => {
  it('shows keys, services and codes, and who gave them', async () => {
    const { text, html } = await visit('/io/chiavi', { answers, me: anna })
    for (const seen of [
      'telefono',
      'copiata sui tuoi dispositivi',
      'solo su un dispositivo',
      'SPID, collegato il',
      'Collega Carta',
      'uno sportello: ',
      'chi gestisce il sito',
      'usato il',
      'ancora valido',
    ])
      expect(text).toContain(seen)
    expect(html.match(/Annulla il codice del/g)).toHaveLength(1)
  })
  it('says what to do when there is none yet, and where they cannot work', async () => {
    const none = { passkeys: [], providers: [], mailbox: false, codes: [] }
    expect((await visit('/io/chiavi', { answers: { ...answers, '/api/session/keys': none }, me: anna })).text).toContain(
      'la prossima volta entri senza codice',
    )
    const here = { ...answers, '/api/session/keys': none, '/api/session/ways': { ...ways, passkeys: false } }
    expect((await visit('/io/chiavi', { answers: here, me: anna })).text).toContain('serve l’indirizzo sicuro')
  })
  it('asks who has not entered to do so', async () => {
    expect((await visit('/io/chiavi', { answers })).text).toContain('Per vedere questa pagina devi prima accedere')
  })
})

describe('«Dai un codice di accesso»', () => {
  it('is for one person', async () => {
    expect((await visit('/codici', { answers, me: anna })).text).toContain('Per chi è il codice?')
    const { text } = await visit('/codici?persona=a1000000-0000-4000-8000-000000000002', { answers, me: anna })
    for (const seen of ['Per quanti giorni vale', 'Mandalo per posta', 'Prepara il codice']) expect(text).toContain(seen)
  })
})

describe('a browser in two words', () => {
  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0', 'Firefox · Linux'],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36 Edg/130.0',
      'Edge · Windows',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1',
      'Safari · iPhone',
    ],
    ['Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36', 'Chrome · Android'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15', 'Safari · Mac'],
    ['curl/8.5.0', ''],
    [undefined, ''],
  ])('%s', (text, names) => expect(agentOf(text)).toBe(names))
})
