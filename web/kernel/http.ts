// One way to the counter: JSON in, a value or a problem out, never an exception.
import { language } from './language.ts'
import { type Problem, unreachable } from './problem.ts'

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const bodyOf = async (response: Response): Promise<unknown> => {
  const text = await response.text()
  try {
    return text === '' ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

const problemOf = (response: Response, body: unknown): Problem => ({
  title: '',
  code: 'failure',
  ...(isObject(body) ? body : {}),
  problem: true,
  status: response.status,
})

/** Sends a request on the same origin; the answer's JSON as `A`, or the problem. */
export const send = async <A>(url: string, init: RequestInit = {}): Promise<A | Problem> => {
  try {
    const response = await fetch(url, { ...init, headers: { accept: 'application/json', 'accept-language': language(), ...init.headers } })
    const body = await bodyOf(response)
    return response.ok ? (body as A) : problemOf(response, body)
  } catch {
    return unreachable
  }
}

/** Posts JSON. */
export const post = <A>(url: string, data: unknown, headers: Record<string, string> = {}): Promise<A | Problem> =>
  send<A>(url, { method: 'POST', body: JSON.stringify(data), headers: { 'content-type': 'application/json', ...headers } })
