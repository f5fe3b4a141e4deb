// `POST /api/register/import`: files of a published register, looked at first and then brought in.
import type { Handler, Hono, Context as Request } from 'hono'
import { check, dayOf, flag, group, istat, list, open, optional, text } from '../../events/kernel/index.ts'
import { isJson } from '../kernel/body.ts'
import type { Counter } from '../kernel/counter.ts'
import { denied } from '../kernel/denied.ts'
import type { Env } from '../kernel/env.ts'
import { may } from '../kernel/may.ts'
import { malformed, problem } from '../kernel/problems.ts'
import { importers } from './access.ts'
import { type FileProblem, sentenceOf } from './file-problems.ts'
import { Behind, type Imported, importFiles } from './importer.ts'
import { mostBytes, tooLarge } from './read-file.ts'
import { receive } from './receiving.ts'
import { register } from './routes.ts'

const content = () => open(text(Math.ceil((mostBytes + 3) / 3) * 4 + 4))
/** What is asked of an import; `content` is the file in base64, and all files together are no larger than one may be. */
const asked = {
  municipality: istat(),
  files: list(group({ name: open(text(255)), on: optional(open(text(40))), content: content() }), 200),
  noPersons: optional(list(open(text(20_000)), 1_000)),
  replaced: optional(list(group({ number: open(text(80)), by: open(text(80)), reason: open(text(500)) }), 1_000)),
  trial: flag(),
}

const refusedFile = (c: Request<Env>, found: FileProblem, name?: string): Response =>
  problem(c, found.problem === 'too-large' ? 'too-large' : 'malformed', {
    rule: `register.file-${found.problem}`,
    sentence: sentenceOf(found),
    values: { ...found.values, ...(name === undefined ? {} : { file: name }) },
  })

const answered = (c: Request<Env>, { refused, ...said }: Imported): Response => {
  const [first] = refused
  return first ? refusedFile(c, first.problem, first.name) : c.json(said, said.facts > 0 ? 201 : 200, { 'cache-control': 'no-store' })
}

const behind = (c: Request<Env>, fault: unknown): Response => {
  if (fault instanceof Behind) return problem(c, 'behind')
  throw fault
}

const bringIn =
  (counter: Counter): Handler<Env> =>
  async (c) => {
    if (!isJson(c.req.header('content-type'))) return problem(c, 'not-json')
    const me = counter.me(c)
    const today = dayOf(counter.now())
    // Whoever may import nowhere is told before anything is read.
    const anywhere = may(me, importers, undefined, today)
    if (!anywhere.yes) return denied(c, anywhere.why, register, counter)
    const received = await receive(c)
    if (received === 'too-large') return refusedFile(c, tooLarge)
    const form = check(asked, received?.json)
    if (!form.ok) return malformed(c, form.problems)
    const { municipality, files: given, noPersons = [], replaced = [], trial } = form.value
    const answer = may(me, importers, { municipality }, today)
    if (!answer.yes || !me) return answer.yes ? problem(c, 'not-signed-in') : denied(c, answer.why, register, counter)
    const files = given.map(({ name, on, content }) => ({ name, on, bytes: new Uint8Array(Buffer.from(content, 'base64')) }))
    const importer = { by: me.id, role: answer.role }
    return importFiles(counter, { municipality, files, noPersons, replaced, trial, importer }).then(
      (said) => answered(c, said),
      (fault: unknown) => behind(c, fault),
    )
  }

export const mountImport = (app: Hono<Env>, counter: Counter): void => {
  app.post('/api/register/import', bringIn(counter))
}
