// Where one goes back to after signing in: an address of this site, whatever the browser was given.

/** The address of the page where one signs in. */
export const signInPage = '/accedi'
const parameter = 'torna'
// Only to see where an address leads; nobody is called there.
const here = 'http://here.invalid'

/** `text` as an address of this site, or undefined when it leads elsewhere or is none. */
export const localPath = (text: unknown): string | undefined => {
  if (typeof text !== 'string' || !/^\/(?![/\\])/.test(text) || !URL.canParse(text, here)) return undefined
  const { origin, pathname, search, hash } = new URL(text, here)
  const path = `${pathname}${search}${hash}`
  // Dots and control characters may fall out and leave two slashes: that would be another site again.
  if (origin !== here || path.startsWith('//') || pathname === signInPage) return undefined
  return path
}

/** The address of the page where one signs in, to come back to `path`. */
export const signInTo = (path: string): string =>
  localPath(path) === undefined ? signInPage : `${signInPage}?${parameter}=${encodeURIComponent(path)}`

/** The address where one proves again who one is, to come back to `path`. */
export const confirmTo = (path: string): string => {
  const address = signInTo(path)
  return `${address}${address.includes('?') ? '&' : '?'}conferma=1`
}

/** Where an address of the page where one signs in asks to come back to. */
export const returnPath = (query: { readonly [name: string]: unknown }): string | undefined => localPath(query[parameter])
