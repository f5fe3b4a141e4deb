// What a request carries through the counter.
import type { HttpBindings } from '@hono/node-server'
import type { Me } from './people.ts'
import type { ProblemCode } from './problem-kinds.ts'
import type { Session } from './session-shelf.ts'

/** `problem` is what the answer says went wrong. `me` and `session` are there only when somebody is signed in. */
export type Env = {
  Bindings: Partial<HttpBindings>
  Variables: { requestId: string; me: Me | undefined; session: Session | undefined; problem: ProblemCode | undefined }
}
