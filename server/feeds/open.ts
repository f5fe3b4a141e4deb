// The addresses of the calendars, opened on a database where they have been prepared.
import { openPool } from '../stores/postgres/connect.ts'
import { type Feeds, postgresFeeds } from './shelf.ts'

const connections = 2

export const openFeeds = ({ url, onFault }: { readonly url: string; readonly onFault: (fault: unknown) => void }): Feeds => {
  const pool = openPool(url, onFault, connections)
  return { ...postgresFeeds(pool), close: () => pool.end() }
}
