// The keys of the installation, from its secrets; and the Italian sentence for a secret that is not the one the vault was made with.
import { readFile } from 'node:fs/promises'
import type { Config } from './config.ts'
import { startRefused } from './embedded/refusal.ts'
import { type Keks, keksOf, UnknownKek } from './vault/kek.ts'

type Env = { readonly [name: string]: string | undefined }

const previousSecret = async ({ vault: { previous } }: Pick<Config, 'vault'>, env: Env): Promise<readonly string[]> => {
  if (previous === undefined) return []
  if (previous.kind === 'variable') return [(env.SECRET_PREVIOUS ?? '').trim()]
  const text = await readFile(previous.path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw startRefused(`Non riesco a leggere SECRET_PREVIOUS_FILE ${previous.path} (${error.code ?? ''}).`)
  })
  return [text.trim()]
}

export const keksOfHouse = async (config: Pick<Config, 'vault'>, secret: string, env: Env = process.env): Promise<Keks> =>
  keksOf([secret, ...(await previousSecret(config, env))], config.vault.version)

/** Says in one sentence why the vault does not open; other faults go on as they are. */
export const explainVault = (error: unknown): unknown =>
  error instanceof UnknownKek
    ? startRefused(
        'Il segreto non è quello con cui sono chiusi i dati personali: rimetti quello di prima, o dallo come SECRET_PREVIOUS e usa «comunanza keys rotate-vault».',
      )
    : error
