// How long what is kept: a schedule with its legal basis, the defaults of the house until a controller writes its own.
import { readFile } from 'node:fs/promises'
import { type Day, isDay, plusMonths } from '../../events/kernel/time.ts'
import type { Sentence } from '../kernel/context.ts'

/** `recorded`: from the fact itself; `quiet`: from the last fact of its stream. */
export type Since = 'recorded' | 'quiet'
export type Rule = {
  readonly name: string
  /** names of facts; `pacts.*` are all of a context */
  readonly facts: readonly string[]
  /** null: as long as the person does not ask otherwise */
  readonly months: number | null
  readonly since: Since
  /** the law says that they must be kept so long, not only that they may */
  readonly must: boolean
  readonly basis: Sentence
}
/** Who answers for the schedule, since which day, and the act that says so. */
export type Confirmation = { readonly by: string; readonly on: Day; readonly act: string }
export type Schedule = {
  /** true for the rules of the house, false for a controller's own */
  readonly isDefault: boolean
  /** absent: nobody has answered for it yet, and nothing is deleted by it */
  readonly confirmed?: Confirmation
  readonly rules: readonly Rule[]
  /** months entries of the book of looks are kept, at least six */
  readonly looks: { readonly months: number; readonly basis: Sentence }
}

const rule = (name: string, facts: readonly string[], months: number | null, basis: Sentence, more: Partial<Rule> = {}): Rule => ({
  ...{ name, facts, months, since: 'quiet', must: false, basis },
  ...more,
})

/** To be confirmed by the controller and its data protection officer: docs/privacy.md. */
export const defaultSchedule: Schedule = {
  isDefault: true,
  rules: [
    rule(
      'signatories',
      ['pacts.*', 'register.*'],
      120,
      {
        it: 'Esecuzione di un compito di interesse pubblico e difesa di diritti: durata del patto più dieci anni (art. 17, par. 3, lett. b ed e, GDPR).',
        en: 'A task in the public interest and legal claims: the life of the pact and ten years (art. 17(3)(b) and (e) GDPR).',
      },
      { must: true },
    ),
    rule('participation', ['proposals.*', 'labs.*', 'housing.*', 'spaces.*'], 24, {
      it: 'Partecipazione: 24 mesi dall’ultima attività (art. 5, par. 1, lett. e, GDPR).',
      en: 'Participation: 24 months after the last activity (art. 5(1)(e) GDPR).',
    }),
    rule('carers', ['carers.*'], 24, {
      it: 'Candidature senza abbinamento: 24 mesi dall’ultimo contatto (art. 5, par. 1, lett. e, GDPR).',
      en: 'Candidates without a match: 24 months after the last contact (art. 5(1)(e) GDPR).',
    }),
    rule('cases', ['care.*', 'generative.*', 'emergency.*', 'tenancy.*', 'homes.*', 'foster.*'], 12, {
      it: 'Richieste di aiuto: 12 mesi dalla chiusura (art. 5, par. 1, lett. e, e art. 9 GDPR).',
      en: 'Requests for help: 12 months after they are closed (art. 5(1)(e) and art. 9 GDPR).',
    }),
    rule('people', ['people.*'], null, {
      it: 'Chi è iscritto resta finché non chiede la cancellazione (art. 6, par. 1, lett. b, GDPR).',
      en: 'Whoever is registered stays until they ask to be erased (art. 6(1)(b) GDPR).',
    }),
  ],
  looks: {
    months: 24,
    basis: {
      it: 'Registro degli accessi: 24 mesi; il Garante (27.11.2008) ne chiede almeno 6.',
      en: 'Access log: 24 months; the Garante (27.11.2008) asks for at least 6.',
    },
  },
}

const isSentence = (value: unknown): value is Sentence =>
  typeof value === 'object' &&
  value !== null &&
  ['it', 'en'].every((language) => typeof (value as Record<string, unknown>)[language] === 'string')
const isMonths = (value: unknown, least: number): value is number => Number.isSafeInteger(value) && (value as number) >= least

const wrongRule = (value: unknown): string | undefined => {
  const { name, facts, months, since, must, basis } = (value ?? {}) as { readonly [K in keyof Rule]: unknown }
  if (typeof name !== 'string' || !/^[a-z-]{1,40}$/.test(name)) return 'name'
  if (!Array.isArray(facts) || !facts.every((fact) => typeof fact === 'string' && /^[a-z]+\.(\*|[a-z-]+)$/.test(fact))) return 'facts'
  if (months !== null && !isMonths(months, 1)) return 'months'
  if (since !== 'recorded' && since !== 'quiet') return 'since'
  if (typeof must !== 'boolean') return 'must'
  return isSentence(basis) ? undefined : 'basis'
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''

const wrongConfirmation = (value: unknown): string | undefined => {
  const { by, on, act } = (value ?? {}) as { readonly [K in keyof Confirmation]: unknown }
  if (!isText(by)) return 'confirmed.by'
  if (typeof on !== 'string' || !isDay(on)) return 'confirmed.on'
  return isText(act) ? undefined : 'confirmed.act'
}

type Written = { readonly rules?: unknown; readonly looks?: { readonly months?: unknown; readonly basis?: unknown } }

const parseRules = ({ rules, looks }: Written): Omit<Schedule, 'confirmed'> | string => {
  if (!Array.isArray(rules)) return 'rules'
  for (const [index, one] of rules.entries()) {
    const wrong = wrongRule(one)
    if (wrong !== undefined) return `rules[${index}].${wrong}`
  }
  if (!isMonths(looks?.months, 6)) return 'looks.months'
  if (!isSentence(looks.basis)) return 'looks.basis'
  return { isDefault: false, rules: rules as readonly Rule[], looks: { months: looks.months, basis: looks.basis } }
}

/** Reads a schedule from JSON, where only a confirmation confirms the rules of the house; what is wrong with it is the name of the member that is. */
export const parseSchedule = (text: string): Schedule | string => {
  const { confirmed, ...written } = JSON.parse(text) as Written & { readonly confirmed?: unknown }
  const wrong = confirmed === undefined ? undefined : wrongConfirmation(confirmed)
  if (wrong !== undefined) return wrong
  const isOwn = confirmed === undefined || written.rules !== undefined || written.looks !== undefined
  const schedule = isOwn ? parseRules(written) : defaultSchedule
  return typeof schedule === 'string' || confirmed === undefined ? schedule : { ...schedule, confirmed: confirmed as Confirmation }
}

/** The schedule of a file, or the defaults of the house where there is none. What is wrong is an Italian sentence. */
export const readSchedule = async (path: string | undefined): Promise<Schedule | string> => {
  if (path === undefined) return defaultSchedule
  try {
    const schedule = parseSchedule(await readFile(path, 'utf8'))
    return typeof schedule === 'string' ? `RETENTION_FILE: «${schedule}» manca o non si capisce.` : schedule
  } catch (error) {
    return `RETENTION_FILE non si può leggere (${error instanceof SyntaxError ? 'non è JSON' : ((error as NodeJS.ErrnoException).code ?? '')}).`
  }
}

const covers = (pattern: string, type: string): boolean =>
  pattern.endsWith('.*') ? type.startsWith(pattern.slice(0, -1)) : pattern === type

/** The rule a fact is kept by: one that names it comes before one that names its context. */
export const ruleFor = ({ rules }: Pick<Schedule, 'rules'>, type: string): Rule | undefined =>
  rules.find(({ facts }) => facts.includes(type)) ?? rules.find(({ facts }) => facts.some((pattern) => covers(pattern, type)))

/** The day until which something is kept that was last touched on this day. */
export const keptUntil = ({ months }: Pick<Rule, 'months'>, touched: Day): Day | undefined =>
  months === null ? undefined : plusMonths(touched, months)
