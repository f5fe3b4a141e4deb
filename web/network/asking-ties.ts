// Requests about the parts of a body: ties begun and ended, figures declared, mistakes struck.
import { number } from '../kernel/format.ts'
import { type Option, optionsOf } from '../kernel/ui/index.ts'
import type { Body, Tie } from './api.ts'
import type { AsksOf } from './asking.ts'
import { bodyField } from './asking-bodies.ts'
import { sourceFields, sourceGiven } from './asking-source.ts'
import { whenFields, whenGiven } from './asking-when.ts'
import { askWords } from './asks-words.ts'
import { detailWords } from './detail-words.ts'
import { names } from './names.ts'

const nameOf = (tie: Tie): string => `${names().belongs[tie.role]} ${tie.body.name ?? detailWords().unnamed}`
const running = (body: Body): readonly Tie[] => body.belongs.filter((tie) => !tie.ended)
const entry = (one: { readonly entry: number }, label: string): Option => ({ value: String(one.entry), label })

/** Every part that can be struck, said so that one recognises it. */
const entries = (body: Body): readonly Option[] => {
  const { parts } = askWords()
  return [
    ...body.belongs.map((tie) => entry(tie, `${parts.tie}: ${nameOf(tie)}`)),
    ...body.runs.map((one) => entry(one, `${parts.service}: ${one.title}`)),
    ...body.figures.map((one) => entry(one, `${parts.figure}: ${number(one.number)} ${one.about ?? names().figures[one.figure]}`)),
    ...body.notes.map((one) => entry(one, `${parts.note}: ${names().topics[one.topic]}, ${one.text.slice(0, 60)}`)),
  ]
}

const leaving = (body: Body, chosen: string) => {
  const tie = running(body).find((one) => String(one.entry) === chosen)
  if (!tie) throw new Error('no tie was chosen')
  return { of: tie.body.id, role: tie.role }
}

export const tying: AsksOf<'join' | 'leave' | 'declare' | 'strike'> = {
  join: {
    fields: (body, value) => [
      { as: 'choice', name: 'role', label: askWords().fields.role, options: optionsOf(names().belongs) },
      bodyField({ name: 'of', label: askWords().fields.of, except: body.id }),
      ...whenFields(value, askWords().fields.since),
      ...sourceFields(value),
    ],
    data: (given) => ({
      of: given.text('of'),
      role: given.one(names().belongs, 'role'),
      when: whenGiven(given),
      source: sourceGiven(given),
    }),
  },
  leave: {
    fields: (body, value) => [
      { as: 'choice', name: 'of', label: askWords().fields.tie, options: running(body).map((tie) => entry(tie, nameOf(tie))) },
      ...whenFields(value, askWords().fields.until),
      ...sourceFields(value),
    ],
    data: (given, body) => ({ ...leaving(body, given.text('of')), when: whenGiven(given), source: sourceGiven(given) }),
  },
  declare: {
    fields: (_, value) => [
      { as: 'choice', name: 'figure', label: askWords().fields.figure, options: optionsOf(names().figures) },
      {
        ...{ as: 'number', name: 'number', label: askWords().fields.number, max: 1_000_000 },
        check: (text) => (/^\d+$/.test(text) ? undefined : askWords().wholeFault),
      },
      { as: 'line', name: 'about', label: askWords().fields.about, max: 200, optional: true },
      ...whenFields(value, askWords().fields.counted),
      ...sourceFields(value),
    ],
    data: (given) => ({
      figure: given.one(names().figures, 'figure'),
      number: given.number('number'),
      about: given.maybe('about'),
      when: whenGiven(given),
      source: sourceGiven(given),
    }),
  },
  strike: {
    grave: true,
    note: () => askWords().strikeNote,
    fields: (body, value) => [
      { as: 'choice', name: 'entry', label: askWords().fields.entry, options: entries(body) },
      { as: 'text', name: 'reason', label: askWords().fields.reason, max: 500 },
      ...sourceFields(value),
    ],
    data: (given) => ({ entry: given.number('entry'), reason: given.text('reason'), source: sourceGiven(given) }),
  },
}
