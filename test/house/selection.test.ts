// Nobody is chosen for where they come from, what they believe or how they live: no field, fact, weight or word of the care contexts may speak of it.
import { describe, expect, it } from 'vitest'
import { scored } from '../../events/care/vocabulary.ts'
import { weights } from '../../events/desks/vocabulary.ts'
import { type Catalogue, event, open, type Secrecy, text } from '../../events/kernel/index.ts'
import { jsonSchemaOf } from '../../events/kernel/schema.ts'
import type { Tables } from '../../projections/kernel/index.ts'
import { read, sources } from './source.ts'

const contexts = ['care', 'carers', 'desks', 'rounds'] as const

/** What D.Lgs. 276/2003 art. 10, 215 and 216/2003 and 198/2006 forbid to ask or to choose by, in the two languages of the house and in code. */
const forbidden: readonly RegExp[] = [
  /nationalit|nazionalit|citizenship|cittadinanza/i,
  /\borigins?\b|\borigin[ei]\b|birth_?place|birth_?country|country_?of|luogo ?di ?nascita|paese ?di ?(nascita|provenienza|origine)|provenienza/i,
  /ethnic|etni[ac]|\brace\b|racial|\brazz[ae]\b|skin_?colou?r/i,
  /religio|\bcreed\b|\bfaith\b|belief|confession/i,
  // The rows of two questions together are nobody’s trade.
  /\bunions?\b(?! all\b)|trade_?union|sindaca/i,
  /political|\bpartito\b|opinioni politiche/i,
  /marital|married|\bspouse\b|coniuge|coniugat|nubile|\bcelibe\b|stato civile|matrimonio/i,
  /pregnan|gravidanz|\bincinta\b|maternity|maternit[àa]/i,
  /mother_?tongue|native_?(language|speaker)|madrelingua|lingua madre/i,
  /sexual|orientamento sessuale|disabilit[yà]|hiv\b/i,
]
const found = (words: string): string | undefined => forbidden.map((one) => one.exec(words)?.[0]).find((one) => one !== undefined)
// `familyName` is one word of code and two of speech.
const spoken = (words: string): string =>
  `${words} ${words.replace(/([a-z])([A-Z])/g, '$1 $2')} ${words.replace(/([a-z])([A-Z])/g, '$1_$2')}`

const catalogueOf = async (context: string): Promise<Catalogue> =>
  ((await import(`../../events/${context}/events.ts`)) as { events: Catalogue; secrecy: Secrecy }).events
const tablesOf = async (context: string): Promise<Tables> =>
  ((await import(`../../projections/${context}/tables.ts`)) as { tables: Tables }).tables
/** Names and listed choices, not patterns. */
const shapesOf = (catalogue: Catalogue): string =>
  Object.values(catalogue)
    .map((one) => `${one.name} ${JSON.stringify(jsonSchemaOf(one.fields))}`)
    .join('\n')

// What is forbidden has to be named where it is said that nobody asks it: in comments, and in the sentence `never` of the pages.
const promise = /^\s*never: '(Non si chied|Never |[^']* not asked)[^']*',$/gm
const withoutPromises = (code: string): string =>
  code
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(promise, '')
const ours = sources().filter(
  (path) => contexts.some((context) => path.includes(`/${context}/`)) || path === 'events/kernel/care.ts' || path.startsWith('seeds/care'),
)

describe('what somebody is chosen by', () => {
  it.each(contexts)('is in no fact of %s', async (context) => expect(found(spoken(shapesOf(await catalogueOf(context))))).toBeUndefined())
  it.each(contexts)('is in no column of %s', async (context) => {
    const columns = Object.entries(await tablesOf(context)).flatMap(([name, { columns: of }]) => [name, ...Object.keys(of)])
    expect(columns.length).toBeGreaterThan(5)
    expect(found(columns.join('\n'))).toBeUndefined()
  })
  it('is in no weight, and the weights are the parts of the score', () => {
    expect(Object.keys(weights).sort()).toEqual(Object.keys(scored).sort())
    expect(found(Object.keys(weights).join('\n'))).toBeUndefined()
  })
  it('is in no word or line of the law, the tables, the counter, the pages or the story', () => {
    const breaches = ours
      .filter((path) => !path.startsWith('test/'))
      .flatMap((path) => {
        const word = found(spoken(withoutPromises(read(path))))
        return word === undefined ? [] : [`${path}: ${word}`]
      })
    expect(ours.length).toBeGreaterThan(80)
    expect(breaches).toEqual([])
  })
  it.each([
    ['a fact', () => shapesOf({ a: event('carers.profiled', { motherTongue: open(text(10)) }) })],
    ['a choice', () => shapesOf({ a: event('carers.profiled', { religion: open(text(10)) }) })],
    ['an English word', () => "{ it: 'Scheda', en: 'Nationality' }"],
    ['an Italian word', () => "{ label: 'Stato civile' }"],
    ['a column', () => 'birth_country: text()'],
    ['a weight', () => 'weights: { madrelingua: 5 }'],
  ])('is seen when it is planted: %s', (_, plant) => expect(found(spoken(plant()))).toBeDefined())
  it('is not seen where it is not', () =>
    expect(
      found(spoken("{ it: 'Regione, comunione dei beni, reunion, original', en: 'Union of slots' }".replace('Union of slots', 'slots'))),
    ).toBeUndefined())
})
