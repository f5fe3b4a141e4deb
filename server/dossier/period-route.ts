// `GET /api/dossier/period.pdf` and `.zip`: the pacts of a municipality something happened to between two days.
import type { Handler, Context as Request } from 'hono'
import { day, istat } from '../../events/kernel/index.ts'
import type { Period } from '../../projections/pacts/queries.ts'
import type { Env } from '../kernel/env.ts'
import { problem } from '../kernel/problems.ts'
import { type Asked, askedOf, type DossierDesk, type Format, fromPacts, isInsider } from './asked.ts'
import { readPact } from './pact.ts'
import { pageOf } from './pact-route.ts'
import { periodPaper } from './paper/period-paper.ts'
import { print } from './paper/print.ts'
import { maxPacts, periodFiles, type Touched, touchedIn } from './period.ts'
import { fileName, inRoom, sendArchive, sendPaper } from './sending.ts'
import { type Shown, shownTo } from './shown.ts'

const fields = { municipality: istat(), from: day(), to: day() }

const tooMany = {
  it: `In questo periodo ci sono più di ${maxPacts} patti: scegli un periodo più breve, un fascicolo ne tiene al massimo ${maxPacts}.`,
  en: `There are more than ${maxPacts} pacts in this period: choose a shorter one, a dossier holds at most ${maxPacts}.`,
}
const turned = { it: 'Il primo giorno viene dopo l’ultimo.', en: 'The first day comes after the last.' }

const periodOf = ({ own }: Asked): Period => {
  const { municipality, from, to } = own as { readonly municipality: string; readonly from: string; readonly to: string }
  return { municipality, from, until: to }
}

// Read while the archive goes out: what cannot be read then ends it short, and a short archive does not open.
const reader =
  (c: Request<Env>, desk: DossierDesk, asOf: string | undefined, insider: boolean) =>
  async (id: string): Promise<Shown | undefined> => {
    const said = await fromPacts(c, desk, asOf, (db) => readPact(db, id))
    if (said instanceof Response) throw new Error(`the pacts cannot be read: ${said.status}`)
    return said.answer && shownTo(said.answer, insider)
  }

type Answering = {
  readonly all: readonly Touched[]
  readonly period: Period
  readonly asked: Asked
  readonly format: Format
  readonly insider: boolean
}

const answer = (c: Request<Env>, desk: DossierDesk, { all, period, asked, format, insider }: Answering): Promise<Response> => {
  const { mark, origin, asOf } = asked
  const { municipality, from, until } = period
  const town = all[0]?.pact.town ?? municipality
  const proof = `${origin}/registro?municipality=${municipality}&asOf=${mark.day}`
  const name = fileName([municipality, from, until], format)
  const sent = { name, format, dated: mark.dated, headers: { 'x-comunanza-pacts': String(all.length) } }
  const more = { period, town, mark, proof, files: desk.files, proofOf: (id: string) => pageOf(origin, id, mark.day) }
  return inRoom(c, desk, async () =>
    format === 'pdf'
      ? sendPaper(c, desk, sent, await print(periodPaper(all, more)))
      : sendArchive(c, desk, sent, periodFiles(all, { ...more, read: reader(c, desk, asOf, insider) })),
  )
}

export const periodDossier =
  (desk: DossierDesk, format: Format): Handler<Env> =>
  async (c) => {
    const asked = await askedOf(c, desk, fields)
    if (asked instanceof Response) return asked
    const period = periodOf(asked)
    if (period.from > period.until) return problem(c, 'malformed', { sentence: turned, problems: [{ at: 'to', says: 'too-small' }] })
    const insider = isInsider(c, desk, period.municipality)
    const said = await fromPacts(c, desk, asked.asOf, (db) => touchedIn(db, period, insider))
    if (said instanceof Response) return said
    if (said.answer === 'too-many') return problem(c, 'malformed', { sentence: tooMany, problems: [{ at: 'to', says: 'too-large' }] })
    return answer(c, desk, { all: said.answer, period, asked, format, insider })
  }
