// The way to sign in and come back to the page being read.
import { useLocation } from '@solidjs/router'
import { confirmTo, returnPath, signInPage, signInTo } from './return-path.ts'

/** The address of the page where one signs in, to come back to the page being read. */
export const useSignIn = (): (() => string) => {
  const location = useLocation()
  return () => {
    const waiting = returnPath(location.query)
    return signInTo(location.pathname === signInPage && waiting ? waiting : `${location.pathname}${location.search}${location.hash}`)
  }
}

/** The way to prove again who one is, and come back to the page being read. */
export const useConfirm = (): (() => string) => {
  const location = useLocation()
  return () => confirmTo(`${location.pathname}${location.search}${location.hash}`)
}
