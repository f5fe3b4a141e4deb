// Everything signing in needs, opened together on one database.
import type { Directory, Forgetter } from '../kernel/directory.ts'
import type { Session, SessionShelf } from '../kernel/session-shelf.ts'
import { openPool } from '../stores/postgres/connect.ts'
import type { Asked } from './asked.ts'
import { type Browser, browserCookie } from './browser.ts'
import { type Codes, makeCodes } from './codes.ts'
import { type Meeting, makeMeeting } from './entering.ts'
import { type Flows, postgresFlows } from './flows.ts'
import { accountsForgetter } from './forgetting.ts'
import { type Links, postgresLinks } from './links.ts'
import { type Mail, type MailSettings, openMail } from './mail.ts'
import { type Oidc, openOidc } from './oidc.ts'
import { type Passkeys, postgresPasskeys } from './passkeys.ts'
import type { Provider } from './providers.ts'
import type { Registrar } from './registrar.ts'
import { postgresSessions } from './sessions.ts'
import { sweepAccounts } from './sweeping.ts'

export type Accounts = {
  readonly sessions: SessionShelf
  readonly oidc: readonly Oidc[]
  readonly flows: Flows
  readonly links: Links
  readonly passkeys: Passkeys
  readonly codes: Codes
  readonly mail: Mail | undefined
  readonly browser: Browser
  readonly meeting: Meeting
  readonly registrar: Registrar
  readonly directory: Directory
  /** whether a caseworker stands beside a person: then they may give that person a code */
  readonly entrusted: (caseworker: string, person: string) => Promise<boolean>
  readonly forgetter: Forgetter
  /** what subjects, tax codes and mailboxes are hashed under */
  readonly linkKey: string
  readonly publicUrl: string | undefined
  readonly now: () => string
  /** told of what goes wrong after the answer has left */
  readonly onFault: (fault: unknown) => void
  /** where the provider of a session says goodbye, when it offers to */
  readonly goodbye: (session: Session) => Promise<string | undefined>
  readonly close: () => Promise<void>
}
export type AccountOptions = {
  readonly url: string
  /** what subjects, tax codes and mailboxes are hashed under; with another one nobody is found again */
  readonly linkKey: string
  /** needed by providers and by mail */
  readonly publicUrl: string | undefined
  readonly providers: readonly Provider[]
  readonly mail?: MailSettings | undefined
  readonly directory: Directory
  /** absent where nobody is a caseworker */
  readonly entrusted?: Accounts['entrusted']
  readonly registrar: Registrar
  readonly now: () => string
  readonly onFault: (fault: unknown) => void
}

const nobodys: Accounts['entrusted'] = () => Promise.resolve(false)
const connections = 4
const sweepEvery = 3_600_000

/** The address a provider sends people back to: one for each, so that no provider can answer for another. */
export const callbackOf = (publicUrl: string, provider: string): string => `${publicUrl}/api/session/oidc/${provider}/callback`

const startSweeping = (asked: Asked, { now, onFault }: Pick<AccountOptions, 'now' | 'onFault'>): (() => Promise<void>) => {
  let last = Promise.resolve()
  const timer = setInterval(() => {
    last = sweepAccounts(asked, now()).catch(onFault)
  }, sweepEvery)
  timer.unref()
  return () => {
    clearInterval(timer)
    return last
  }
}

export const openAccounts = (options: AccountOptions): Accounts => {
  const { url, linkKey, publicUrl, providers, directory, entrusted = nobodys, registrar, now, onFault } = options
  const asked = openPool(url, onFault, connections)
  const oidc = publicUrl === undefined ? [] : providers.map((one) => openOidc(one, callbackOf(publicUrl, one.id)))
  const links = postgresLinks(asked)
  const mail = options.mail && openMail(options.mail)
  const stopSweeping = startSweeping(asked, options)
  return {
    ...{ oidc, links, mail, directory, entrusted, registrar, linkKey, publicUrl, now, onFault },
    ...{ sessions: postgresSessions(asked), flows: postgresFlows(asked), passkeys: postgresPasskeys(asked) },
    codes: makeCodes({ asked, now, publicUrl }),
    browser: browserCookie(publicUrl),
    meeting: makeMeeting({ links, registrar, linkKey, now }),
    forgetter: accountsForgetter(asked),
    goodbye: async ({ provider }) => {
      const from = oidc.find((one) => one.provider.id === provider)
      // A provider that does not answer must not keep anybody signed in.
      return from?.goodbye(`${publicUrl}/`).catch((fault) => void onFault(fault))
    },
    close: async () => {
      mail?.close()
      await stopSweeping()
      await asked.end()
    },
  }
}
