// The database and the roles of the embedded cluster: the same ones production is asked to have.
import pg from 'pg'
import { host } from './port.ts'

export const database = 'comunanza'
/** The group role that holds the rights; logins are its members. */
export const appRole = 'comunanza_app'
export const serverRole = 'comunanza_server'

export const urlOf = (user: string, password: string, port: number, name: string): string =>
  `postgres://${user}:${password}@${host}:${port}/${name}`

/** One connection for one piece of work. */
export const withClient = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url })
  // A server that goes away is told by the query in hand; without a listener it would end the process.
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const ensureRole = async (client: pg.Client, role: string, options: string): Promise<void> => {
  const found = await client.query('select from pg_roles where rolname = $1', [role])
  await client.query(`${found.rowCount ? 'alter' : 'create'} role ${role} ${options}`)
}

/** Makes what is missing; run at every start, because a crash may have come between two of these. */
export const ensureRoles = (adminUrl: string, serverPassword: string): Promise<void> =>
  withClient(adminUrl, async (client) => {
    await ensureRole(client, appRole, 'nologin')
    await ensureRole(client, serverRole, `login password ${client.escapeLiteral(serverPassword)}`)
    await client.query(`grant ${appRole} to ${serverRole}`)
    const found = await client.query('select from pg_database where datname = $1', [database])
    if (!found.rowCount) await client.query(`create database ${database}`)
    await client.query(`revoke all on database ${database} from public`)
    await client.query(`grant connect, create, temporary on database ${database} to ${serverRole}`)
  })
