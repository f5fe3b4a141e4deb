// The timeline of a dossier: each fact in words, with the day it happened and the moment it was recorded.
import type { Json } from '../../events/kernel/index.ts'
import { type Kind, written } from './format.ts'
import { happenings } from './happenings.ts'
import { type Parts, partyName, type Whole } from './pact.ts'
import * as words from './words.ts'

type Line = Parts['story'][number]
type Say = (value: Json, pact: Whole) => string

const as =
  (label: string, kind: Kind = 'text'): Say =>
  (value) => {
    const said = typeof value === 'object' ? '' : written(kind, value)
    return said === '' ? '' : label === '' ? said : `${label} ${said}`
  }
const among =
  (...lists: readonly { readonly [word: string]: string }[]): Say =>
  (value) =>
    lists.reduce((word, list) => words.wordIn(list, word), String(value))
const when =
  (said: string): Say =>
  (value) =>
    value === true ? said : ''
const promise: Say = (value, { parts }) => `«${parts.commitments.find(({ commitment }) => commitment === value)?.what ?? value}»`
const support: Say = (value, { parts }) => parts.supports.find((one) => one.support === value)?.what ?? ''
const opinion: Say = (value, { parts }) => {
  const found = parts.opinions.find((one) => one.opinion === value)
  return found ? words.offices[found.office] : ''
}

/** How each thing a fact says is written; in this order. What is only for programs is not. */
const sayings: { readonly [name: string]: Say } = {
  title: (value) => `«${String(value)}»`,
  party: (value, pact) => partyName(pact, String(value)),
  side: among(words.sides),
  commitment: promise,
  support,
  opinion,
  report: as('resoconto'),
  version: as('versione'),
  number: as('n.'),
  organ: among(words.organs),
  kind: among(words.supports, words.kinds),
  what: as(''),
  act: as('atto'),
  actOn: as('del', 'day'),
  day: as('del', 'day'),
  policy: as('polizza'),
  from: as('dal', 'day'),
  until: as('fino al', 'day'),
  was: (value) => (typeof value === 'string' ? `prima fino al ${written('day', value)}` : ''),
  due: as('entro il', 'day'),
  remedy: as('da rimediare entro il', 'day'),
  received: as('ricevuto il', 'day'),
  effective: (value) => `con effetto dal ${written(String(value).includes('T') ? 'moment' : 'day', String(value))}`,
  last: as('ultimo giorno', 'day'),
  boardFrom: as('all’albo dal', 'day'),
  boardUntil: as('all’albo fino al', 'day'),
  hours: (value) => `${written('number', Number(value))} ore`,
  people: (value) => `${written('number', Number(value))} persone`,
  value: as('valore', 'euros'),
  lent: when('in prestito'),
  required: when('necessario prima della firma'),
  final: when('resoconto finale'),
  settled: (value) => (value ? 'con un accordo' : 'senza accordo'),
  outcome: among(words.outcomes, words.reviews, words.inspections),
  answer: among(words.voices),
  condition: among(words.conditions),
  verdict: among(words.verdicts),
  prescriptions: as('prescrizioni:'),
  evidence: as(''),
  about: as(''),
  found: as(''),
  how: as(''),
  summary: as(''),
  note: as(''),
  why: as(''),
  derogation: as('deroga:'),
  derogationAct: as('atto di deroga'),
  reason: among(words.endings),
  motive: as(''),
}

/** A fact that says what was promised or given need not say it again by its number. */
const isSaid = (name: string, { what }: Line['says']): boolean => what !== undefined && (name === 'commitment' || name === 'support')

export const detailOf = (says: Line['says'], pact: Whole): string =>
  Object.entries(sayings)
    .flatMap(([name, say]) => {
      const value = says[name]
      return value === undefined || value === null || isSaid(name, says) ? [] : [say(value, pact)]
    })
    .filter((text) => text !== '')
    .join(' · ')

export type Told = { readonly line: Line; readonly what: string; readonly detail: string }

/** The whole story, first fact first. */
export const timelineOf = (pact: Whole): readonly Told[] =>
  pact.parts.story.map((line) => ({ line, what: words.wordIn(happenings, line.type), detail: detailOf(line.says, pact) }))
