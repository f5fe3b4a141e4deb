// A fresh database for one test file, and the plain login an application has.
import pg from 'pg'
import { inject } from 'vitest'

export type Database = {
  /** logs in as a role that owns nothing, and belongs to `comunanza_app` where that role is already there */
  readonly url: string
  /** logs in as the superuser */
  readonly adminUrl: string
  readonly drop: () => Promise<void>
}

const appRole = 'comunanza_app'

const asAdmin = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const hasAppRole = async (client: pg.Client): Promise<boolean> =>
  ((await client.query('select from pg_roles where rolname = $1', [appRole])).rowCount ?? 0) > 0

const at = (adminUrl: string, change: { readonly user?: string; readonly database: string }): string => {
  const url = new URL(adminUrl)
  if (change.user !== undefined) {
    url.username = change.user
    url.password = change.user
  }
  url.pathname = `/${change.database}`
  return url.href
}

/** Makes a database with a login of its own; `template` is the name of a database nobody is connected to. */
export const database = async (template = 'template1'): Promise<Database> => {
  const root = inject('postgresAdminUrl')
  const name = `t_${crypto.randomUUID().replaceAll('-', '')}`
  await asAdmin(root, async (client) => {
    await client.query(`create role ${name} login password '${name}'`)
    await client.query(`create database ${name} template ${client.escapeIdentifier(template)} strategy file_copy`)
    await client.query(`grant connect, create, temporary on database ${name} to ${name}`)
    if (await hasAppRole(client)) await client.query(`grant ${appRole} to ${name}`)
  })
  const drop = () =>
    asAdmin(root, async (client) => {
      await client.query(`drop database ${name} with (force)`)
      await client.query(`drop role ${name}`)
    })
  return { url: at(root, { user: name, database: name }), adminUrl: at(root, { database: name }), drop }
}
