// Requests about what a body is: registered, renamed, put right, described.
import type { FieldSpec, Value } from '../kernel/asks/ask.ts'
import type { Given } from '../kernel/asks/given.ts'
import { optionsOf } from '../kernel/ui/index.ts'
import type { Body } from './api.ts'
import type { AsksOf, Registering } from './asking.ts'
import { sourceFields, sourceGiven } from './asking-source.ts'
import { whenFields, whenGiven } from './asking-when.ts'
import { askWords } from './asks-words.ts'
import { names } from './names.ts'

type Known = Pick<Body, 'kind' | 'name' | 'alias' | 'province' | 'istat' | 'cadastral'>
type Code = 'province' | 'istat' | 'cadastral'

const codes: { readonly [C in Code]: { readonly is: RegExp; readonly max: number; readonly fault: () => string } } = {
  province: { is: /^[a-z]{2}$/i, max: 2, fault: () => askWords().provinceFault },
  istat: { is: /^\d{6}$/, max: 6, fault: () => askWords().istatFault },
  cadastral: { is: /^[a-z]\d{3}$/i, max: 4, fault: () => askWords().cadastralFault },
}
const codeField = (code: Code, known: Known | undefined, optional: boolean): FieldSpec => ({
  ...{ as: 'line', name: code, label: askWords().fields[code], max: codes[code].max, optional, initial: known?.[code] ?? undefined },
  check: (text) => (codes[code].is.test(text) ? undefined : codes[code].fault()),
})
const capitals = (given: Given, code: Code): string | undefined => given.maybe(code)?.toUpperCase()

const isMunicipality = (kind: string): boolean => kind === 'municipality'

/** What a body is: a municipality has its codes, for the others the province is enough, where it is known. */
const beingFields = (value: Value, known?: Known): readonly FieldSpec[] => {
  const municipality = isMunicipality(value('kind') || (known?.kind ?? ''))
  return [
    { as: 'choice', name: 'kind', label: askWords().fields.kind, options: optionsOf(names().kinds), initial: known?.kind },
    { as: 'line', name: 'name', label: askWords().fields.name, max: 160, initial: known?.name },
    // What the register says can be put right, not emptied.
    { as: 'line', name: 'alias', label: askWords().alias, max: 160, optional: !known?.alias, initial: known?.alias ?? undefined },
    codeField('province', known, !municipality && !known?.province),
    ...(municipality ? [codeField('istat', known, false), codeField('cadastral', known, false)] : []),
  ]
}

const being = (given: Given) => {
  const kind = given.one(names().kinds, 'kind')
  const said = { kind, name: given.text('name'), alias: given.maybe('alias'), province: capitals(given, 'province') }
  return isMunicipality(kind) ? { ...said, istat: given.maybe('istat'), cadastral: capitals(given, 'cadastral') } : said
}

/** What is said and differs from what the register says. */
const changed = (said: ReturnType<typeof being>, known: Known): Partial<ReturnType<typeof being>> =>
  Object.fromEntries(Object.entries(said).filter(([name, value]) => value !== undefined && value !== known[name as keyof Known]))

export const registering: Registering = {
  note: () => askWords().registerFirst,
  fields: (_, value) => [...beingFields(value), ...sourceFields(value)],
  data: (given) => ({ ...being(given), source: sourceGiven(given) }),
}

export const describing: AsksOf<'rename' | 'correct' | 'describe'> = {
  rename: {
    note: () => askWords().renameNote,
    fields: (_, value) => [
      { as: 'line', name: 'name', label: askWords().fields.newName, max: 160 },
      ...whenFields(value, askWords().fields.named),
      ...sourceFields(value),
    ],
    data: (given) => ({ name: given.text('name'), when: whenGiven(given), source: sourceGiven(given) }),
  },
  correct: {
    exact: true,
    note: () => askWords().correctNote,
    fields: (body, value) => [
      ...beingFields(value, body),
      { as: 'text', name: 'reason', label: askWords().fields.reason, max: 500 },
      ...sourceFields(value),
    ],
    data: (given, body) => ({ ...changed(being(given), body), reason: given.text('reason'), source: sourceGiven(given) }),
  },
  describe: {
    fields: (_, value) => [
      { as: 'choice', name: 'topic', label: askWords().fields.topic, options: optionsOf(names().topics) },
      { as: 'text', name: 'text', label: askWords().fields.text, max: 1000 },
      ...sourceFields(value),
    ],
    data: (given) => ({ topic: given.one(names().topics, 'topic'), text: given.text('text'), source: sourceGiven(given) }),
  },
}
