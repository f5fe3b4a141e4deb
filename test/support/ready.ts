// Before a journey: the product stands, built, with its story told, however long that takes.
import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { inject } from 'vitest'

// Node’s own `fetch` gives up after five minutes, which a machine that is busy otherwise may need.
const [answer] = (await once(get(inject('readyAt')), 'response')) as [IncomingMessage]
const says = await text(answer)
if (answer.statusCode !== 200) throw new Error(says)
