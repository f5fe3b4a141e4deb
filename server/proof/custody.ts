// Who else holds the log to its word: new checkpoints go to the witnesses, once a day one goes to the time stamping authority.
import { setTimeout as pause } from 'node:timers/promises'
import { dayOf } from '../../events/kernel/time.ts'
import { parseNote } from '../log/note.ts'
import type { Asked } from '../log/postgres-shelf.ts'
import type { Proofs } from '../log/proofs.ts'
import type { Witness } from './policy.ts'
import { requestStamp } from './tsa/stamp.ts'
import { submit } from './witness/submit.ts'

type Latest = NonNullable<Awaited<ReturnType<Proofs['latest']>>>
export type Custody = {
  /** a pool or connection of the application's login, on a database made ready by `prepareCustody` */
  readonly asked: Asked
  readonly proofs: Pick<Proofs, 'latest' | 'consistency'>
  /** those without an address are nobody to ask */
  readonly witnesses: readonly Witness[]
  readonly tsaUrl?: string | undefined
  readonly now: () => string
  /** told once of each witness or authority that does not do its part, until it changes */
  readonly onFault: (fault: Error) => void
}
type Heard = { origin: string; size: number; tried: number; says: string }
type Asking = Witness & { readonly url: string }

const every = 1000
const againAfter = 10_000
const stampAgainAfter = 600_000

const hasUrl = (witness: Witness): witness is Asking => witness.url !== undefined

// The first time a thing goes wrong is news; that it still does is not.
const tell = (heard: Heard, onFault: Custody['onFault'], who: string, says: string): void => {
  if (says !== heard.says) onFault(new Error(`${who}: ${says}`))
  heard.says = says
}

const isDue = (heard: Heard, latest: Latest, now: number): boolean =>
  (heard.origin !== latest.origin || heard.size !== latest.size) && (heard.says === '' || now - heard.tried >= againAfter)

const askWitness = async ({ asked, proofs, now, onFault }: Custody, latest: Latest, witness: Asking, heard: Heard): Promise<void> => {
  if (!isDue(heard, latest, Date.parse(now()))) return
  heard.tried = Date.parse(now())
  const prove = async (from: number, to: number): Promise<readonly Uint8Array[]> => (await proofs.consistency(from, to)) ?? []
  const answer = await submit({ witness, signed: latest, prove }, heard.origin === latest.origin ? heard.size : 0)
  if (!answer.ok) return tell(heard, onFault, `witness ${witness.name}`, `${answer.why}: ${answer.says}`)
  const { name, keyId } = witness.vkey
  await asked.query({
    name: 'custody cosign',
    text: 'select proof.cosign($1, $2, $3, $4)',
    values: [latest.origin, latest.size, `${name}+${keyId}`, answer.line],
  })
  Object.assign(heard, { origin: latest.origin, size: latest.size, says: '' })
}

const lastDay = `select log.written(max(at)) as at from proof.stamps where origin = $1`

const isStamped = async (asked: Asked, { origin }: Latest, day: string): Promise<boolean> => {
  const { rows } = await asked.query<{ at: string | null }>({ name: 'custody day', text: lastDay, values: [origin] })
  const at = rows[0]?.at
  return at !== undefined && at !== null && dayOf(at) >= day
}

const askAuthority = async ({ asked, tsaUrl, now, onFault }: Custody, latest: Latest, heard: Heard): Promise<void> => {
  const [at, day] = [Date.parse(now()), dayOf(now())]
  if (tsaUrl === undefined || latest.size === 0 || heard.origin === day || at - heard.tried < stampAgainAfter) return
  heard.tried = at
  if (!(await isStamped(asked, latest, day))) {
    const answer = await requestStamp(tsaUrl, parseNote(latest.note)?.text ?? '')
    if (!answer.ok) return tell(heard, onFault, 'time stamp', `${answer.why}: ${answer.says}`)
    await asked.query({ name: 'custody stamp', text: 'select proof.stamp($1, $2, $3)', values: [latest.origin, latest.size, answer.reply] })
  }
  Object.assign(heard, { origin: day, says: '' })
}

const unheard = (): Heard => ({ origin: '', size: 0, tried: Number.NEGATIVE_INFINITY, says: '' })

/** One look at the newest checkpoint after another; each shows it to whoever has not seen it. */
export const makeCustody = (given: Custody): (() => Promise<void>) => {
  const witnesses = given.witnesses.filter(hasUrl).map((witness) => ({ witness, heard: unheard() }))
  const authority = unheard()
  return async () => {
    const latest = await given.proofs.latest()
    if (!latest) return
    await Promise.all([
      ...witnesses.map(({ witness, heard }) => askWitness(given, latest, witness, heard)),
      askAuthority(given, latest, authority),
    ])
  }
}

/** Looks each second, until closed. A look that breaks is told and tried again. */
export const openCustody = (given: Custody): { readonly close: () => Promise<void> } => {
  const stopping = new AbortController()
  const look = makeCustody(given)
  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await look().catch((fault: unknown) => given.onFault(fault instanceof Error ? fault : new Error(String(fault))))
      await pause(every, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  }
  const running = run()
  return {
    close: async () => {
      stopping.abort()
      await running
    },
  }
}
