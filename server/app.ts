// The counter, whole: every route behind the same doors. Nothing here opens a port, so tests ask it directly.
import { Hono } from 'hono'
import type { EventStore } from '../events/kernel/index.ts'
import type { Accounts } from './accounts/accounts.ts'
import { mountAccounts } from './accounts/routes.ts'
import { mountReplies } from './care/replies.ts'
import { mountStopping } from './care/stopping.ts'
import { type Limits, mountDoors } from './doors.ts'
import { print } from './dossier/paper/print.ts'
import { mountDossier } from './dossier/routes.ts'
import { makeContents } from './feeds/contents.ts'
import { mountFeeds } from './feeds/routes.ts'
import type { FeedShelf } from './feeds/shelf.ts'
import { makeAdmission } from './files/admission.ts'
import type { Files } from './files/files.ts'
import { makeOpening } from './files/opening.ts'
import { type FilesDesk, mountFiles } from './files/routes.ts'
import type { Acting } from './kernel/ask.ts'
import { charactersDirectory } from './kernel/characters.ts'
import type { Context } from './kernel/context.ts'
import type { Counter } from './kernel/counter.ts'
import type { Directory } from './kernel/directory.ts'
import { mountDocs } from './kernel/docs.ts'
import { mountEntries } from './kernel/entries.ts'
import type { Env } from './kernel/env.ts'
import { mountHealth } from './kernel/health.ts'
import { hearingOf } from './kernel/hearing.ts'
import { mountHistory } from './kernel/history.ts'
import type { Journal } from './kernel/journal.ts'
import { mountLive } from './kernel/live.ts'
import type { LookBook } from './kernel/looking.ts'
import { makeNewsroom } from './kernel/news.ts'
import { closedOpening, type Opening } from './kernel/opening.ts'
import { pages } from './kernel/pages.ts'
import type { Privacy } from './kernel/privacy.ts'
import type { Reader } from './kernel/reader.ts'
import { mountReads } from './kernel/reads.ts'
import { journalNotices } from './kernel/security-notices.ts'
import { makeSessions, type Sessions } from './kernel/session.ts'
import type { SessionLimits } from './kernel/session-limits.ts'
import { type Character, mountSession } from './kernel/session-routes.ts'
import { memorySessions, type SessionShelf } from './kernel/session-shelf.ts'
import type { StaticFiles } from './kernel/static-files.ts'
import { makeWhereabouts } from './kernel/whereabouts.ts'
import { mountWrites } from './kernel/writes.ts'
import { mountSheets } from './labs/sheets.ts'
import type { Proofs } from './log/proofs.ts'
import { mountLog } from './log/routes.ts'
import { mountOpenData } from './opendata/routes.ts'
import { mountParticipation } from './participation/export.ts'
import { makeAssisting } from './people/assisting.ts'
import { mountMine } from './people/mine.ts'
import { type BundleDesk, mountBundle } from './proof/routes.ts'
import { type PublishingSettings, pictureOrigins, usualPublisher } from './publishing-settings.ts'
import { mountImport } from './register/import-routes.ts'
import { mountMap } from './register/map-routes.ts'
import { mountLooking } from './seats/looking.ts'

export type AppConfig = {
  /** the origin browsers see, when it is known */
  readonly publicUrl?: string
  /** the characters one may enter as; absent outside the demo */
  readonly demo?: readonly Character[]
  /** who publishes the open data, and the map's pictures */
  readonly publishing?: PublishingSettings
  /** how long one stays signed in */
  readonly sessions?: SessionLimits
  /** desks want a key: who entered with a code alone uses no role there */
  readonly staffKeys?: boolean
  /** trusted proxies in front of us, whose word on the client's address is taken */
  readonly proxies?: number
  /** per client address; absent = no limit */
  readonly limits?: Limits
}
export type AppDeps = {
  readonly config: AppConfig
  readonly secret: string
  /** who people are; the characters of the demonstration where nobody else is known */
  readonly directory?: Directory
  /** where sessions are kept; in memory when absent */
  readonly sessions?: SessionShelf
  /** passkeys, codes and providers; absent where one enters in no other way than as a character */
  readonly accounts?: Accounts | undefined
  /** the book of who has looked at whom; absent where there is no vault */
  readonly book?: Pick<LookBook, 'looksOf'> | undefined
  readonly store: EventStore
  readonly projector: Reader
  readonly act: Acting
  /** opens what is personal in answers; where there is no vault all of it is hidden */
  readonly opening?: Opening | undefined
  /** previews and certificates of erasures, and who has looked; absent where there is no vault */
  readonly privacy?: Privacy | undefined
  /** what server/registry.ts exports */
  readonly contexts: { readonly [name: string]: Context }
  readonly now: () => string
  readonly journal: Journal
  /** what proves the log; absent where nothing does */
  readonly proofs?: Proofs | undefined
  /** the log as it was recorded; absent where no event was ever lifted */
  readonly recorded?: EventStore
  /** makes bundles; absent where nothing is proven */
  readonly bundles?: BundleDesk | undefined
  /** secret addresses of calendars; absent where none are kept */
  readonly feeds?: FeedShelf | undefined
  /** what people upload; absent where nothing is kept */
  readonly uploads?: Files | undefined
  /** the built pages; empty while there are none */
  readonly files: StaticFiles
  /** ends what would stay open for ever */
  readonly signal: AbortSignal
}
export type App = Hono<Env>

/** What every desk is given. */
const counterOf = (deps: AppDeps, contexts: readonly Context[], sessions: Sessions, desked: FilesDesk | undefined): Counter => ({
  ...{ store: deps.store, projector: deps.projector, contexts, now: deps.now, proofs: deps.proofs },
  ...{ act: deps.act, together: deps.act.together, print: deps.act.print },
  opening: deps.opening ?? closedOpening,
  privacy: deps.privacy,
  me: sessions.me,
  whereabouts: makeWhereabouts(deps.store, deps.contexts),
  assisting: deps.contexts.people && makeAssisting(deps.store),
  admission: desked && makeAdmission(desked.files, desked.opening),
})

/** Entering, leaving, and everything about one's own account. */
const mountEntrance = (app: App, { config, secret, journal, accounts }: AppDeps, sessions: Sessions): void => {
  const desk = { sessions, demo: config.demo, notices: journalNotices(journal, secret), accounts, proxies: config.proxies ?? 0 }
  mountSession(app, { ...desk, goodbye: accounts?.goodbye })
  mountAccounts(app, desk)
}

const mountNews = (app: App, { store, projector, journal, signal }: AppDeps, counter: Counter): void => {
  const onFault = (fault: unknown): void => journal.error({ fault }, 'the live feed broke')
  const { contexts, whereabouts } = counter
  const newsroom = makeNewsroom({ store, projector, contexts, whereabouts, signal, onFault })
  mountLive(app, { newsroom, head: async () => (await store.head()).position, hearing: hearingOf(counter), signal, onFault })
}

/** What a context has at the counter besides asking and reading. */
const mountExtras = (app: App, { config, contexts, privacy, book }: AppDeps, counter: Counter): void => {
  const { publicUrl, publishing } = config
  if (contexts.people) mountMine(app, { counter, book: privacy ?? book, privacy })
  if (contexts.labs) mountSheets(app, { counter, publicUrl, print })
  if (contexts.participation) mountParticipation(app, counter)
  if (contexts.care) {
    mountReplies(app, { counter, proxies: config.proxies ?? 0 })
    mountStopping(app, counter)
  }
  if (!contexts.register) return
  mountImport(app, counter)
  mountMap(app, publishing)
  mountOpenData(app, { counter, publicUrl, publisher: publishing?.publisher ?? usualPublisher })
}

const directoryOf = ({ config, directory }: AppDeps): Directory => directory ?? charactersDirectory(config.demo ?? [])

const sessionsOf = ({ config, sessions, now }: AppDeps, directory: Directory): Sessions =>
  makeSessions({
    shelf: sessions ?? memorySessions(),
    directory,
    ...{ publicUrl: config.publicUrl, now, limits: config.sessions, staffKeys: config.staffKeys },
  })

export const makeApp = (deps: AppDeps): App => {
  const { config, secret, store, journal } = deps
  const app = new Hono<Env>()
  const contexts = Object.values(deps.contexts)
  const directory = directoryOf(deps)
  const sessions = sessionsOf(deps, directory)
  const desked = deps.uploads && { files: deps.uploads, opening: makeOpening(store, contexts) }
  const counter = counterOf(deps, contexts, sessions, desked)
  const { publicUrl, proxies = 0, limits } = config
  const images = config.publishing && pictureOrigins(config.publishing)
  mountDoors(app, { publicUrl, images, proxies, limits, secret, journal, files: deps.files })
  for (const path of ['/api/*', '/log/*']) app.use(path, sessions.middleware)
  mountEntrance(app, deps, sessions)
  mountHealth(app, counter)
  mountDocs(app, contexts, publicUrl)
  mountNews(app, deps, counter)
  mountFiles(app, desked, counter)
  mountExtras(app, deps, counter)
  if (deps.contexts.seats) mountLooking(app, counter)
  if (deps.contexts.pacts) mountDossier(app, counter, { publicUrl, proxies, files: deps.uploads, bundles: deps.bundles })
  mountFeeds(app, { counter, shelf: deps.feeds, directory, contents: makeContents(counter), publicUrl })
  mountReads(app, counter)
  mountBundle(app, deps.bundles)
  mountLog(app, { ...counter, policy: deps.bundles?.policy })
  mountEntries(app, { recorded: deps.recorded ?? store, contexts })
  mountHistory(app, counter)
  mountWrites(app, counter)
  app.notFound(pages(deps.files))
  return app
}
