// What a person is called, opened from the vault for the person themselves.
import { placeOf } from '../../events/kernel/index.ts'
import type { Opener } from '../kernel/opening.ts'

/** The value of a token; undefined when it was erased, or where there is no vault. */
export const openLabel =
  (vault: Opener | undefined) =>
  async (token: string): Promise<string | undefined> => {
    const place = placeOf(token)
    if (!place || !vault) return undefined
    const find = await vault.find([place])
    const value = find(place)?.open()
    return typeof value === 'string' ? value : undefined
  }
