// Searches that take seconds, one at a time: who asks for the same waits together, and nobody waits for what nobody waits for.
import { doneIn, newTold, type Told, windUp } from './told.ts'

export type Work<A> = (told: Told, signal: AbortSignal) => Promise<A | undefined>
/** Who waits, and for which of their questions: of one they ask anew, the older is given up. */
export type Who = { readonly person: string; readonly desk: string; readonly mode: string; readonly question: string }
type Mine = Pick<Who, 'person' | 'desk' | 'mode'>
/** `stopped`: by who waited. `shared`: they have stopped waiting, somebody else has not. `replaced`: they asked something else. */
export type Ended = 'stopped' | 'shared' | 'replaced'
export type Outcome<A> = { readonly found: A | undefined } | { readonly ended: Ended }
/** How far a search is, how many come before it, and whether somebody else waits for it too. */
export type Standing = { readonly done: number; readonly ahead: number; readonly shared: boolean }

type Wait = Who & { readonly settle: (outcome: Outcome<never>) => void }
type Search<A> = {
  readonly name: string
  readonly work: Work<A>
  readonly told: Told
  readonly end: AbortController
  readonly waits: Set<Wait>
  readonly settle: { readonly resolve: (found: A | undefined) => void; readonly reject: (fault: unknown) => void }
  readonly answer: Promise<A | undefined>
}
/** `most`: how many answers stay for who asks again. `winds`: a search that is told to can come to an end with an answer. */
type Rules = { readonly most: number; readonly winds: boolean }
type Room<A> = Rules & {
  readonly known: Map<string, Search<A>>
  readonly queue: Search<A>[]
  running: Search<A> | undefined
  /** answers, the last found last */
  readonly kept: Map<string, A>
}

export type Searches<A> = {
  /** `leaves` ends when they wait no more; `anew`: a kept answer for which it holds is searched again. */
  readonly ask: (name: string, work: Work<A>, who: Asking<A>) => Promise<Outcome<A>>
  readonly standing: (mine: Mine) => Standing | undefined
  /** Stops waiting for these; a search nobody else waits for is ended, or, where it can, asked for the best it has. Gives how many. */
  readonly stop: (mine: Mine) => number
}
const isMine = (wait: Who, { person, desk, mode }: Mine): boolean => wait.person === person && wait.desk === desk && wait.mode === mode
const some = <T>(all: Iterable<T>, holds: (one: T) => boolean): boolean => [...all].some(holds)

const beginning = <A>(name: string, work: Work<A>): Search<A> => {
  let settle: Search<A>['settle'] | undefined
  const answer = new Promise<A | undefined>((resolve, reject) => {
    settle = { resolve, reject }
  })
  if (!settle) throw new Error('a promise that begins nothing')
  return { name, work, told: newTold(), end: new AbortController(), waits: new Set(), settle, answer }
}

const keep = <A>({ kept, most }: Room<A>, name: string, found: A): void => {
  kept.delete(name)
  kept.set(name, found)
  for (const old of [...kept.keys()].slice(0, Math.max(0, kept.size - most))) kept.delete(old)
}

const forget = <A>(room: Room<A>, search: Search<A>): void => {
  if (room.known.get(search.name) === search) room.known.delete(search.name)
  const at = room.queue.indexOf(search)
  if (at >= 0) room.queue.splice(at, 1)
}
const giveUp = <A>(room: Room<A>, search: Search<A>): void => {
  forget(room, search)
  search.end.abort()
}

/** Begins the next one, and takes the thread from one that nobody waits for where somebody waits for the next. */
const next = <A>(room: Room<A>): void => {
  const [first] = room.queue
  if (!first) return
  if (room.running) {
    if (room.running.waits.size === 0) giveUp(room, room.running)
    return
  }
  room.queue.shift()
  room.running = first
  void run(room, first)
}

const run = async <A>(room: Room<A>, search: Search<A>): Promise<void> => {
  const { name, work, told, settle } = search
  try {
    const found = await work(told, search.end.signal)
    if (found !== undefined && !search.end.signal.aborted) keep(room, name, found)
    settle.resolve(found)
  } catch (fault) {
    // Who waits for it is told, or else whoever runs the house; whoever comes next begins anew.
    if (search.waits.size === 0) process.emitWarning(fault instanceof Error ? fault : String(fault))
    settle.reject(fault)
  }
  forget(room, search)
  room.running = undefined
  next(room)
}

/** Somebody waits no longer: what had not begun is forgotten, what has goes on while nobody else wants the thread. */
const leave = <A>(room: Room<A>, search: Search<A>, wait: Wait): void => {
  search.waits.delete(wait)
  if (search.waits.size > 0) return
  if (room.running !== search) forget(room, search)
  next(room)
}

const place = <A>({ queue, running }: Room<A>, search: Search<A>): number =>
  running === search ? 0 : (running ? 1 : 0) + Math.max(0, queue.indexOf(search))

type Asking<A> = Who & {
  readonly leaves?: AbortSignal | undefined
  readonly anew?: ((kept: A) => boolean) | undefined
}
const enqueue = <A>(room: Room<A>, search: Search<A>): Search<A> => {
  room.known.set(search.name, search)
  room.queue.push(search)
  return search
}
const replace = <A>({ known }: Room<A>, name: string, who: Who): void => {
  for (const search of [...known.values()]) {
    if (search.name === name) continue
    for (const wait of [...search.waits]) if (isMine(wait, who) && wait.question === who.question) wait.settle({ ended: 'replaced' })
  }
}
const wait = <A>(room: Room<A>, search: Search<A>, { leaves, ...who }: Asking<A>): Promise<Outcome<A>> =>
  new Promise<Outcome<A>>((resolve, reject) => {
    const settle = (outcome: Outcome<never>): void => {
      leave(room, search, waiting)
      resolve(outcome)
    }
    const waiting: Wait = { ...who, settle }
    search.waits.add(waiting)
    leaves?.addEventListener('abort', () => settle({ found: undefined }), { once: true })
    search.answer.then((found) => resolve({ found }), reject)
  })
const ask = async <A>(room: Room<A>, name: string, work: Work<A>, who: Asking<A>): Promise<Outcome<A>> => {
  if (who.leaves?.aborted) return { found: undefined }
  const known = room.known.get(name)
  const before = room.kept.get(name)
  replace(room, name, who)
  if (!known && before !== undefined && !who.anew?.(before)) return { found: before }
  const search = known ?? enqueue(room, beginning(name, work))
  const answer = wait(room, search, who)
  next(room)
  return answer
}

const standing = <A>(room: Room<A>, mine: Mine): Standing | undefined => {
  const search = [...room.known.values()].find(({ waits }) => some(waits, (one) => isMine(one, mine)))
  if (!search) return undefined
  const shared = some(search.waits, ({ person }) => person !== mine.person)
  return { done: doneIn(search.told), ahead: place(room, search), shared }
}

/** What ends for who waits, or comes to its end by itself. */
const end = <A>(room: Room<A>, search: Search<A>, mine: Mine): void => {
  const shared = some(search.waits, (one) => !isMine(one, mine))
  const runs = room.running === search
  if (runs && room.winds && !shared) {
    windUp(search.told)
    return
  }
  for (const one of [...search.waits]) if (isMine(one, mine)) one.settle({ ended: shared ? 'shared' : 'stopped' })
  if (runs && !shared) giveUp(room, search)
}
const stop = <A>(room: Room<A>, mine: Mine): number => {
  const theirs = [...room.known.values()].filter(({ waits }) => some(waits, (one) => isMine(one, mine)))
  for (const search of theirs) end(room, search, mine)
  return theirs.length
}

export const makeSearches = <A>(rules: Rules): Searches<A> => {
  const room: Room<A> = { ...rules, known: new Map(), queue: [], running: undefined, kept: new Map() }
  return {
    ask: (name, work, who) => ask(room, name, work, who),
    standing: (mine) => standing(room, mine),
    stop: (mine) => stop(room, mine),
  }
}
