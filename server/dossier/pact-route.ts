// `GET /api/dossier/pacts/<id>.pdf` and `.zip`: the dossier of a pact, today or as of a day.
import type { Handler } from 'hono'
import { isUuid } from '../../events/kernel/index.ts'
import type { Env } from '../kernel/env.ts'
import { problem } from '../kernel/problems.ts'
import { pactFiles } from './archive.ts'
import { askedOf, type DossierDesk, type Format, fromPacts, isInsider } from './asked.ts'
import { readPact } from './pact.ts'
import { pactPaper } from './paper/pact-paper.ts'
import { print } from './paper/print.ts'
import { fileName, inRoom, sendArchive, sendPaper } from './sending.ts'
import { shownTo } from './shown.ts'

/** The page of a pact on the day a dossier shows. */
export const pageOf = (origin: string, id: string, day: string): string => `${origin}/patti/${id}?asOf=${day}`

const fileAsked = (name: string): { readonly id: string; readonly format: Format } | undefined => {
  const [, id = '', format] = /^(.+)\.(pdf|zip)$/.exec(name) ?? []
  return isUuid(id) && (format === 'pdf' || format === 'zip') ? { id, format } : undefined
}

export const pactDossier =
  (desk: DossierDesk): Handler<Env> =>
  async (c) => {
    const file = fileAsked(c.req.param('file') ?? '')
    if (!file) return problem(c, 'not-found')
    const { id, format } = file
    const asked = await askedOf(c, desk, {})
    if (asked instanceof Response) return asked
    const { asOf, mark, origin } = asked
    const said = await fromPacts(c, desk, asOf, (db) => readPact(db, id))
    if (said instanceof Response) return said
    if (!said.answer) return problem(c, 'not-found')
    const shown = shownTo(said.answer, isInsider(c, desk, said.answer.municipality))
    const proof = pageOf(origin, id, mark.day)
    const sent = { name: fileName(['patto', shown.pact.number ?? id.slice(-12), mark.day], format), format, dated: mark.dated }
    if (format === 'pdf') return inRoom(c, desk, async () => sendPaper(c, desk, sent, await print(pactPaper(shown, mark, proof))))
    const { files, bundles } = desk
    return inRoom(c, desk, async () =>
      sendArchive(c, desk, sent, pactFiles(shown, { mark, proof, files, bundles, past: asOf !== undefined })),
    )
  }
