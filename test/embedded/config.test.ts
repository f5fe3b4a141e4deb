// What the environment may say, and the sentence for what it may not.
import { describe, expect, it } from 'vitest'
import { type Config, type Env, readConfig } from '../../server/config.ts'

const production = { DATABASE_URL: 'postgres://a:b@db:5432/comunanza', SECRET: '9f2c41d07be85a63f1c04d9e7a2b8c56' }

const accepted = (env: Env): Config => {
  const answer = readConfig(env)
  if ('refused' in answer) throw new Error(answer.refused.join('\n'))
  return answer.config
}
const refused = (env: Env): readonly string[] => {
  const answer = readConfig(env)
  return 'refused' in answer ? answer.refused : []
}

it('needs nothing for a trial', () => {
  expect(accepted({})).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    dataDirChosen: false,
    database: { kind: 'embedded' },
    secret: { kind: 'made' },
    demo: true,
  })
})

it('takes a given database without demo', () => {
  const config = accepted({ ...production, PUBLIC_URL: 'https://beni.example.it/' })
  expect(config).toMatchObject({
    database: { kind: 'given', url: production.DATABASE_URL },
    demo: false,
    publicUrl: 'https://beni.example.it',
  })
})

it('takes KurrentDB as the log, one node or a cluster', () => {
  for (const eventStore of ['kurrentdb://localhost:2113?tls=false', 'kurrentdb+discover://u:p@log.example.it'])
    expect(accepted({ EVENT_STORE: eventStore }).eventStore).toBe(eventStore)
  expect(accepted({ EVENT_STORE: 'postgres' }).eventStore).toBeUndefined()
})

it('treats an empty variable as absent', () => {
  expect(accepted({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ port: 3000, database: { kind: 'embedded' } })
})

it('never carries the secret itself', () => {
  expect(JSON.stringify(accepted(production))).not.toContain(production.SECRET)
})

it('takes what the vault needs, and names the earlier secret without holding it', () => {
  expect(accepted({}).vault).toEqual({ version: '1' })
  const given = accepted({ SECRET_PREVIOUS: production.SECRET, VAULT_KEY_VERSION: '2', RETENTION_FILE: '/etc/tempi.json' })
  expect(given.vault).toEqual({ previous: { kind: 'variable' }, version: '2', schedule: '/etc/tempi.json' })
  expect(JSON.stringify(given)).not.toContain(production.SECRET)
  expect(accepted({ SECRET_PREVIOUS_FILE: '/run/secrets/prima' }).vault.previous).toEqual({ kind: 'file', path: '/run/secrets/prima' })
  expect(refused({ SECRET_PREVIOUS: 'a', SECRET_PREVIOUS_FILE: '/b' })).toEqual([expect.stringContaining('SECRET_PREVIOUS_FILE')])
  expect(refused({ VAULT_KEY_VERSION: 'prima' })).toEqual([expect.stringContaining('VAULT_KEY_VERSION')])
})

it('takes what a real installation and a trial differ in', () => {
  const open = accepted({ ...production, HOST: '0.0.0.0', PUBLIC_URL: 'https://beni.example.it' })
  expect([open.host, open.publicUrl]).toEqual(['0.0.0.0', 'https://beni.example.it'])
  expect(accepted({ HOST: '0.0.0.0' }).host).toBe('0.0.0.0')
  expect(accepted({ ...production, PUBLIC_URL: 'http://127.0.0.1:3000' }).publicUrl).toBe('http://127.0.0.1:3000')
  expect(accepted({ ...production, DATABASE_URL: 'postgres://app@db/c' }).database.kind).toBe('given')
})

it('reads where files are kept, how large they may be and who scans them', () => {
  const mebibyte = 1_048_576
  expect(accepted({}).files).toEqual({ limits: { bytes: 10 * mebibyte, quota: 200 * mebibyte, pixels: 40_000_000 } })
  const env = { FILES_DIR: 'files', FILES_MAX_MB: '25', FILES_QUOTA_MB: '500', CLAMD: '[::1]:3310' }
  expect(accepted(env).files).toMatchObject({
    folder: expect.stringMatching(/[\\/]files$/),
    limits: { bytes: 25 * mebibyte, quota: 500 * mebibyte },
    clamd: { host: '::1', port: 3310 },
  })
})

describe('refuses', () => {
  const cases: readonly (readonly [string, Env, RegExp])[] = [
    ['a port that is no number', { PORT: 'tremila' }, /^PORT/],
    ['a port beyond the last', { PORT: '65536' }, /^PORT/],
    ['a database that is not PostgreSQL', { ...production, DATABASE_URL: 'mysql://a@b/c' }, /^DATABASE_URL/],
    ['an admin address alone', { DATABASE_ADMIN_URL: production.DATABASE_URL }, /^DATABASE_ADMIN_URL/],
    ['a KurrentDB without a host', { EVENT_STORE: 'kurrentdb://' }, /^EVENT_STORE/],
    ['an unknown event store', { EVENT_STORE: 'redis' }, /^EVENT_STORE/],
    ['a given database without a secret', { DATABASE_URL: production.DATABASE_URL }, /serve un segreto/],
    ['a short secret', { SECRET: 'breve' }, /^SECRET/],
    ['a secret from an example', { SECRET: 'changeme-changeme-changeme-changeme' }, /^SECRET sembra/],
    ['a secret of one letter', { SECRET: 'x'.repeat(40) }, /^SECRET sembra/],
    ['a secret of one word again and again', { SECRET: 'Zq7kP2mR'.repeat(5) }, /^SECRET sembra/],
    ['a password that is tried first', { ...production, DATABASE_URL: 'postgres://app:postgres@db/c' }, /^La password del database/],
    ['a password that is the name', { ...production, DATABASE_URL: 'postgres://app:app@db/c' }, /^La password del database/],
    ['the same for who prepares the database', { ...production, DATABASE_ADMIN_URL: 'postgres://root:admin@db/c' }, /^La password/],
    ['a public address without encryption', { PUBLIC_URL: 'http://beni.example.it' }, /^PUBLIC_URL deve essere https/],
    ['a real installation open to the network without one', { ...production, HOST: '0.0.0.0' }, /^Con HOST/],
    ['files among those everybody may ask for', { FILES_DIR: 'dist/web/files' }, /^FILES_DIR/],
    ['files without measure', { FILES_MAX_MB: '101' }, /^FILES_MAX_MB/],
    ['a person’s room that is no number', { FILES_QUOTA_MB: 'tanto' }, /^FILES_QUOTA_MB/],
    ['a scanner without a port', { CLAMD: 'localhost' }, /^CLAMD/],
    ['two secrets', { SECRET: production.SECRET, SECRET_FILE: 'segreto' }, /scegline una/],
    ['the demo on a given database', { ...production, COMUNANZA_DEMO: '1' }, /^COMUNANZA_DEMO/],
    ['a demo that is neither on nor off', { COMUNANZA_DEMO: 'forse' }, /^COMUNANZA_DEMO/],
    ['a public address with a path', { PUBLIC_URL: 'https://beni.example.it/sito' }, /^PUBLIC_URL/],
  ]
  it.each(cases)('%s', (_, env, sentence) => {
    expect(refused(env)).toEqual([expect.stringMatching(sentence)])
  })

  it('everything wrong at once', () => {
    expect(refused({ PORT: 'x', EVENT_STORE: 'y', COMUNANZA_DEMO: 'z' })).toHaveLength(3)
  })

  it('without repeating a value that may be secret', () => {
    expect(refused({ DATABASE_URL: 'mysql://utente:segretissima@b/c', SECRET: 'segretissima' }).join()).not.toContain('segretissima')
  })
})
