// Where processes and timers keep how far they are: in the database, beside what they act on.
import type { Asked } from '../log/postgres-shelf.ts'
import type { Progress } from '../processes/following.ts'
import type { Clock } from '../processes/timer.ts'

const statements = {
  load: 'select position from vault.progress where process = $1',
  save: `insert into vault.progress (process, position) values ($1, $2)
    on conflict (process) do update set position = greatest(vault.progress.position, excluded.position)`,
  first: 'insert into vault.timers (timer, next) values ($1, now()) on conflict do nothing',
  claim: `update vault.timers set next = now() + $2 * interval '1 millisecond' where timer = $1 and next <= now() returning timer`,
  done: 'update vault.timers set next = $2, last = now() where timer = $1',
} as const

export const progressOn = (asked: Asked): Progress => ({
  load: async (process) => Number((await asked.query<{ position: string }>(statements.load, [process])).rows[0]?.position ?? 0),
  save: async (process, position) => void (await asked.query(statements.save, [process, position])),
})

/** A timer nobody has set rings at once. */
export const clockOn = (asked: Asked): Clock => ({
  claim: async (timer, lease) => {
    await asked.query(statements.first, [timer])
    return (await asked.query(statements.claim, [timer, lease])).rows.length > 0
  },
  done: async (timer, next) => void (await asked.query(statements.done, [timer, next])),
})
