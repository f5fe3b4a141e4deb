// What somebody is told who may not ask or see this: which role it takes, where, and where theirs holds.
import type { Day } from '../../events/kernel/index.ts'
import type { Sentence } from './context.ts'
import type { Where, Why } from './may.ts'
import type { Role, Scope } from './people.ts'
import { roleWords } from './role-words.ts'

/** The name of a place by its scope, as the register knows it: a municipality by its ISTAT code, an organisation by its identity. */
export type NameOf = (scope: Scope) => Promise<string | undefined>

type Lang = keyof Sentence
const either: Sentence = { it: ' o ', en: ' or ' }

const listed = (words: readonly string[], lang: Lang): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')}${either[lang]}${words.at(-1)}`

/** How a place is said after the role, with its name or without. */
const places: { readonly [K in Scope['kind']]: (name: string | undefined) => Sentence } = {
  everywhere: () => ({ it: 'ovunque', en: 'everywhere' }),
  municipality: (name) =>
    name
      ? { it: `nel Comune di ${name}`, en: `in the municipality of ${name}` }
      : { it: 'in un altro Comune', en: 'in another municipality' },
  organisation: (name) =>
    name ? { it: `per ${name}`, en: `for ${name}` } : { it: 'per un’altra organizzazione', en: 'for another organisation' },
  building: () => ({ it: 'in un altro edificio', en: 'in another building' }),
  lab: () => ({ it: 'in un altro laboratorio', en: 'in another lab' }),
  case: () => ({ it: 'in un altro caso', en: 'on another case' }),
}

const here: Sentence = { it: 'qui', en: 'here' }
const scopeOf = (where: Where): Scope | undefined => {
  const [organisation] = where.organisations ?? []
  if (where.municipality !== undefined) return { kind: 'municipality', id: where.municipality }
  return organisation === undefined ? undefined : { kind: 'organisation', id: organisation }
}

const namedPlace = async (scope: Scope, nameOf: NameOf): Promise<Sentence> => places[scope.kind](await nameOf(scope))
/** The place asked about, when it has a name: otherwise it is `here`. */
const placeAsked = async (where: Where | undefined, nameOf: NameOf): Promise<Sentence> => {
  const scope = where && scopeOf(where)
  const name = scope && (await nameOf(scope))
  return scope && name ? places[scope.kind](name) : here
}

const rolesIn = (roles: readonly Role[], lang: Lang): string =>
  listed(
    roles.map((role) => roleWords[role][lang]),
    lang,
  )
/** Places named before the list is cut. */
const mostPlaces = 3

const dates = {
  it: new Intl.DateTimeFormat('it', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
}
const spelled = (day: Day): Sentence => ({ it: dates.it.format(new Date(day)), en: dates.en.format(new Date(day)) })

type Denials = { readonly [B in Why['because']]: (why: Extract<Why, { because: B }>, nameOf: NameOf) => Promise<Sentence> | Sentence }

const denials: Denials = {
  nobody: () => ({ it: 'Per questo bisogna entrare.', en: 'You need to sign in for this.' }),
  role: async ({ needs, where }, nameOf) => {
    if (needs.length === 0) return { it: 'Questo non è permesso a nessun ruolo.', en: 'No role may do this.' }
    const place = where ? await placeAsked(where, nameOf) : undefined
    return {
      it: `Per questo serve il ruolo di ${rolesIn(needs, 'it')}${place ? ` ${place.it}` : ''}; tu non lo hai.`,
      en: `This takes the role of ${rolesIn(needs, 'en')}${place ? ` ${place.en}` : ''}; you do not have it.`,
    }
  },
  elsewhere: async ({ role, holds, where }, nameOf) => {
    const asked = await placeAsked(where, nameOf)
    const theirs = await Promise.all(holds.slice(0, mostPlaces).map((scope) => namedPlace(scope, nameOf)))
    return {
      it: `Per questo serve il ruolo di ${roleWords[role].it} ${asked.it}; tu lo hai ${theirs.map(({ it }) => it).join(', ')}.`,
      en: `This takes the role of ${roleWords[role].en} ${asked.en}; you have it ${theirs.map(({ en }) => en).join(', ')}.`,
    }
  },
  early: ({ role, day }) => ({
    it: `Il tuo ruolo di ${roleWords[role].it} comincia il ${spelled(day).it}.`,
    en: `Your role of ${roleWords[role].en} begins on ${spelled(day).en}.`,
  }),
  over: ({ role, day }) => ({
    it: `Il tuo ruolo di ${roleWords[role].it} è finito il ${spelled(day).it}.`,
    en: `Your role of ${roleWords[role].en} ended on ${spelled(day).en}.`,
  }),
  asleep: ({ role }) => ({
    it: `Sei entrato con un codice: il tuo ruolo di ${roleWords[role].it} si usa solo entrando con una chiave di accesso o con un servizio di identità.`,
    en: `You signed in with a code: your role of ${roleWords[role].en} can be used only by signing in with a passkey or an identity service.`,
  }),
  'not-fresh': () => ({
    it: 'È una decisione di peso: conferma di essere tu, poi ripeti la richiesta.',
    en: 'This is a weighty decision: confirm that it is you, then ask again.',
  }),
}

export const denialOf = async (why: Why, nameOf: NameOf): Promise<Sentence> => denials[why.because](why as never, nameOf)
