// Pages as text: a real page over the real routes, with a counter that answers from a table.
import { renderToString, renderToStringAsync } from 'solid-js/web'
import type { Me } from '../../server/kernel/people.ts'
import { App } from '../../web/app.tsx'
import { chooseLanguage, type Language, language } from '../../web/kernel/language.ts'
import { loadSession } from '../../web/kernel/session.ts'
import { tabTitle } from '../../web/kernel/ui/page.tsx'

/** What the counter answers by path: a body, or a problem with its status. */
export type Answers = { readonly [path: string]: unknown }
export type Visit = {
  readonly url: string
  readonly html: string
  /** what one reads, without tags */
  readonly text: string
  readonly title: string
  readonly language: Language
  /** the addresses asked of the counter */
  readonly asked: readonly string[]
}
export type Visitor = { readonly answers?: Answers; readonly me?: Me; readonly demo?: boolean; readonly language?: Language }

export const refusal = (status: number, title: string, code = 'refused') => ({ refused: { status, title, code } })

const isRefusal = (body: unknown): body is ReturnType<typeof refusal> => typeof body === 'object' && body !== null && 'refused' in body

const counterOf =
  (answers: Answers, asked: string[]): typeof fetch =>
  async (input) => {
    const address = String(input)
    asked.push(address)
    const path = address.split('?')[0] ?? address
    const body = answers[address] ?? answers[path]
    if (body === undefined) return Response.json({ title: 'Qui non c’è niente.', code: 'not-found' }, { status: 404 })
    if (isRefusal(body)) return Response.json(body.refused, { status: body.refused.status })
    return Response.json(body)
  }

const entities: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const textOf = (html: string): string =>
  html
    .replace(/<!--.*?-->/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&([a-z0-9#]+);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/\s+/g, ' ')

const noWays = { providers: [], passkeys: false, codes: false, mail: false }
const arriving = async ({ answers = {}, me, demo = false, language: chosen = 'it' }: Visitor, asked: string[]): Promise<void> => {
  const session = { me: me ?? null, demo, ...(demo ? { people: [] } : {}) }
  globalThis.fetch = counterOf({ '/api/session': session, '/api/session/ways': noWays, ...answers }, asked)
  chooseLanguage(chosen)
  await loadSession()
}
// What a server would send along for the browser to go on with is not part of the page.
const withoutScripts = (html: string): string => html.replace(/<script\b.*?<\/script>/gs, '')
const seen = (url: string, rendered: string, asked: readonly string[]): Visit => {
  const html = withoutScripts(rendered)
  return { url, html, asked, title: tabTitle(), language: language(), text: textOf(html) }
}

/** The page when everything it asked for has come. */
export const visit = async (url: string, visitor: Visitor = {}): Promise<Visit> => {
  const asked: string[] = []
  await arriving(visitor, asked)
  return seen(url, await renderToStringAsync(() => <App url={url} />), asked)
}

/** The page while nothing has come yet. The code of the page itself must have been seen by an earlier `visit`. */
export const glance = async (url: string, visitor: Visitor = {}): Promise<Visit> => {
  const asked: string[] = []
  await arriving(visitor, asked)
  return seen(
    url,
    renderToString(() => <App url={url} />),
    asked,
  )
}
