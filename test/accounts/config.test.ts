// How an installation says who may sign in: understood, or refused in a sentence that repeats no value.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { callbackOf } from '../../server/accounts/accounts.ts'
import { ownPath } from '../../server/accounts/own-path.ts'
import { providerIn, readProviders } from '../../server/accounts/providers.ts'
import { makeStrikes } from '../../server/accounts/strikes.ts'
import { siteOf } from '../../server/accounts/webauthn.ts'
import { readSignIn } from '../../server/sign-in-settings.ts'
import { scratchDir } from '../support/scratch.ts'

const site = { PUBLIC_URL: 'https://beni.example.org' }
const oidc = { ...site, OIDC_ISSUER: 'https://accedi.example.it', OIDC_CLIENT_ID: 'comunanza' }
const smtp = { ...site, SMTP_URL: 'smtps://u:canary-password@posta.example.it', SMTP_FROM: 'registro@example.it' }

describe('the environment', () => {
  it('without anything: passkeys and codes, the usual limits', () => {
    expect(readSignIn({})).toEqual({
      value: { sessions: { staff: { idle: 1800, whole: 43_200 }, resident: { idle: 43_200, whole: 2_592_000 } } },
    })
  })
  it.each([
    ['required', true],
    ['optional', false],
  ])('may say that keys are %s at desks', (word, staffKeys) => {
    expect(readSignIn({ SESSION_STAFF_KEYS: word })).toMatchObject({ value: { staffKeys } })
  })
  it('holds no secret', () => {
    const read = readSignIn({ ...oidc, ...smtp, OIDC_CLIENT_SECRET: 'canary-secret', SESSION_STAFF: '15m/8h' })
    expect(read).toMatchObject({
      value: { oidc: { kind: 'variables' }, mail: { from: 'registro@example.it' }, sessions: { staff: { idle: 900, whole: 28_800 } } },
    })
    expect(JSON.stringify(read)).not.toContain('canary')
  })
  type Wrong = readonly [what: string, env: { readonly [name: string]: string }, says: RegExp]
  it.each<Wrong>([
    ['a provider without the site’s address', { OIDC_ISSUER: 'https://accedi.example.it', OIDC_CLIENT_ID: 'x' }, /PUBLIC_URL/],
    ['half a provider', { ...site, OIDC_ISSUER: 'https://accedi.example.it' }, /OIDC_CLIENT_ID servono tutti e due/],
    ['a file and a provider', { ...oidc, OIDC_FILE: '/etc/oidc.json' }, /non possono esserci insieme/],
    ['mail without the site’s address', { SMTP_URL: smtp.SMTP_URL, SMTP_FROM: smtp.SMTP_FROM }, /PUBLIC_URL/],
    ['mail from nobody', { ...smtp, SMTP_FROM: 'Registro <r@example.it>' }, /SMTP_FROM/],
    ['mail by web', { ...smtp, SMTP_URL: 'https://canary.example.it' }, /SMTP_URL deve/],
    ['keys perhaps', { SESSION_STAFF_KEYS: 'canary' }, /required o optional/],
    ['mail said twice', { ...smtp, SMTP_URL_FILE: '/x' }, /non possono esserci insieme/],
    ...['30', '30m', '12h/30m', '0m/1h', '1d/31d', '1h/2h/3h', '-1h/2h'].map(
      (text) => [`a session of ${text}`, { SESSION_STAFF: text }, /30m\/12h/] as const,
    ),
  ])('refuses %s', (_, env, says) => {
    const read = readSignIn(env)
    expect(read).toEqual({ problem: expect.stringMatching(says) })
    expect(JSON.stringify(read)).not.toContain('canary')
  })
})

const spid = { id: 'spid', issuer: 'https://accedi.example.it/spid', clientId: 'comunanza' }

describe('a provider', () => {
  it('is whole with its name, issuer and client', async () => {
    expect(await providerIn(spid, {}, 'qui')).toEqual({
      ...{
        ...spid,
        name: { it: 'spid', en: 'spid' },
        authentication: 'none',
        algorithm: 'RS256',
        scope: 'openid profile email',
        acrValues: [],
      },
      ...{ origins: ['https://accedi.example.it'], userInfo: false },
      claims: { name: ['name', 'given_name family_name', 'preferred_username'], email: 'email' },
    })
  })
  it('takes its secret from a variable or a file', async () => {
    const path = join(await scratchDir(), 'secret')
    await writeFile(path, 'from a file\n')
    expect((await providerIn({ ...spid, secretVariable: 'S' }, { S: 'from a variable' }, 'qui')).secret).toBe('from a variable')
    expect(await providerIn({ ...spid, secretFile: path }, {}, 'qui')).toMatchObject({
      secret: 'from a file',
      authentication: 'client_secret_basic',
    })
  })
  it('has an address of its own to come back to', () => {
    expect(callbackOf('https://beni.example.org', 'spid')).toBe('https://beni.example.org/api/session/oidc/spid/callback')
  })
  type Wrong = readonly [what: string, value: unknown, says: string, env?: { readonly [name: string]: string } | undefined]
  const wrong: readonly Wrong[] = [
    ['no object', [], 'deve essere un oggetto'],
    ['an unknown member', { ...spid, clientSecret: 'canary' }, 'non conosco «clientSecret»'],
    ['an id for other addresses', { ...spid, id: '../x' }, 'id deve essere'],
    ['no client', { ...spid, clientId: undefined }, 'manca clientId'],
    ['an issuer in the clear', { ...spid, issuer: 'http://accedi.example.it' }, 'issuer deve essere'],
    ['an issuer with a password', { ...spid, issuer: 'https://u:canary@accedi.example.it' }, 'issuer deve essere'],
    ['an origin that is an address', { ...spid, origins: ['https://a.example/x'] }, 'origins deve contenere'],
    ['an algorithm nobody should use', { ...spid, algorithm: 'none' }, 'algorithm può essere'],
    ['an empty secret', { ...spid, secretVariable: 'S' }, 'la variabile S è vuota'],
    ['a secret where none is used', { ...spid, secretVariable: 'S', authentication: 'none' }, 'non vanno d’accordo', { S: 'canary' }],
    ['levels that are no list', { ...spid, acrValues: 'SpidL2' }, 'acrValues deve essere un elenco'],
    ['a claim nobody reads', { ...spid, claims: { age: 'x' } }, 'claims: non conosco «age»'],
    ['a file that is not there', { ...spid, secretFile: '/nowhere/secret' }, 'ENOENT'],
  ]
  it.each(wrong.map(([what, value, says, env = {}]) => ({ what, value, says, env })))(
    'is refused with $what',
    async ({ value, says, env }) => {
      const refused = await providerIn(value, env, 'qui').then(
        () => 'taken',
        (error: Error) => error.message,
      )
      expect(refused).toContain(says)
      expect(refused).not.toContain('canary')
    },
  )
  it('may be one of several, in a file', async () => {
    const path = join(await scratchDir(), 'oidc.json')
    await writeFile(path, JSON.stringify([spid, { ...spid, id: 'cie', name: { it: 'CIE', en: 'eID card' } }]))
    expect((await readProviders({ kind: 'file', path }, {})).map(({ name }) => name.en)).toEqual(['spid', 'eID card'])
    await writeFile(path, JSON.stringify([spid, spid]))
    await expect(readProviders({ kind: 'file', path }, {})).rejects.toThrow('stesso id')
    for (const text of ['', '{}', '[]', 'x']) {
      await writeFile(path, text)
      await expect(readProviders({ kind: 'file', path }, {})).rejects.toThrow('elenco JSON')
    }
  })
})

describe('the way back', () => {
  it.each(['/', '/patti', '/patti/proponi?passo=2#luogo', '/io'])('may be %s', (path) => expect(ownPath(path)).toBe(path))
  it.each([
    '',
    'patti',
    '//a.example',
    '/\\a.example',
    'https://a.example',
    '/.//a.example',
    '/api',
    '/api/x',
    '/a/../api/x',
    '/\n/a.example',
    null,
    {},
    `/${'a'.repeat(2001)}`,
  ])('may not be %o', (path) => expect(ownPath(path)).toBe('/'))
})

describe('passkeys work', () => {
  it.each([
    ['https://beni.example.org', undefined, { origin: 'https://beni.example.org', host: 'beni.example.org' }],
    [undefined, 'localhost:3000', { origin: 'http://localhost:3000', host: 'localhost' }],
    [undefined, '127.0.0.1:3000', undefined],
    [undefined, 'beni.example.org', undefined],
    ['http://beni.example.org', 'localhost:3000', undefined],
    [undefined, undefined, undefined],
    [undefined, 'localhost/x', undefined],
  ])('at %s, asked as %s: %o', (publicUrl, host, found) => expect(siteOf(publicUrl, host)).toEqual(found))
})

describe('strikes', () => {
  it('are counted in a window, each for its own, and forgiven by success', () => {
    const strikes = makeStrikes({ most: 3, seconds: 60 })
    for (const at of [0, 10_000, 20_000]) strikes.failed('a', at)
    expect([strikes.waits('a', 20_000), strikes.waits('b', 20_000)]).toEqual([40, 0])
    expect([strikes.waits('a', 59_999), strikes.waits('a', 60_000)]).toEqual([1, 0])
    strikes.failed('a', 61_000)
    expect(strikes.waits('a', 61_000)).toBe(9)
    strikes.succeeded('a')
    expect(strikes.waits('a', 61_000)).toBe(0)
  })
  it('take bounded memory, whoever tries', () => {
    const strikes = makeStrikes({ most: 1, seconds: 60 })
    strikes.failed('first', 0)
    for (let n = 0; n < 20_000; n++) strikes.failed(`n ${n}`, 0)
    expect([strikes.waits('first', 0), strikes.waits('n 19999', 0)]).toEqual([0, 60])
  })
})
