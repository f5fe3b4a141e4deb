// What a running server needs to let people in: the accounts, with the providers and the mail of the configuration.
import { readFile } from 'node:fs/promises'
import { type Accounts, openAccounts } from './accounts/accounts.ts'
import type { MailSettings } from './accounts/mail.ts'
import { readProviders } from './accounts/providers.ts'
import { makeRegistrar } from './accounts/registrar.ts'
import type { Config } from './config.ts'
import { startRefused } from './embedded/refusal.ts'
import type { Engine } from './engine.ts'
import { entrusting } from './generative/entrusted.ts'
import type { Directory } from './kernel/directory.ts'
import { isMailUrl, type MailSource } from './sign-in-settings.ts'

export type SigningInOptions = {
  readonly config: Config
  readonly url: string
  readonly directory: Directory
  readonly env: { readonly [name: string]: string | undefined }
  readonly now: () => string
  readonly onFault: (fault: unknown) => void
}

const mailOf = async (source: MailSource | undefined, env: SigningInOptions['env']): Promise<MailSettings | undefined> => {
  if (!source) return undefined
  const { path, from } = source
  if (path === undefined) return { url: env.SMTP_URL?.trim() ?? '', from }
  const url = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw startRefused(`Non riesco a leggere SMTP_URL_FILE ${path} (${error.code ?? ''}).`)
  })
  if (!isMailUrl(url.trim())) throw startRefused(`SMTP_URL_FILE ${path} deve contenere un indirizzo smtps://utente:password@host:porta.`)
  return { url: url.trim(), from }
}

/** Milliseconds the pages have to know a person who has just been registered. */
const patience = 10_000

/** Opens the accounts. Refuses in one Italian sentence a configuration that does not hold. */
export const openSigningIn = async (
  { config, url, directory, env, now, onFault }: SigningInOptions,
  { act, projector, strongroom }: Pick<Engine, 'act' | 'projector' | 'strongroom'>,
): Promise<Accounts> => {
  if (!strongroom) throw new Error('nobody signs in where there are no keys')
  const reached = (position: number): Promise<unknown> => projector.reached('people', position, { timeoutMs: patience })
  return openAccounts({
    ...{ url, linkKey: strongroom.vault.linkKey, publicUrl: config.publicUrl, directory, now, onFault },
    entrusted: entrusting(projector),
    providers: await readProviders(config.signIn.oidc, env),
    mail: await mailOf(config.signIn.mail, env),
    registrar: makeRegistrar({ act, directory, reached }),
  })
}
