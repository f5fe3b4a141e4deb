// What the environment says about personal data: the secret before this one, the version of the key it makes, the retention schedule.
import { resolve } from 'node:path'

type Env = { readonly [name: string]: string | undefined }
type Read<T> = { readonly value: T } | { readonly problem: string }

export type VaultSettings = {
  /** where the secret before this one is, while keys are still wrapped under it */
  readonly previous?: { readonly kind: 'variable' } | { readonly kind: 'file'; readonly path: string }
  /** raised to change the key of the installation without changing the secret */
  readonly version: string
  /** a retention schedule, docs/privacy.md; the defaults of the house when absent */
  readonly schedule?: string
}

export const readVaultSettings = (env: Env): Read<VaultSettings> => {
  const given = (name: string): string | undefined => env[name]?.trim() || undefined
  const [previous, file, schedule] = [given('SECRET_PREVIOUS'), given('SECRET_PREVIOUS_FILE'), given('RETENTION_FILE')]
  const version = given('VAULT_KEY_VERSION') ?? '1'
  if (previous !== undefined && file !== undefined)
    return { problem: 'SECRET_PREVIOUS e SECRET_PREVIOUS_FILE non possono esserci insieme: scegline una.' }
  if (!/^[1-9]\d{0,3}$/.test(version)) return { problem: 'VAULT_KEY_VERSION deve essere un numero da 1 a 9999.' }
  return {
    value: {
      ...(previous === undefined ? {} : { previous: { kind: 'variable' } }),
      ...(file === undefined ? {} : { previous: { kind: 'file', path: resolve(file) } }),
      version,
      ...(schedule === undefined ? {} : { schedule: resolve(schedule) }),
    },
  }
}
