// When a person is erased: every way they had to sign in goes, and who issued what to others loses their name.
import type { Forgetter } from '../kernel/directory.ts'
import { type Asked, countOf } from './asked.ts'

const statements = {
  sessions: 'delete from accounts.sessions where person = $1',
  links: 'delete from accounts.links where person = $1',
  passkeys: 'delete from accounts.passkeys where person = $1',
  codes: 'delete from accounts.codes where person = $1',
  issued: 'update accounts.codes set issued_by = null where issued_by = $1',
  flows: `delete from accounts.flows where facts ->> 'person' = $1`,
} as const

export const accountsForgetter = (asked: Asked): Forgetter => ({
  name: 'accounts',
  forget: async (person) => {
    let gone = 0
    for (const [name, text] of Object.entries(statements)) gone += await countOf(asked, `forget ${name}`, text, [person])
    return gone
  },
})
