// Where the API describes itself: for machines and for people.
import type { Hono } from 'hono'
import type { Context } from './context.ts'
import { docsPage } from './docs-page.ts'
import { docsStyle } from './docs-style.ts'
import type { Env } from './env.ts'
import { openApiOf } from './openapi.ts'

const headers = { 'cache-control': 'public, max-age=300' }

export const mountDocs = (app: Hono<Env>, contexts: readonly Context[], publicUrl: string | undefined): void => {
  const document = openApiOf(contexts, publicUrl)
  app.get('/api/openapi.json', (c) => c.json(document, 200, headers))
  // Made when it is first asked for, and then for good: it only changes with the program.
  let page: ReturnType<typeof docsPage> | undefined
  app.get('/api/docs', async (c) => {
    page ??= docsPage(document)
    return c.html(await page, 200, headers)
  })
  app.get('/api/docs.css', (c) => c.body(docsStyle, 200, { ...headers, 'content-type': 'text/css; charset=utf-8' }))
}
