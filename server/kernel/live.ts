// GET /api/live: server-sent events that say where something has just changed.
import type { Hono, Context as Request } from 'hono'
import type { Env } from './env.ts'
import type { Hearing } from './hearing.ts'
import type { Heard, Newsroom } from './news.ts'
import { malformed, problem } from './problems.ts'

/** Connections one process keeps open. */
export const maxListeners = 500
/** Facts a returning listener is told one by one; who missed more is told to read everything again. */
export const maxMissed = 1000
/** Messages a slow listener may have waiting before it is let go. */
const maxWaiting = 1000
const heartbeat = 15_000

const encoder = new TextEncoder()
const message = ({ sees: _, ...news }: Heard): string => `id: ${news.position}\ndata: ${JSON.stringify(news)}\n\n`
const missed = (position: number): string => `event: missed\nid: ${position}\ndata: ${JSON.stringify({ position })}\n\n`

const headers = { 'content-type': 'text/event-stream', 'cache-control': 'no-store, no-transform', 'x-accel-buffering': 'no' }

type Line = { readonly say: (text: string) => void; readonly end: () => void }
type Lines = Set<Line>

const lastEventId = (c: Request<Env>): number | undefined | 'malformed' => {
  const text = c.req.header('last-event-id')
  if (text === undefined || text === '') return undefined
  return /^\d{1,15}$/.test(text) ? Number(text) : 'malformed'
}

type Round = {
  readonly newsroom: Newsroom
  readonly after: number | undefined
  readonly head: () => Promise<number>
  readonly hearing: Hearing
}

const tell = async (line: Line, { newsroom, after, head, hearing }: Round): Promise<() => void> => {
  let waiting: Heard[] | undefined = []
  let last = after ?? 0
  const say = (news: readonly Heard[]): void => {
    const fresh = news.filter((one) => one.position > last && hearing.hears(one))
    last = fresh.at(-1)?.position ?? last
    if (fresh.length > 0) line.say(fresh.map(message).join(''))
  }
  // Listening before looking back: what happens in between is neither lost nor said twice.
  const stop = await newsroom.listen((news) => (waiting ? waiting.push(...news) : say(news)))
  try {
    const past = after === undefined ? [] : await newsroom.since(after, maxMissed)
    if (past) say(past)
    else {
      last = await head()
      line.say(missed(last))
    }
  } catch (fault) {
    stop()
    throw fault
  }
  const meanwhile = waiting
  waiting = undefined
  say(meanwhile)
  return stop
}

/** The same, and the line ends when its time is over. */
const tellFor = async (line: Line, round: Round): Promise<() => void> => {
  const stop = await tell(line, round)
  const { seconds } = round.hearing
  if (seconds === undefined) return stop
  const over = setTimeout(line.end, seconds * 1000).unref()
  return () => {
    clearTimeout(over)
    stop()
  }
}

const open = (lines: Lines, begin: (line: Line) => Promise<() => void>, onFault: (fault: unknown) => void): ReadableStream => {
  let line: Line | undefined
  let stop: (() => void) | undefined
  const close = (): void => {
    if (line) lines.delete(line)
    stop?.()
  }
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const end = (): void => {
          if (!line || !lines.has(line)) return
          close()
          controller.close()
        }
        const say = (text: string): void => {
          if (!line || !lines.has(line)) return
          controller.enqueue(encoder.encode(text))
          if ((controller.desiredSize ?? 0) < -maxWaiting) end()
        }
        line = { say, end }
        lines.add(line)
        say('retry: 2000\n\n')
        begin(line).then(
          (ended) => {
            stop = ended
            if (line && !lines.has(line)) ended()
          },
          (fault) => {
            onFault(fault)
            end()
          },
        )
      },
      cancel: close,
    },
    { highWaterMark: 0 },
  )
}

export type LiveDeps = {
  readonly newsroom: Newsroom
  readonly head: () => Promise<number>
  /** what the one who listens may hear; asked once, when the line opens */
  readonly hearing: (c: Request<Env>) => Hearing
  /** closes every connection */
  readonly signal: AbortSignal
  readonly onFault: (fault: unknown) => void
}

export const mountLive = (app: Hono<Env>, { newsroom, head, hearing, signal, onFault }: LiveDeps): void => {
  const lines: Lines = new Set()
  const all = (what: (line: Line) => void) => (): void => [...lines].forEach(what)
  const beat = setInterval(
    all((line) => line.say(': \n\n')),
    heartbeat,
  ).unref()
  signal.addEventListener('abort', () => {
    clearInterval(beat)
    all((line) => line.end())()
  })
  app.get('/api/live', (c) => {
    const after = lastEventId(c)
    if (after === 'malformed') return malformed(c, [{ at: 'Last-Event-ID', says: 'number' }])
    if (lines.size >= maxListeners || signal.aborted) return problem(c, 'busy')
    const round = { newsroom, after, head, hearing: hearing(c) }
    // Whoever asks only for the headers would hold a line for ever.
    if (c.req.method === 'HEAD') return c.body(null, 200, headers)
    return c.body(
      open(lines, (line) => tellFor(line, round), onFault),
      200,
      headers,
    )
  })
}
