// The secret from a file: only the server's own user may read it, and nobody else has the same.
import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Config, readConfig } from '../../server/config.ts'
import { isStartRefused } from '../../server/embedded/refusal.ts'
import { secretOf } from '../../server/secret.ts'
import { scratchDir } from '../support/scratch.ts'

const good = '9f2c41d07be85a63f1c04d9e7a2b8c569f2c41d07be85a63'
const configOf = (path: string): Config => {
  const answer = readConfig({ SECRET_FILE: path })
  if ('refused' in answer) throw new Error(answer.refused.join())
  return answer.config
}
const secretIn = async (content: string, mode: number): Promise<string> => {
  const path = join(await scratchDir(), 'secret')
  await writeFile(path, content)
  await chmod(path, mode)
  return secretOf(configOf(path), {})
}

describe('a secret in a file', () => {
  it('is read without the end of its line', async () => expect(await secretIn(`${good}\n`, 0o400)).toBe(good))
  it.each([
    ['readable by the group', good, 0o640, 'anche da altri utenti'],
    ['readable by everybody', good, 0o604, 'anche da altri utenti'],
    ['too short', 'breve', 0o600, 'almeno 32 caratteri'],
    ['from an example', 'change-me-change-me-change-me-change-me', 0o600, 'un esempio'],
  ])('%s is refused, and not repeated', async (_, content, mode, says) => {
    const refused = await secretIn(content, mode).catch((error: Error) => error)
    expect(isStartRefused(refused)).toBe(true)
    expect(String(refused)).toContain(says)
    expect(String(refused)).not.toContain(content)
  })
  it('that is not there is refused', async () =>
    expect(secretOf(configOf(join(await scratchDir(), 'none')), {})).rejects.toThrow('Non riesco a leggere SECRET_FILE'))
})
