// What the command line does with personal data: previews, asks for, confirms an erasure under the law, and shows the schedule.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readConfig } from '../../server/config.ts'
import { isStartRefused } from '../../server/embedded/refusal.ts'
import { prepareLog } from '../../server/engine.ts'
import { eraseChore } from '../../server/erase-chore.ts'
import { makeFirstKey } from '../../server/log/keyring.ts'
import { keyFolderOf } from '../../server/proof/settings.ts'
import { rotateVault } from '../../server/proof/tools/rotate-vault.ts'
import { retentionChore } from '../../server/retention-chore.ts'
import type { Surroundings } from '../../server/surroundings.ts'
import { withEngine } from '../../server/with-engine.ts'
import { afterFile } from '../support/later.ts'
import { database } from '../support/postgres.ts'
import { scratchDir } from '../support/scratch.ts'
import { nth } from './visits.ts'

const [alba, dpo] = [nth(1), nth(2)]
const secret = '9f2c41d07be85a63f1c04d9e7a2b8c56'
const { later, undo } = afterFile()
const signal = new AbortController().signal

describe('the command line', () => {
  let around: Surroundings
  const said: string[] = []
  const erase = (...args: readonly string[]): Promise<void> => eraseChore(around, args, signal)
  beforeAll(async () => {
    const { url, adminUrl, drop } = await database()
    later(drop)
    await prepareLog({ url, adminUrl }, (fault) => expect(fault).toBeUndefined())
    const answer = readConfig({ COMUNANZA_DATA: await scratchDir(later) })
    if ('refused' in answer) throw new Error(answer.refused.join())
    around = { config: answer.config, secret, url, log: (sentence) => void said.push(sentence) }
    await makeFirstKey(keyFolderOf(answer.config), 'registro.example.it/prova')
    await withEngine(around, async ({ act }) => {
      const tell = async (id: string, command: string, data: object): Promise<void> => {
        const told = await act({ context: 'people', id, command, data, by: nth(900), role: 'admin' })
        expect(told).toMatchObject({ outcome: 'recorded' })
      }
      await tell(alba, 'register', { name: 'Alba Verdi', email: 'alba@example.it', channel: 'command-line' })
      await tell(dpo, 'register', { name: 'Ivo Marini', channel: 'command-line' })
      await tell(dpo, 'grant', { role: 'dpo', scope: 'everywhere', from: '2026-01-01' })
    })
  })
  afterAll(undo)
  beforeEach(() => void said.splice(0))
  const all = (): string => said.join('\n')

  it('shows what an erasure would take, without opening anything', async () => {
    await erase(alba, '--preview')
    expect(all()).toContain('people.registered: 1')
    expect(all()).not.toContain('Alba')
  })
  it.each([
    ['nobody', ['x', '--preview']],
    ['nothing', [alba]],
    ['two things', [alba, '--preview', '--by', dpo]],
  ])('refuses to be asked %s', async (_, args) => {
    await expect(erase(...args)).rejects.toSatisfy(isStartRefused)
  })
  it('keeps the law: who may not, and whoever asked, cannot confirm', async () => {
    await expect(erase(alba, '--by', nth(50))).rejects.toThrow('non è tra le persone')
    await expect(erase(alba, '--by', dpo)).rejects.toThrow('Nessuno ha chiesto')
    await erase(alba, '--ask', '--basis', 'objection', '--by', alba)
    await expect(erase(alba, '--by', alba)).rejects.toThrow('non ha il ruolo')
  })
  it('erases when the second person confirms, and hands over the certificate', async () => {
    await erase(alba, '--by', dpo)
    expect(all()).toMatch(/"person":"b0000000-0000-4000-8000-000000000001".*\n\n— registro\.example\.it/)
    said.splice(0)
    await erase(alba, '--preview')
    expect(all()).toContain('Se ne vanno 0 fatti')
  })
  it('shows the schedule, whose defaults nobody has confirmed, and asks which of the two is wanted', async () => {
    await retentionChore(around, ['--dry-run'], signal)
    expect(all()).toContain('che il titolare deve ancora confermare')
    expect(all()).toContain('people (people.*): senza scadenza')
    await expect(retentionChore(around, [], signal)).rejects.toSatisfy(isStartRefused)
    await expect(retentionChore(around, ['--now'], signal)).rejects.toThrow('nessuno ha confermato')
  })
  it('rotates under a new secret, and says when the earlier one is missing', async () => {
    const told: string[] = []
    const given = { ...around, answer: (text: string) => void told.push(text), tell: () => undefined }
    const rotateUnder = (now: string, previous: { readonly kind: 'variable' } | undefined) => {
      const config = { ...around.config, vault: { version: '1', ...(previous ? { previous } : {}) } }
      const withDatabase = <T>(work: (around: Surroundings) => Promise<T>): Promise<T> => work({ ...around, config, secret: now })
      return rotateVault({ ...given, withDatabase, signal } as never, true)
    }
    expect(await rotateUnder('un segreto nuovo, lungo quanto serve', undefined)).toBe(1)
    process.env.SECRET_PREVIOUS = secret
    expect(await rotateUnder('un segreto nuovo, lungo quanto serve', { kind: 'variable' })).toBe(0)
    delete process.env.SECRET_PREVIOUS
    expect(JSON.parse(told.at(-1) ?? '')).toMatchObject({ rotated: 1 })
  })
})
