// What happened on each path of the stories: the same road for everybody, walked more or less far, and its different ends.
import { usual } from '../../events/generative/pinned.ts'
import type { AskedPlan } from '../../events/generative/plan.ts'
import { plusDays } from '../../events/kernel/index.ts'
import type { Person, Way } from './people.ts'
import { type Paper, receiptOf, refOf } from './receipts.ts'
import { contacts, fingerprint, on, organisation, personOf, type Told, workerOf } from './telling.ts'
import { names, planOf, saidBy } from './words.ts'

/** Steps so far; a text that is fixed needs to know which of them wrote its plan. */
type Path = readonly Told[]
type Walk = (person: Person, path: Path) => Path

const then =
  (...steps: readonly ((person: Person) => Told)[]): Walk =>
  (person, path) => [...path, ...steps.map((step) => step(person))]

const reported = then((person) =>
  // The last one came by telephone to the coordinator: nobody has been entrusted with her yet.
  on(
    person,
    0,
    'report',
    {
      ...{ person: personOf(person), organisation, kind: person.kind, party: person.kind === 'inclusion' ? 'household' : 'person' },
      ...{
        territory: person.territory,
        source: person.n % 3 === 0 ? 'civic-centre' : person.n % 3 === 1 ? 'lab' : 'self',
        name: person.name,
      },
      ...{ phone: '0372 000000', need: saidBy(person).need, informed: true },
    },
    person.way === 'reported' ? 'coordinator' : undefined,
  ),
)
const listened = then(
  (person) => on(person, 2, 'entrust', { caseworker: workerOf(person), ...contacts[workerOf(person)] }, 'coordinator'),
  (person) => on(person, 5 + (person.n % 9), 'listen', { needs: saidBy(person).needs, strengths: saidBy(person).strengths }),
)
const assessed = then((person) =>
  on(person, 16, 'assess', {
    ...(person.kind === 'autonomy' ? { born: person.born } : {}),
    ...{
      status: person.kind === 'autonomy' ? 'disoccupato' : 'occupato',
      conditions: person.kind === 'autonomy' ? [] : ['dependants', 'isolation'],
    },
    ...{ followed: false, jointly: false, rules: usual },
  }),
)

const agreed =
  (days: number, command: 'plan' | 'renegotiate', plan: (person: Person) => AskedPlan): Walk =>
  (person, path) => [
    ...path,
    on(person, days, command, { ...plan(person), ...(command === 'renegotiate' ? { why: 'Ho più tempo e vorrei darne di più.' } : {}) }),
    on(person, days + 3, 'fix', {}),
  ]
const signedWith =
  (days: number, plan: (person: Person) => AskedPlan): Walk =>
  (person, path) => {
    const sha256 = fingerprint(person, plan(person), path.length - 2)
    const seen = person.kind === 'autonomy' ? { born: person.born, seen: 'identity-card' } : {}
    return [
      ...path,
      on(person, days, 'sign', { sha256 }, 'person'),
      on(person, days + 1, 'countersign', { sha256, ...seen }, 'coordinator'),
    ]
  }
const firstPlan = (person: Person): AskedPlan => planOf(person, plusDays(person.reported, 120))
const secondPlan = (person: Person): AskedPlan => planOf(person, plusDays(person.reported, 200), 10)
const fixed = agreed(24, 'plan', firstPlan)
const signed = signedWith(29, firstPlan)

/** Days after the report: the planned end of each pact, and the meeting at which it is concluded. */
const [plannedEnd, lastMeeting] = [275, 270]
const activated = then((person) =>
  on(person, 32, 'activate', {
    ...{ startsOn: plusDays(person.reported, 35), plannedEnd: plusDays(person.reported, plannedEnd), next: plusDays(person.reported, 65) },
  }),
)
const checked =
  (days: number, levels: readonly [number, number], decisions: string) =>
  (person: Person): Told => {
    const { goals } = names(person)
    return on(person, days, 'check', {
      ...{ present: true, next: plusDays(person.reported, Math.min(days + 55, lastMeeting)), decisions },
      progress: [
        { goal: goals[0], level: levels[0] },
        { goal: goals[1], level: levels[1] },
      ],
    })
  }
const spentOn = 70
const spentBy = (person: Person): number => saidBy(person).line[2] - 150_00
const receipt = (person: Person): Buffer => receiptOf(person.n, spentBy(person), plusDays(person.reported, spentOn))
const walked = then(
  (person) => on(person, 40, 'bring', { resource: names(person).resource }),
  (person) =>
    on(
      person,
      42,
      'commit',
      {
        ...{ expense: names(person).expense, line: names(person).line },
        ...{ cents: saidBy(person).line[2] - 100_00, what: saidBy(person).line[1] },
        supplier: { supplier: names(person).supplier, name: saidBy(person).supplier },
      },
      'coordinator',
    ),
  checked(64, [1, 0], 'Si continua così; la prossima volta guardiamo insieme il quaderno.'),
  (person) => on(person, spentOn, 'spend', { expense: names(person).expense, cents: spentBy(person), receipt: refOf(receipt(person)) }),
  (person) => on(person, 84, 'perform', { gift: names(person).gift, hours: 4, confirmed: 'phone' }),
  (person) => on(person, 110, 'meet', { commitment: names(person).theirs }),
  checked(118, [2, 2], 'Sta andando bene. Un appuntamento saltato, recuperato.'),
  (person) => on(person, 125, 'perform', { gift: names(person).gift, hours: 3 + (person.n % 6), confirmed: 'in-person' }),
)
const further = then(
  checked(170, [3, 2], 'Il passo più difficile è fatto.'),
  (person) => on(person, 190, 'meet', { commitment: names(person).mine }),
  checked(222, [4, 3], 'Manca poco: prepariamo la fine insieme.'),
)
const finished = then(
  (person) => {
    const { goals } = names(person)
    return on(person, 262, 'conclude', {
      goals: [
        { goal: goals[0], result: person.n % 5 === 0 ? 'partly' : 'reached' },
        { goal: goals[1], result: person.n % 4 === 0 ? 'not' : 'reached' },
      ],
      ties: { before: 1 + (person.n % 3), after: 4 + (person.n % 4) },
      started: person.kind === 'autonomy' ? ['job'] : ['training', 'volunteering'],
      words: 'Adesso so a chi chiedere.',
    })
  },
  (person) =>
    on(person, 262 + 178, 'follow', { after: 'six-months', standing: person.n % 6 === 0 ? 'same' : 'better', working: person.n % 2 === 0 }),
)
const said = then(
  (person) => on(person, 224, 'write', { words: 'La classe del mercoledì mi piace: mi chiamano per nome.' }, 'person'),
  (person) => on(person, 230, 'ask', { words: 'Vorrei spostare il corso al giovedì, il mercoledì non ho il bus.' }, 'person'),
)

const begin: readonly Walk[] = [reported, listened]
const toFixed: readonly Walk[] = [...begin, assessed, fixed]
const toActive: readonly Walk[] = [...toFixed, signed, activated]

const ways: { readonly [W in Way]: readonly Walk[] } = {
  reported: [reported],
  listening: begin,
  building: [...begin, assessed],
  fixed: toFixed,
  signed: [...toFixed, signed],
  going: [...toActive, walked, further, said],
  renegotiating: [...toActive, walked, further, agreed(235, 'renegotiate', secondPlan)],
  suspended: [
    ...[...toActive, walked],
    then((person) => on(person, 150, 'suspend', { why: 'health', until: '2026-12-15', words: 'Un ricovero in famiglia.' })),
  ],
  concluded: [...toActive, walked, further, finished],
  services: [
    ...[...toActive, walked],
    then((person) =>
      on(person, 140, 'interrupt', {
        why: 'services',
        to: 'social-services',
        words: 'Serve un aiuto più grande: lo abbiamo deciso insieme.',
      }),
    ),
  ],
  moved: [...toActive, then((person) => on(person, 90, 'interrupt', { why: 'moved' }))],
  renounced: [...toActive, then((person) => on(person, 80, 'withdraw', { words: 'Ho trovato da solo.' }, 'person'))],
  'too-old': [
    ...begin,
    then((person) =>
      on(person, 16, 'decline', { reasons: ['age'], way: 'job-centre', words: 'Ti accompagniamo noi al primo appuntamento.' }),
    ),
  ],
  uninterested: [...begin, then((person) => on(person, 20, 'decline', { reasons: ['not-interested'], way: 'civic-centre' }))],
}

export const lifeOf = (person: Person): readonly Told[] => ways[person.way].reduce<Path>((path, walk) => walk(person, path), [])

/** The receipt a path has, as its caseworker uploaded it; the same bytes the facts name. */
export const paperOf = (person: Person): Paper | undefined =>
  lifeOf(person).some(({ command }) => command === 'spend')
    ? { owner: workerOf(person), type: 'application/pdf', bytes: receipt(person) }
    : undefined
