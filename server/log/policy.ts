// Which keys sign the log, for who checks it: each with the sizes it signed, and a policy (C2SP tlog-policy) to start from.
import type { KeyRecord } from './keyring.ts'
import type { Published } from './shelf.ts'

export type KeysAnswer = {
  readonly origin: string | null
  readonly keys: readonly KeyRecord[]
  /** a policy to start from: the keys that sign, and the witnesses the log has */
  readonly policy: string
}

const signsFor = (origin: string, { vkey, to }: KeyRecord): boolean => to === null && vkey.startsWith(`${origin}+`)

/** Who says whom to trust besides the keys: without it nobody. */
export type PolicyOf = (keys: readonly KeyRecord[]) => string

export const keysAnswer = (keys: readonly KeyRecord[], latest: Published | undefined, policyOf?: PolicyOf): KeysAnswer => {
  const origin = latest?.origin ?? keys.at(-1)?.vkey.split('+')[0] ?? null
  const logs = keys.filter((key) => origin !== null && signsFor(origin, key)).map(({ vkey }) => `log ${vkey}\n`)
  return { origin, keys, policy: policyOf?.(keys) ?? `${logs.join('')}quorum none\n` }
}
