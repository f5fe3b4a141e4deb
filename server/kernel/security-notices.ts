// What whoever runs the server is told of signing in: by name, in structured lines, without anything that says who.
import type { Context as Request } from 'hono'
import type { Env } from './env.ts'
import { signature } from './identity.ts'
import type { Journal } from './journal.ts'

/** Each notice and what its line says; docs/sign-in.md lists them for whoever watches. */
export const noticeKinds = {
  entered: 'somebody signed in',
  refused: 'a sign-in was refused',
  held: 'too many failed sign-ins: held for a while',
  confirmed: 'somebody proved again who they are',
  left: 'somebody signed out',
  'sessions-ended': 'somebody ended sessions of theirs',
  'sessions-ended-for': 'an administrator ended the sessions of somebody',
  'code-issued': 'a one-time code was issued',
  'code-withdrawn': 'a one-time code was withdrawn',
  'key-added': 'somebody added a way to sign in',
  'key-removed': 'somebody removed a way to sign in',
} as const satisfies { readonly [name: string]: string }
export type Notice = keyof typeof noticeKinds

export type Notices = {
  /** `facts` are words of the program and figures, never something a person wrote */
  tell(c: Request<Env>, notice: Notice, facts?: { readonly [name: string]: string | number }): void
}
export const noNotices: Notices = { tell: () => undefined }

/** `who` is the same for the same person as long as the secret is, and says nothing else. */
export const journalNotices = (journal: Journal, secret: string): Notices => ({
  tell: (c, notice, facts = {}) => {
    const me = c.get('me')
    const who = me ? { who: signature(secret, `journal.${me.id}`).slice(0, 16) } : {}
    journal.info({ security: notice, request: c.get('requestId'), ...who, ...facts }, noticeKinds[notice])
  },
})
