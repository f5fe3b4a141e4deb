// The one address that may run as a service worker, under a policy made when the site opens: later nobody can make another by its name.
const address = '/sw.js'

type Policy = { readonly createScriptURL: (url: string) => unknown }
type Policies = { readonly createPolicy: (name: string, rules: { readonly createScriptURL: (url: string) => string }) => Policy }

const only = (url: string): string => {
  if (url !== address) throw new Error(`${url} is not our worker`)
  return url
}
// The header of the pages knows it by this name (server/kernel/security.ts).
const policies = (globalThis as { trustedTypes?: Policies }).trustedTypes
const policy: Policy = policies?.createPolicy('courtyard-worker', { createScriptURL: only }) ?? { createScriptURL: only }

/** What `register` takes: a trusted address where the browser knows of trust, the plain one elsewhere. */
export const workerScript: unknown = policy.createScriptURL(address)
