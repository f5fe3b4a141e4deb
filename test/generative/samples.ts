// Facts and requests of a generative pact that tests begin with. Everybody here is invented.
import type { GenerativeCommands } from '../../events/generative/commands.ts'
import type { GenerativeEvent } from '../../events/generative/events.ts'
import { usual } from '../../events/generative/pinned.ts'
import { type AskedPlan, ownedBy } from '../../events/generative/plan.ts'
import { canonical } from '../../events/kernel/index.ts'
import { sha256Hex } from '../../server/kernel/identity.ts'

const id = (n: number): string => `9e4ef000-0000-4000-8000-${String(n).padStart(12, '0')}`
export const person = id(1)
export const organisation = id(2)
export const goals = [id(10), id(11)] as const
export const [mine, theirs, resource, line, gift, expense, document, host] = [20, 21, 22, 23, 24, 25, 26, 27].map(id) as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
]

export const today = '2026-03-02'
const at = `${today}T09:00:00.000Z`
/** who asks unless a test says otherwise */
export const worker = { by: id(30), role: 'caseworker', at, today }
export const colleague = { ...worker, by: id(31) }
export const coordinator = { ...worker, by: id(32), role: 'coordinator' }
export const herself = { ...worker, by: person, role: 'resident' }
export const neighbour = { ...herself, by: id(33) }
export const onDay = <A extends object>(asked: A, day: string) => ({ ...asked, at: `${day}T09:00:00.000Z`, today: day })

export const reporting: GenerativeCommands['report'] = {
  ...{ person, organisation, kind: 'autonomy', party: 'person', territory: 'cremona', source: 'lab', informed: true },
  ...{ name: 'Sara Ponte', phone: '0372 000000', need: 'Non trovo lavoro' },
}
export const assessing: GenerativeCommands['assess'] = {
  ...{ born: '2000-06-01', status: 'disoccupato', conditions: [], followed: false, jointly: false, rules: usual },
}
export const plan: AskedPlan = {
  goals: [
    { goal: goals[0], text: 'Prendere la patente' },
    { goal: goals[1], text: 'Fare cinque colloqui' },
  ],
  commitments: [
    { commitment: mine, side: 'person', text: 'Vado a scuola guida', due: '2026-06-30' },
    { commitment: theirs, side: 'partner', text: 'Paghiamo la patente', due: '2026-04-30' },
  ],
  resources: [{ resource, kind: 'friend', what: 'Uno zio che mi fa guidare' }],
  lines: [{ line, purpose: 'course', what: 'Scuola guida', cents: 900_00 }],
  gifts: [
    { gift, activity: 'Porto i libri a domicilio', host: 'pact', thing: host, hours: 10, insured: true, family: false, staff: false },
  ],
}
export const owned = ownedBy(person, plan)
/** The fingerprint of the plan, as the law makes it where no vault has put tokens in the place of words. */
export const sha256 = sha256Hex(canonical(owned))
export const signing: GenerativeCommands['countersign'] = { sha256, born: '2000-06-01', seen: 'identity-card' }
export const starting: GenerativeCommands['activate'] = { startsOn: '2026-03-09', plannedEnd: '2026-12-31', next: '2026-04-30' }
export const file = { sha256: 'a'.repeat(64), bytes: 1_000, type: 'application/pdf' } as const

const { informed: _, ...said } = reporting
export const reported: GenerativeEvent = { type: 'generative.reported', data: { ...said, informed: true, caseworker: worker.by } }
export const listened: GenerativeEvent = {
  type: 'generative.listened',
  data: { person, needs: 'Un lavoro vero', strengths: 'So parlare con tutti' },
}
const { born: __, ...kept } = assessing
export const assessed: GenerativeEvent = { type: 'generative.assessed', data: { ...kept, person } }
export const agreed: GenerativeEvent = { type: 'generative.goals-agreed', data: { person, ...owned } }
export const fixed: GenerativeEvent = { type: 'generative.text-fixed', data: { text: 1, sha256 } }
export const signed: GenerativeEvent = { type: 'generative.signed-by-person', data: { text: 1, sha256 } }
export const countersigned: GenerativeEvent = {
  type: 'generative.signed-by-partner',
  data: { text: 1, sha256, person, born: '2000-06-01', seen: 'identity-card' },
}
export const activated: GenerativeEvent = { type: 'generative.activated', data: starting }
export const committed: GenerativeEvent = {
  type: 'generative.budget-committed',
  data: { person, expense, line, cents: 400_00, what: 'Prima rata' },
}
export const performed: GenerativeEvent = {
  type: 'generative.return-performed',
  data: { gift, hours: 6, confirmed: 'phone', host: 'pact', thing: host },
}
export const toBuilding = [reported, listened, assessed] as const
export const toFixed = [...toBuilding, agreed, fixed] as const
export const toActive = [...toFixed, signed, countersigned, activated] as const
/** The same person for the other kind of pact. */
export const inclusive: GenerativeEvent = { type: 'generative.reported', data: { ...reported.data, kind: 'inclusion' } as never }
