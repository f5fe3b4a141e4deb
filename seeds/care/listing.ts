// How the carers of the stories came on the desk's lists: heard, their papers seen, trained; one is away, one suspended, one has left.
import { careOrganisation } from '../../server/people/cast.ts'
import type { Line } from '../line.ts'
import { carers, type Told } from './carers.ts'
import { desk, operator, towns } from './desk.ts'

const uuid = (kind: string, n: number): string => `${kind}-0000-4000-8000-${String(n).padStart(12, '0')}`
/** The stream of a carer, and the person: the first is a character of the demonstration. */
export const carerId = (n: number): string => uuid('ca5e0001', n)
export const personOf = (n: number): string => (n === 1 ? 'd0000000-0000-4000-8000-000000000020' : uuid('ca5e0002', n))

const coordinator = 'd0000000-0000-4000-8000-000000000018'
type By = 'operator' | 'coordinator'
const said = (n: number, on: string, command: string, data: object, [minute, by = 'operator']: readonly [number, By?]): Line => ({
  ...{ context: 'carers', id: carerId(n), command, data, on, role: by },
  by: by === 'operator' ? operator : coordinator,
  known: `${on}T09:${String(minute).padStart(2, '0')}:00.000Z`,
})

/** A person somebody at the desk writes down. */
export const written = (id: string, name: string, municipality: string, on: string): Line => ({
  ...{ context: 'people', id, command: 'register', by: operator, role: 'operator', on, known: `${on}T07:30:00.000Z` },
  data: { name, phone: '0372 000000', channel: 'desk', municipality },
})

/** Until when each document somebody showed holds. */
const papersOf = (n: number): readonly (readonly [document: string, expires: string])[] => [
  ['identity', `20${27 + (n % 8)}-05-31`],
  ...(n % 4 === 0 ? ([['health-book', n === 20 ? '2026-10-31' : '2026-12-15']] as const) : []),
]
export const papersUntil = (n: number): string =>
  papersOf(n).reduce((least, [, expires]) => (expires < least ? expires : least), '9999-12-31')

const trained = new Set(['trained', 'regional'])
const lifeOf = ({ n, name, profile, tier, registered: on, town }: Told): readonly Line[] => {
  const [carer, { municipality }] = [personOf(n), towns[town]]
  const begun = [
    ...(n === 1 ? [] : [written(carer, name, municipality, on)]),
    said(n, on, 'apply', { carer, desk, organisation: careOrganisation, municipality, name, phone: '0372 000000' }, [0]),
    said(n, on, 'profile', profile, [5]),
  ]
  if (tier === undefined) return n > 23 ? begun : [...begun, said(n, on, 'interview', { carer, suitable: true }, [20])]
  return [
    ...begun,
    said(n, on, 'interview', { carer, suitable: true, note: 'Colloquio sereno, referenze da sentire.' }, [20]),
    ...papersOf(n).map(([document, expires], at) => said(n, on, 'document', { document, expires }, [25 + at])),
    ...(trained.has(tier)
      ? [said(n, on, 'train', { course: 'Corso per assistenti familiari', hours: tier === 'regional' ? 160 : 60 }, [30])]
      : []),
    ...(n % 3 === 0 ? [said(n, on, 'refer', { carer, months: 14, heard: true, note: 'Due anni nella stessa famiglia.' }, [35])] : []),
    said(n, on, 'register', { tier }, [40]),
  ]
}

export const listingStory: readonly Line[] = [
  ...carers.flatMap(lifeOf),
  said(18, '2026-10-05', 'pause', { why: 'training', until: '2026-12-20' }, [0]),
  said(20, '2026-11-02', 'suspend', { carer: personOf(20), why: 'document-expired' }, [0, 'coordinator']),
  said(21, '2026-08-31', 'remove', { carer: personOf(21), why: 'asked' }, [0, 'coordinator']),
  said(17, '2026-10-26', 'object', { carer: personOf(17), about: 'Il mio italiano è migliorato: vorrei un nuovo colloquio.' }, [0]),
]
/** From when until when each of them can be proposed. */
export const proposable = (n: number, day: string): boolean => {
  const told = carers.find((one) => one.n === n)
  if (!told?.tier || told.registered > day) return false
  return !((n === 18 && day >= '2026-10-05') || (n === 20 && day >= '2026-11-02') || (n === 21 && day >= '2026-08-31'))
}
