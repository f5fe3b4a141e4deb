// A browser without a screen: it keeps cookies for each site and follows where it is sent, until it is back on a page of ours.
import type { Room } from './room.ts'
import { jarOf } from './room.ts'

export const site = 'https://beni.example.org'

export type Traveller = {
  /** the cookies of our site */
  jar: () => string
  post: (path: string, body: object) => Promise<Response>
  get: (path: string) => Promise<Response>
  /** asks to leave for a provider; answers where it sends */
  leave: (provider: string, body?: object) => Promise<string>
  /** travels until the provider sends back to us; answers that address, not yet visited */
  away: (location: string) => Promise<URL>
  /** the whole way: leaves, comes back; answers where our site leads */
  enter: (provider: string, body?: object) => Promise<string>
  /** the provider does not remember this browser any more */
  forgottenThere: () => void
  me: () => Promise<{ id: string; label: string; roles: string[] } | null>
}

export const traveller = ({ counter }: Room): Traveller => {
  let ours = ''
  const theirs = new Map<string, string>()
  const kept = (answer: Response): Response => {
    ours = jarOf(answer, ours)
    return answer
  }
  const headers = (): Record<string, string> => ({ origin: site, ...(ours === '' ? {} : { cookie: ours }) })
  const post = async (path: string, body: object): Promise<Response> => kept(await counter.post(path, { body, headers: headers() }))
  const get = async (path: string): Promise<Response> => kept(await counter.get(path, { headers: headers() }))
  const away = async (location: string): Promise<URL> => {
    let at = new URL(location)
    for (let hops = 0; hops < 12; hops++) {
      if (at.origin === site) return at
      const answer = await fetch(at, { redirect: 'manual', headers: { cookie: theirs.get(at.origin) ?? '' } })
      theirs.set(at.origin, jarOf(answer, theirs.get(at.origin)))
      const next = answer.headers.get('location')
      if (next === null) throw new Error(`${at.pathname} answered ${answer.status}: ${await answer.text()}`)
      at = new URL(next, at)
    }
    throw new Error('going round in circles')
  }
  const leave = async (provider: string, body: object = {}): Promise<string> => {
    const answer = await post(`/api/session/oidc/${provider}`, body)
    if (answer.status !== 200) throw new Error(`could not leave: ${await answer.text()}`)
    return ((await answer.json()) as { location: string }).location
  }
  const arrive = async (url: URL): Promise<string> => (await get(url.pathname + url.search)).headers.get('location') ?? ''
  return {
    ...{ post, get, leave, away },
    jar: () => ours,
    forgottenThere: () => theirs.clear(),
    enter: async (provider, body) => arrive(await away(await leave(provider, body))),
    me: async () => (await (await get('/api/session')).json()).me,
  }
}
