// What the environment may say, and the sentence for what it may not.
import { describe, expect, it } from 'vitest'
import { type Config, type Env, readConfig } from '../../server/config.ts'

const production = { DATABASE_URL: 'postgres://a:b@db:5432/comunanza', SECRET: 'x'.repeat(32) }

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
