// What start-up hands to the server and what it gets back.
import type { Config } from './config.ts'

export type Surroundings = {
  readonly config: Config
  /** seals cookies and personal keys; never to be logged */
  readonly secret: string
  /** the login the server works as, a member of `comunanza_app` */
  readonly url: string
  /** may prepare roles and tables; absent when somebody else does */
  readonly adminUrl?: string
  /** tells the person at the terminal, in Italian, what takes time */
  readonly log: (sentence: string) => void
}

/** `stop` lets the requests in hand finish and closes every connection. */
export type Running = { readonly address: string; readonly stop: () => Promise<void> }

/** A piece of work of the command line that ends by itself; it may run beside a running server. `signal` asks it to leave off. */
export type Chore = (around: Surroundings, args: readonly string[], signal: AbortSignal) => Promise<void>
