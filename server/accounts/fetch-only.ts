// Requests to providers go to the origins of the configuration, and nowhere else: not even where a provider points.
import type { CustomFetch } from 'openid-client'

/** The provider named an address outside its origins: a mistake in the configuration, or something worse. */
export class NotConfigured extends Error {
  constructor(origin: string) {
    super(`the provider points to ${origin}, which is not among its origins`)
    this.name = 'NotConfigured'
  }
}

/** `origins`: `https://accedi.example.it`. Redirects are not followed (openid-client asks for `manual`). */
export const fetchOnly =
  (origins: readonly string[]): CustomFetch =>
  (url, options) => {
    const { origin } = new URL(url)
    if (!origins.includes(origin)) return Promise.reject(new NotConfigured(origin))
    return fetch(url, { ...options, body: options.body as BodyInit | null, redirect: 'manual' })
  }
