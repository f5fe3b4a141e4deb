// An older database brought back under a signer that remembers more: nothing is signed, it is said, and a new epoch begins only on purpose.
import { expect, it } from 'vitest'
import { isLaterEpoch, openEpoch } from '../../server/log/keyring.ts'
import { until } from '../kernel/prepared.ts'
import { afterTest } from '../support/later.ts'
import { database } from '../support/postgres.ts'
import { scratchDir } from '../support/scratch.ts'
import { openRoom, signedUpTo } from './room.ts'

it('an older database signs nothing, however it grows, until somebody opens an epoch', async () => {
  const dir = await scratchDir()
  const first = await openRoom(afterTest)
  await first.record(200)
  const early = first.open({ dir })
  await signedUpTo(early, 200)
  await early.close()
  await first.leave()
  const copy = await database(new URL(first.url).pathname.slice(1))
  const again = await openRoom(afterTest, { url: first.url, adminUrl: first.adminUrl, drop: () => Promise.resolve() })
  await again.record(100)
  const late = again.open({ dir })
  await signedUpTo(late, 300)
  await late.close()

  const old = await openRoom(afterTest, copy)
  const restored = old.open({ dir })
  await until(async () => (await restored.status()).refusal === 'smaller')
  await old.record(150)
  await restored.close()
  const grown = old.open({ dir })
  await until(async () => (await grown.status()).refusal === 'inconsistent')
  expect(await grown.status()).toMatchObject({ size: 350, signed: 200, lag: 150 })
  expect(old.faults.map(({ message }) => message)).toEqual(['no checkpoint is signed: smaller', 'no checkpoint is signed: inconsistent'])
  await grown.close()

  const { origin, last } = await openEpoch({ dir }, new Date().toISOString())
  expect(last.size).toBe(300)
  const anew = old.open({ dir })
  await signedUpTo(anew, 350)
  expect(await anew.status()).toEqual({ origin, size: 350, signed: 350, lag: 0, refusal: null })
  expect(isLaterEpoch(origin, last.origin)).toBe(true)
})
