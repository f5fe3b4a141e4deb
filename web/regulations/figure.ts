// The figures of a regulation in words, and as fields of a form.
import type { FigureName } from '../../events/regulations/vocabulary.ts'
import type { FieldSpec } from '../kernel/asks/ask.ts'
import type { Given } from '../kernel/asks/given.ts'
import { optionsOf } from '../kernel/ui/index.ts'
import { wordFor } from '../kernel/words.ts'
import type { Profile } from './api.ts'
import { words } from './words.ts'

type Kind = 'days' | 'months' | 'choice' | 'many' | 'flag'
/** How each figure is written; those with `may` may be left out. */
const written: { readonly [F in FigureName]: { readonly as: Kind; readonly may?: true } } = {
  kinds: { as: 'many' },
  entries: { as: 'many' },
  identity: { as: 'choice' },
  ordinaryDays: { as: 'days' },
  ordinaryFrom: { as: 'choice' },
  complexDays: { as: 'days' },
  actDays: { as: 'days', may: true },
  consultation: { as: 'choice' },
  consultationDays: { as: 'days' },
  assemblyDays: { as: 'days', may: true },
  ordinaryCap: { as: 'months', may: true },
  complexCap: { as: 'months', may: true },
  ordinaryBy: { as: 'choice' },
  complexBy: { as: 'choice' },
  moneyAllowed: { as: 'flag' },
  supports: { as: 'many' },
  reportEvery: { as: 'months' },
  finalReport: { as: 'flag' },
  conciliationDays: { as: 'days', may: true },
  trialMonths: { as: 'months', may: true },
}
export const figures = Object.keys(written) as readonly FigureName[]

type Table = { readonly [name: string]: string }
const tableOf = (figure: FigureName): Table => {
  const tables: { readonly [F in FigureName]?: Table } = {
    ...{ kinds: words().kinds, entries: words().entries, identity: words().identities, ordinaryFrom: words().starts },
    ...{ consultation: words().consultations, ordinaryBy: words().approvers, complexBy: words().approvers, supports: words().supports },
  }
  return tables[figure] ?? {}
}

/** What a figure says; empty where the regulation says nothing. */
export const figureWords = (figure: string, value: unknown): string => {
  if (value === undefined || value === null || !Object.hasOwn(written, figure)) return ''
  const { as } = written[figure as FigureName]
  if (Array.isArray(value)) return value.map((one) => wordFor(tableOf(figure as FigureName), String(one))).join(', ')
  if (figure === 'moneyAllowed') return value ? words().allowed : words().forbidden
  if (as === 'flag') return value ? words().yes : words().no
  if (as === 'days' || as === 'months') return words()[as](Number(value))
  return wordFor(tableOf(figure as FigureName), String(value))
}

const slugOf = (figure: string): string => figure.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
/** How sure a figure is, in words. */
export const markWords = (profile: Profile, figure: string): string =>
  words().marks[profile.evidence.find((one) => one.figure === slugOf(figure))?.mark ?? 'read']

const fieldsOf = (figure: FigureName, stands: Profile | undefined): readonly FieldSpec[] => {
  const { as, may } = written[figure]
  const label = words().figures[figure]
  const value = stands?.[figure]
  const common = { name: `profile.${figure}`, label, optional: may === true, initial: value === undefined ? '' : String(value) }
  if (as === 'choice') return [{ ...common, as: 'choice', options: optionsOf(tableOf(figure)) }]
  if (as === 'flag') return [{ ...common, as: 'tick', optional: true, initial: value === true ? 'yes' : '' }]
  if (as !== 'many')
    return [
      {
        ...common,
        as: 'number',
        label: `${label} (${words()
          [as](0)
          .replace(/^\D*\d+\s*/, '')})`,
        max: 600,
      },
    ]
  const chosen: readonly string[] = Array.isArray(value) ? value : []
  return Object.entries(tableOf(figure)).map(([name, says]) => ({
    ...{ as: 'tick', name: `${common.name}.${name}`, label: `${label}: ${says}`, optional: true },
    initial: chosen.includes(name) ? 'yes' : '',
  }))
}
/** The fields of all the figures, beginning with those that stand. */
export const profileFields = (stands: Profile | undefined): readonly FieldSpec[] => figures.flatMap((figure) => fieldsOf(figure, stands))

const givenOf = (given: Given, figure: FigureName): unknown => {
  const { as, may } = written[figure]
  const name = `profile.${figure}`
  if (as === 'many') return Object.keys(tableOf(figure)).filter((one) => given.yes(`${name}.${one}`))
  if (as === 'flag') return given.yes(name)
  if (as === 'choice') return given.text(name)
  return may ? given.maybeNumber(name) : given.number(name)
}
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
/** The profile as it was written: a figure that changed was read by who wrote it, one that did not stays as sure as it was. */
export const profileGiven = (given: Given, stands: Profile | undefined): Profile => {
  const said = Object.fromEntries(figures.map((figure) => [figure, givenOf(given, figure)]).filter(([, value]) => value !== undefined))
  const before = stands?.evidence ?? []
  const kept = (figure: FigureName) =>
    same(said[figure], stands?.[figure]) ? before.find((one) => one.figure === slugOf(figure)) : undefined
  const evidence = figures
    .filter((figure) => said[figure] !== undefined)
    .map((figure) => kept(figure) ?? { figure: slugOf(figure), mark: 'read' })
  return { ...said, evidence } as Profile
}
