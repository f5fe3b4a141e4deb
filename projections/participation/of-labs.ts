// What the facts of laboratories say of who takes part.
import { dayOf, idOf } from '../../events/kernel/index.ts'
import type { LabEvent } from '../../events/labs/events.ts'
import { act, type HandlersOf } from './making.ts'

const came = (session: string, person: string): string => `came ${session} ${person}`
const held = ({ session, starts, minutes }: { readonly session: string; readonly starts: string; readonly minutes: number }) => ({
  ...{ slot: session, day: dayOf(starts), minutes },
  off: false,
})

export const ofLabs = {
  'labs.opened': (fact, at) => {
    const { title, municipality } = fact.data
    return [at.things.put({ id: idOf(fact.stream), kind: 'lab', title, municipality, building: null })]
  },
  'labs.amended': (fact, at) => [at.things.patch([idOf(fact.stream)], { title: fact.data.title })],
  'labs.session-scheduled': (fact, at) => [at.slots.put({ thing: idOf(fact.stream), ...held(fact.data) })],
  'labs.session-rescheduled': (fact, at) => [at.slots.put({ thing: idOf(fact.stream), ...held(fact.data) })],
  'labs.session-cancelled': (fact, at) => [at.slots.patch([idOf(fact.stream), fact.data.session], { off: true })],
  'labs.participant-enrolled': (fact, at) => {
    const { person, district = null, band = null } = fact.data
    return [at.profiles.put({ thing: idOf(fact.stream), person, district, band, position: fact.position })]
  },
  'labs.participant-amended': (fact, at) => {
    const { person, district = null, band = null } = fact.data
    return [at.profiles.put({ thing: idOf(fact.stream), person, district, band, position: fact.position })]
  },
  'labs.present': (fact, at) => {
    const { session, person } = fact.data
    return [act(fact, at, { item: came(session, person), person, kind: 'lab', how: 'came', slot: session })]
  },
  'labs.attendance-corrected': (fact, at) => {
    const { session, person, is } = fact.data
    const item = came(session, person)
    return is === 'present'
      ? [act(fact, at, { item, person, kind: 'lab', how: 'came', slot: session, corrected: true })]
      : [at.acts.drop([idOf(fact.stream), item])]
  },
  'labs.counted': (fact, at) => {
    const { session, group, name, band, n } = fact.data
    const item = [group, name ?? '', band ?? ''].join(' ')
    return [at.heads.put({ thing: idOf(fact.stream), slot: session, item, kind: 'lab', who: group, n })]
  },
  'labs.idea-proposed': (fact, at) => {
    const { idea, person } = fact.data
    const born = at.ideas.put({ thing: idOf(fact.stream), idea, day: dayOf(fact.on) })
    return person === undefined ? [born] : [born, act(fact, at, { item: `idea ${idea}`, person, kind: 'lab', how: 'acted' })]
  },
  'labs.idea-supported': (fact, at) => {
    const { idea, person } = fact.data
    return [act(fact, at, { item: `support ${idea} ${person}`, person, kind: 'lab', how: 'acted' })]
  },
  'labs.support-withdrawn': (fact, at) => [at.acts.drop([idOf(fact.stream), `support ${fact.data.idea} ${fact.data.person}`])],
  'labs.idea-became': (fact, at) => {
    const { idea, became, kind } = fact.data
    return [at.became.put({ thing: idOf(fact.stream), idea, became, kind, day: dayOf(fact.on) })]
  },
} as const satisfies HandlersOf<LabEvent>
