// Where personal values are opened: at the edge, for one answer, for one reader, and noted before the answer leaves.
import {
  type Day,
  dayOf,
  erasedText,
  type Json,
  type PersonalClass,
  type Place,
  personalClasses,
  placeOf,
  tokens,
} from '../../events/kernel/index.ts'
import type { Look, LookBook, LookPurpose } from './looking.ts'
import { maxSubjects } from './looking.ts'
import { may, type Where } from './may.ts'
import type { Me, Role } from './people.ts'

/** The part of the vault that opens: one query, however many places. */
export type Opener = {
  readonly find: (
    places: readonly Place[],
  ) => Promise<(place: Place) => { readonly class: PersonalClass; readonly open: () => Json | undefined } | undefined>
}
/** The roles that may open each class of what a context shows; the person themselves always may, who has not entered never. */
export type Reveals = { readonly [K in PersonalClass]?: readonly Role[] }

/** On whose behalf and why an answer is opened. */
export type Reading = {
  readonly me: Me | undefined
  readonly context: string
  readonly opens: Reveals | undefined
  /** true: the law has disclosed every value of this answer to this very reader (`Read.discloses`) */
  readonly discloses?: boolean | undefined
  /** where the thing shown is: a role must hold there. Undefined for lists, whose rows are chosen by the walls */
  readonly where?: (() => Promise<Where | undefined>) | undefined
  /** the pattern of the address, not the address */
  readonly route: string
  readonly purpose: LookPurpose
  readonly request: string
  /** for an emergency: why */
  readonly reason?: string | undefined
}
/** The answer with what this reader may see: the value, `[cancellato]` where it was erased, null where it is hidden. */
export type Opening = <T>(answer: T, reading: Reading) => Promise<T>

export type OpeningDeps = { readonly vault: Opener; readonly book: Pick<LookBook, 'note'>; readonly now: () => string }

/** What stands for a value hidden in the middle of other words. */
const hiddenWord = '[riservato]'

const nameOf = ({ event, path, subject }: Place): string => `${event}#${path}#${subject}`

const isPlain = (value: object): value is { readonly [key: string]: unknown } => {
  const kind = Object.getPrototypeOf(value)
  return kind === Object.prototype || kind === null
}

const gather = (value: unknown, found: Map<string, Place>): void => {
  if (typeof value === 'string') {
    if (!value.includes('⟦')) return
    for (const [token] of value.matchAll(tokens())) {
      const place = placeOf(token)
      if (place) found.set(nameOf(place), place)
    }
  } else if (Array.isArray(value)) for (const each of value) gather(each, found)
  else if (typeof value === 'object' && value !== null && isPlain(value)) for (const key in value) gather(value[key], found)
}

const placesIn = (answer: unknown): readonly Place[] => {
  const found = new Map<string, Place>()
  gather(answer, found)
  return [...found.values()]
}

/** The role in which a reader may open a value of a class of somebody. */
const openerFor = async (
  { me, opens, where, discloses }: Reading,
  today: Day,
): Promise<(subject: string, level: PersonalClass) => Role | undefined> => {
  if (!me) return () => undefined
  if (discloses) return () => 'resident'
  const place = opens && (await where?.())
  const roles = new Map(
    personalClasses.map((level) => {
      const answer = may(me, opens?.[level] ?? [], place, today)
      return [level, answer.yes ? answer.role : undefined]
    }),
  )
  return (subject, level) => (me.id === subject ? 'resident' : roles.get(level))
}

type Opened = { readonly place: Place; readonly role: Role; readonly class: PersonalClass }

// Of what belongs to oneself only P3 and P4 are noted: every other opening is.
const isNoted = ({ place, class: level }: Opened, me: Me): boolean => level !== 'P2' || place.subject !== me.id

const looksOf = (opened: readonly Opened[], { me, context, route, purpose, request, reason }: Reading, at: string): readonly Look[] => {
  if (!me) return []
  const byRole = new Map<Role, Opened[]>()
  for (const one of opened.filter((each) => isNoted(each, me))) byRole.set(one.role, [...(byRole.get(one.role) ?? []), one])
  return [...byRole].flatMap(([role, ones]) => {
    const subjects = [...new Set(ones.map(({ place }) => place.subject))]
    const classes = personalClasses.filter((level) => ones.some((one) => one.class === level))
    const pages = Array.from({ length: Math.ceil(subjects.length / maxSubjects) }, (_, n) =>
      subjects.slice(n * maxSubjects, (n + 1) * maxSubjects),
    )
    const why = reason === undefined ? {} : { reason }
    return pages.map((some) => ({ at, actor: me.id, role, context, route, purpose, request, ...why, subjects: some, classes }))
  })
}

const replaced = (value: unknown, shown: ReadonlyMap<string, Json>): unknown => {
  if (typeof value === 'string') return value.includes('⟦') ? inText(value, shown) : value
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((each) => replaced(each, shown))
  if (!isPlain(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, replaced(each, shown)]))
}

const shownFor = (token: string, shown: ReadonlyMap<string, Json>): Json => {
  const place = placeOf(token)
  return place ? (shown.get(nameOf(place)) ?? null) : token
}

// A text that is one token becomes its value; inside other words a hidden value says that it is.
const inText = (text: string, shown: ReadonlyMap<string, Json>): Json => {
  const [first] = text.match(tokens()) ?? []
  if (first === text) return shownFor(text, shown)
  return text.replace(tokens(), (token) => String(shownFor(token, shown) ?? hiddenWord))
}

const judged = async ({ vault, now }: OpeningDeps, places: readonly Place[], reading: Reading) => {
  const [shown, opened] = [new Map<string, Json>(), [] as Opened[]]
  const [find, openerOf] = await Promise.all([vault.find(places), openerFor(reading, dayOf(now()))])
  for (const place of places) {
    const kept = find(place)
    const role = kept && openerOf(place.subject, kept.class)
    if (!kept) shown.set(nameOf(place), erasedText)
    else if (role) {
      shown.set(nameOf(place), kept.open() ?? erasedText)
      opened.push({ place, role, class: kept.class })
    }
  }
  return { shown, opened }
}

/** Opens the tokens of answers. When the book cannot be written nothing is answered. */
export const makeOpening =
  (deps: OpeningDeps): Opening =>
  async (answer, reading) => {
    const places = placesIn(answer)
    if (places.length === 0) return answer
    const { shown, opened } = await judged(deps, places, reading)
    await deps.book.note(looksOf(opened, reading, deps.now()))
    return replaced(answer, shown) as typeof answer
  }

/** Where there is no vault nothing is opened: every value is hidden. */
export const closedOpening: Opening = async (answer) => replaced(answer, new Map()) as typeof answer
