// Which keys sign the log, for who checks it: each with the sizes it signed, and a policy (C2SP tlog-policy) to start from.
import type { KeyRecord } from './keyring.ts'
import type { Published } from './shelf.ts'

export type KeysAnswer = {
  readonly origin: string | null
  readonly keys: readonly KeyRecord[]
  /** a policy that believes the keys that sign now, without witnesses */
  readonly policy: string
}

const signsFor = (origin: string, { vkey, to }: KeyRecord): boolean => to === null && vkey.startsWith(`${origin}+`)

export const keysAnswer = (keys: readonly KeyRecord[], latest: Published | undefined): KeysAnswer => {
  const origin = latest?.origin ?? keys.at(-1)?.vkey.split('+')[0] ?? null
  const logs = keys.filter((key) => origin !== null && signsFor(origin, key)).map(({ vkey }) => `log ${vkey}\n`)
  return { origin, keys, policy: `${logs.join('')}quorum none\n` }
}
