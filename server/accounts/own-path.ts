// Where somebody goes back to after signing in at a provider: a page of this site, whatever the browser was given.

const here = 'http://here.invalid'

/** `text` as a path of this site; the home when it is none, leads elsewhere or to an address of the API. */
export const ownPath = (text: unknown): string => {
  if (typeof text !== 'string' || text.length > 2000 || !/^\/(?![/\\])/.test(text) || !URL.canParse(text, here)) return '/'
  const { origin, pathname, search, hash } = new URL(text, here)
  // Dots and control characters may fall out and leave two slashes: that would be another site again.
  const leadsOut = origin !== here || pathname.startsWith('//') || pathname === '/api' || pathname.startsWith('/api/')
  return leadsOut ? '/' : `${pathname}${search}${hash}`
}
