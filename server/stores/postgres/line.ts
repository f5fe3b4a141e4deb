// The one connection appends travel on: opened when needed, dropped when in doubt.
import type { Client } from 'pg'
import { DatabaseError } from 'pg'
import { OutcomeUnknown, StoreUnavailable } from '../errors.ts'
import type { Answer, Statement } from './batch.ts'
import { openClient, type Report } from './connect.ts'

export type Line = {
  /** Throws `StoreUnavailable` when nothing was written, `OutcomeUnknown` when that cannot be told. */
  readonly send: (statement: Statement) => Promise<Answer>
  readonly close: () => Promise<void>
}

const seconds = 1000
const options = {
  application_name: 'comunanza lane',
  lock_timeout: 5 * seconds,
  statement_timeout: 8 * seconds,
  query_timeout: 10 * seconds,
}

const session = 'set session characteristics as transaction isolation level read committed; set synchronous_commit = on'

// A statement that fails has written nothing; a session that ends may have committed just before.
const faultOf = (error: unknown): Error =>
  error instanceof DatabaseError && error.severity === 'ERROR'
    ? new StoreUnavailable(`the log refused a batch: ${error.message}`, { cause: error })
    : new OutcomeUnknown('the connection was lost while appending: append again with the same ids', { cause: error })

const connect = async (url: string, report: Report): Promise<Client> => {
  try {
    const client = await openClient(url, report, options)
    await client.query(session).catch(async (error: unknown) => {
      await client.end()
      throw error
    })
    return client
  } catch (cause) {
    throw new StoreUnavailable('the log cannot be reached', { cause })
  }
}

export const createLine = (url: string, report: Report): Line => {
  let open: Promise<Client> | undefined

  const client = (): Promise<Client> => {
    if (open) return open
    const mine = connect(url, report)
    const forget = (): void => {
      if (open === mine) open = undefined
    }
    open = mine
    mine.then((connected) => connected.once('end', forget), forget)
    return mine
  }
  const send = async (statement: Statement): Promise<Answer> => {
    const line = await client()
    try {
      const { rows } = await line.query<[string]>({ ...statement, values: [...statement.values], rowMode: 'array' })
      const [answer] = rows[0] ?? []
      if (!answer) throw new Error('log.append answers one row')
      return JSON.parse(answer)
    } catch (error) {
      const fault = faultOf(error)
      if (fault instanceof OutcomeUnknown) {
        open = undefined
        line.end().catch(report)
      }
      throw fault
    }
  }
  const close = async (): Promise<void> => {
    const line = await open
    open = undefined
    await line?.end()
  }
  return { send, close }
}
