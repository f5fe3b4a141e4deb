// How every answer of the open data goes out: with the checkpoint of the log it comes from, a tag, and a licence.
import type { Context as Request } from 'hono'
import type { Counter } from '../kernel/counter.ts'
import type { Env } from '../kernel/env.ts'
import { sha256Url } from '../kernel/identity.ts'

export const licence = 'https://creativecommons.org/licenses/by/4.0/'

/** The latest signed checkpoint of the log as `origin size root`, or undefined where nothing is proven. */
export const checkpointLine = async ({ proofs }: Pick<Counter, 'proofs'>): Promise<string | undefined> => {
  const latest = await proofs?.latest()
  return latest?.note.split('\n').slice(0, 3).join(' ')
}

export type Sending = {
  readonly type: string
  readonly body: string
  /** the name a browser saves it under */
  readonly name: string
  /** the log's position the rows come from */
  readonly position: number
  readonly asOf?: string | undefined
}

/** The answer, or 304 when whoever asks has it already. The tag is of the content alone: a checkpoint that moved on changes no data. */
export const send = async (c: Request<Env>, counter: Counter, { type, body, name, position, asOf }: Sending): Promise<Response> => {
  const etag = `"${sha256Url(body)}"`
  const checkpoint = await checkpointLine(counter)
  const headers: Record<string, string> = {
    'content-type': type,
    etag,
    vary: 'Accept-Encoding',
    'cache-control': 'public, no-cache',
    'content-disposition': `inline; filename="${name}"`,
    link: `<${licence}>; rel="license", </opendata/dictionary.json>; rel="describedby", </opendata/checkpoint>; rel="related"`,
    'x-comunanza-position': String(position),
    'access-control-expose-headers': 'etag, link, x-comunanza-as-of, x-comunanza-checkpoint, x-comunanza-position',
    ...(checkpoint === undefined ? {} : { 'x-comunanza-checkpoint': checkpoint }),
    ...(asOf === undefined ? {} : { 'x-comunanza-as-of': asOf }),
  }
  const known = (c.req.header('if-none-match') ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  return known.includes(etag) ? c.body(null, 304, headers) : c.body(body, 200, headers)
}
