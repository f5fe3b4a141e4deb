// What a request carries through the counter.
import type { HttpBindings } from '@hono/node-server'

export type Env = { Bindings: Partial<HttpBindings>; Variables: { requestId: string } }
