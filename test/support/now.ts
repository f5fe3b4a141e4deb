// What the API says with all that is in the log by now: the tables are a moment behind it.
import type { APIRequestContext } from 'playwright-core'

/** `path` without `after`; waits for the tables, and answers the body. */
export const readNow = async <A>(request: APIRequestContext, path: string): Promise<A> => {
  const { head } = (await (await request.get('/api/health')).json()) as { readonly head: number }
  return (await (await request.get(`${path}${path.includes('?') ? '&' : '?'}after=${head}`)).json()) as A
}
