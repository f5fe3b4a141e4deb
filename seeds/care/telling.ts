// The steps a request of the stories is told with: each says its lines and changes what is true from that day.
import { plusDays } from '../../events/kernel/index.ts'
import { careOrganisation } from '../../server/people/cast.ts'
import type { Line } from '../line.ts'
import { authorisation, convention, desk, operator, towns } from './desk.ts'
import { carerId, personOf, written } from './listing.ts'
import { assistedOf, type Family, familyOf, requestId, wantedOf } from './needs.ts'
import type { Ranked, World } from './world.ts'

/** What happened to a request so far: the carer of each proposal, by its number from 1, and the round that paired it. */
export type Tale = { readonly proposals: number[]; round?: { readonly id: string; readonly pair: Ranked } }
export type Telling = { readonly family: Family; readonly world: World; readonly tale: Tale; readonly day: string; readonly minute: number }
export type Tell = (telling: Telling) => readonly Line[]

const stamped = (day: string, minute: number): string => `${day}T10:${String(minute).padStart(2, '0')}:00.000Z`
const asked =
  (command: string, dataOf: (of: Telling) => object): Tell =>
  (of) => [
    {
      ...{ context: 'care', id: requestId(of.family.n), command, data: dataOf(of), by: operator, role: 'operator', on: of.day },
      known: stamped(of.day, of.minute),
    },
  ]
const ofLast = (command: string, more: object = {}): Tell => asked(command, ({ tale }) => ({ proposal: tale.proposals.length, ...more }))
const ofFamily = (command: string, more: object): Tell => asked(command, ({ family }) => ({ family: familyOf(family.n), ...more }))

const open: Tell = (of) => {
  const { n, name, assistedName, town, channel, opened } = of.family
  const { municipality } = towns[town]
  return [
    ...(n === 1 ? [] : [written(familyOf(n), name, municipality, opened)]),
    written(assistedOf(n), assistedName, municipality, opened),
    ...asked('open', () => ({
      ...{ family: familyOf(n), assisted: assistedOf(n), desk, organisation: careOrganisation, municipality },
      ...{ name, phone: '0372 000000', assistedName, channel, act: channel === 'private' ? authorisation : convention },
      ...{ referral: n % 4 === 0 ? 'hospital' : n % 3 === 0 ? 'single-access-point' : 'none', urgency: 'weeks' },
    }))(of),
  ]
}

const listed = (list: readonly Ranked[]) => list.slice(0, 10).map(({ carer, score, parts }) => ({ carer, score, parts }))

/** The list is shown, and the one at `rank` is proposed; `why` when it is not the first. */
const propose =
  (rank = 1, why?: string): Tell =>
  (of) => {
    const { family, world, tale, day, minute } = of
    const list = world.ranked(wantedOf(family), day)
    const chosen = list[rank - 1]
    if (!chosen) throw new Error(`request ${family.n} has nobody at place ${rank} on ${day}`)
    tale.proposals.push(chosen.n)
    world.proposed(chosen.n, day)
    const said = {
      family: familyOf(family.n),
      carer: chosen.carer,
      person: personOf(chosen.n),
      weights: 1,
      score: chosen.score,
      parts: chosen.parts,
    }
    return [
      ...asked('list', () => ({ weights: 1, candidates: listed(list) }))(of),
      ...asked('propose', () => ({ ...said, rank, hours: 336, ...(why === undefined ? {} : { reason: why }) }))({
        ...of,
        minute: minute + 1,
      }),
    ]
  }
/** The pair of the adopted round is proposed. */
const proposePaired: Tell = (of) => {
  const { family, world, tale, day } = of
  const { id, pair } = tale.round ?? {}
  if (!pair) throw new Error(`no round paired request ${family.n}`)
  tale.proposals.push(pair.n)
  world.proposed(pair.n, day)
  const said = { family: familyOf(family.n), carer: pair.carer, person: personOf(pair.n), weights: 1, score: pair.score, parts: pair.parts }
  return asked('propose', () => ({ ...said, rank: 1, round: id, hours: 336 }))(of)
}

const carersLine = ({ tale, day, minute }: Telling, command: string, data: object): Line => ({
  ...{ context: 'carers', id: carerId(tale.proposals.at(-1) ?? 0), command, data, by: operator, role: 'operator', on: day },
  known: stamped(day, minute),
})
const placementOf = ({ n, need: { minutes, mode, week } }: Family) => ({
  ...{ request: requestId(n), family: familyOf(n), minutes, live: mode === 'live-in', week: mode === 'live-in' ? [] : week },
})
/** Hired on the eve: first her hours are taken out of her week, then the hiring is recorded. */
const hire: Tell = (of) => {
  const { family, world, tale, day } = of
  const start = plusDays(day, 1)
  world.placed(tale.proposals.at(-1) ?? 0, placementOf(family), day)
  const { budget: pay, minutes } = family.need
  return [
    carersLine(of, 'place', { ...placementOf(family), from: start }),
    ...ofLast('hire', { pay, minutes, start, noticed: day })({ ...of, minute: of.minute + 1 }),
  ]
}
/** The work is over: her hours are free again. */
const freeing =
  (then: Tell, why: string): Tell =>
  (of) => {
    of.world.freed(of.tale.proposals.at(-1) ?? 0, requestId(of.family.n), of.day)
    return [carersLine(of, 'free', { request: requestId(of.family.n), why }), ...then({ ...of, minute: of.minute + 1 })]
  }

export const tells = {
  ...{ open, propose, proposePaired, hire, freeing, ofLast, ofFamily },
  assess: asked('assess', ({ family }) => family.need),
  ofEnd: (why: string): Tell => asked('end', () => ({ why })),
  sendOn: asked('send-on', () => ({ to: 'social-services' })),
  agree: ofLast('agree'),
  accept: ofLast('accept'),
  chosen: ofLast('met', { outcome: 'chosen' }),
  notChosen: ofLast('met', { outcome: 'not-chosen' }),
  pass: ofLast('pass'),
  meet: (at: string): Tell => ofLast('meet', { at }),
  decline: (why: string): Tell => ofLast('decline', { why }),
  refuse: (why: string): Tell => ofLast('refuse', { why }),
  follow: (day: number, standing: string, note?: string): Tell =>
    asked('follow', ({ family, tale }) => ({
      ...{ family: familyOf(family.n), proposal: tale.proposals.length, day, standing },
      ...(note === undefined ? {} : { note }),
    })),
  fail: (why: string): Tell =>
    asked('fail', ({ family, tale }) => ({ family: familyOf(family.n), proposal: tale.proposals.length, by: 'carer', why })),
} as const
