// Who runs PostgreSQL: ourselves, or the system user `postgres` when we are root, because PostgreSQL refuses root.
import { spawnSync } from 'node:child_process'
import { startRefused } from './refusal.ts'

/** Empty when the programs run as whoever runs Node. */
export type Account = { readonly uid?: number; readonly gid?: number }

const user = 'postgres'

const idOf = (flag: '-u' | '-g'): number | undefined => {
  const { status, stdout } = spawnSync('id', [flag, user], { encoding: 'utf8' })
  return status === 0 ? Number.parseInt(stdout, 10) : undefined
}

const find = (): Account | undefined => {
  const [uid, gid] = [idOf('-u'), idOf('-g')]
  return uid === undefined || gid === undefined ? undefined : { uid, gid }
}

const create = (): Account => {
  const { error, status } = spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', user])
  const made = error || status !== 0 ? undefined : find()
  if (made) return made
  throw startRefused(
    'PostgreSQL non parte come root, su questa macchina non c’è l’utente «postgres» e non riesco a crearlo (useradd): avvia il programma con un utente comune, oppure indica un tuo PostgreSQL con DATABASE_URL.',
  )
}

// PostgreSQL asks the system for the name of whoever runs it; containers often give a bare number.
const named = (): Account => {
  if (process.platform === 'win32' || spawnSync('id', ['-un']).status === 0) return {}
  throw startRefused(
    `L’utente con cui gira il programma (numero ${process.getuid?.()}) non ha un nome su questa macchina e PostgreSQL non parte: usa un utente con un nome, oppure indica un tuo PostgreSQL con DATABASE_URL.`,
  )
}

/** Creates the system user when root asks and there is none; refuses in Italian when it cannot. */
export const databaseAccount = (): Account => (process.getuid?.() === 0 ? (find() ?? create()) : named())

/** Whether the account gets to `path` and may execute (a program) or cross it (a folder), as the system itself answers. */
export const reaches = (account: Account, path: string): boolean =>
  account.uid === undefined || spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', path], { ...account, cwd: '/' }).status === 0
