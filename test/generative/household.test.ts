// A pact of a household: the adults who sign are named, each signs the same exact text, and the partner comes last.
import { describe, expect, it } from 'vitest'
import { decider } from '../../events/generative/decider.ts'
import type { GenerativeEvent } from '../../events/generative/events.ts'
import { sensible, turnOf } from '../../events/generative/stages.ts'
import { canonical } from '../../events/kernel/index.ts'
import { sha256Hex } from '../../server/kernel/identity.ts'
import { given } from '../support/given.ts'
import * as s from './samples.ts'

const pact = given(decider)
const member = (n: number) => ({ member: `9e4ef000-0000-4000-8000-00000000004${n}`, name: `Familiare ${n}` })
const [one, two] = [member(1), member(2)]
const herself = { ...s.herself, by: one.member }
const reported = { type: 'generative.reported', data: { ...s.inclusive.data, party: 'household' } } as GenerativeEvent
const named: GenerativeEvent = { type: 'generative.household-named', data: { person: s.person, adults: true, members: [one, two] } }
const sha256 = sha256Hex(canonical({ ...s.owned, household: [one, two] }))
const fixed = { type: 'generative.text-fixed', data: { text: 1, sha256 } } as const
const signed = { type: 'generative.signed-by-person', data: { text: 1, sha256 } } as const
const cosigned = (who: typeof one) => ({ type: 'generative.signed-by-member', data: { text: 1, sha256, member: who.member } }) as const
const building = [reported, s.listened, s.assessed] as const
const waiting = [...building, named, s.agreed, fixed] as const

describe('the adults of a household', () => {
  const ask = { adults: true, members: [one, two] }
  it('do not act for the partner, nor does the person: who signs for both signs for nobody', () => {
    const all = [...waiting, signed, cosigned(one), cosigned(two)] as const
    for (const by of [one.member, s.person])
      pact(...all)
        .when('countersign', { sha256 }, { ...s.coordinator, by })
        .refused('own-pact')
    pact(...building)
      .when('household', { ...ask, members: [{ ...one, member: s.worker.by }] }, s.coordinator)
      .refused('own-pact')
    pact(...building, named)
      .when('entrust', { caseworker: one.member, name: 'Familiare' }, s.coordinator)
      .refused('own-pact')
    pact()
      .when('report', { ...s.reporting, person: s.worker.by }, s.worker)
      .refused('own-pact')
    // What is theirs to say they say, whatever else they are here.
    pact(...waiting)
      .when('cosign', { sha256, member: one.member }, { ...s.coordinator, by: one.member })
      .records(cosigned(one))
    pact(...waiting)
      .when('sign', { sha256 }, { ...s.coordinator, by: s.person })
      .records(signed)
  })
  it('are named before there is a text, all grown up, each once, and not in a pact of one person', () => {
    pact(...building)
      .when('household', ask, s.worker)
      .records(named)
    pact(...s.toBuilding)
      .when('household', ask, s.worker)
      .refused('not-a-household')
    pact(...building)
      .when('household', { ...ask, adults: false }, s.worker)
      .refused('not-adults')
    pact(...building)
      .when('household', { ...ask, members: [one, one] }, s.worker)
      .refused('same-twice')
    pact(...building)
      .when('household', { ...ask, members: [{ ...one, member: s.person }] }, s.worker)
      .refused('same-twice')
    pact(...waiting)
      .when('household', ask, s.worker)
      .refused('not-now')
    pact(...building)
      .when('household', ask, s.colleague)
      .refused('not-entrusted')
  })
  it('are in the fingerprint of what is signed: another household is another text', () => {
    pact(...building, named, s.agreed)
      .when('fix', {}, s.worker)
      .records(fixed)
    expect(sha256).not.toBe(s.sha256)
    pact(...building, s.agreed)
      .when('fix', {}, s.worker)
      .records(s.fixed)
  })
  it('sign each for themselves, or on paper at the desk, and nobody else does', () => {
    pact(...waiting)
      .when('cosign', { sha256, member: one.member }, herself)
      .records(cosigned(one))
    pact(...waiting)
      .when('cosign', { sha256, member: two.member }, herself)
      .refused('not-yours')
    pact(...waiting)
      .when('cosign', { sha256, member: s.neighbour.by }, s.neighbour)
      .refused('not-yours')
    pact().when('cosign', { sha256, member: s.neighbour.by }, s.neighbour).refused('not-yours')
    pact(...waiting)
      .when('cosign', { sha256, member: s.neighbour.by, paper: s.file }, s.worker)
      .refused('unknown-member')
    pact(...waiting)
      .when('cosign', { sha256, member: one.member }, s.worker)
      .refused('paper-needed')
    const onPaper = { sha256, member: one.member, paper: s.file }
    pact(...waiting)
      .when('cosign', onPaper, s.worker)
      .records({ type: 'generative.signed-by-member', data: { ...onPaper, text: 1 } })
    pact(...waiting)
      .when('cosign', { sha256: s.sha256, member: one.member }, herself)
      .refused('another-text')
    pact(...waiting, cosigned(one))
      .when('cosign', { sha256, member: one.member }, herself)
      .refused('said-already')
    pact(...building, named, s.agreed)
      .when('cosign', { sha256, member: one.member }, herself)
      .refused('not-now')
    pact(...waiting, signed, cosigned(one), cosigned(two), s.countersigned, s.activated)
      .when('cosign', { sha256, member: one.member }, herself)
      .refused('no-text')
  })
  it('have all signed before the partner does', () => {
    const sign = { sha256 }
    pact(...waiting, signed, cosigned(one))
      .when('countersign', sign, s.coordinator)
      .refused('household-first', { missing: 1 })
    expect(turnOf(pact(...waiting, signed, cosigned(one)).state)).toBe('person')
    expect(sensible(pact(...waiting, signed, cosigned(one)).state)).not.toContain('countersign')
    pact(...waiting, cosigned(one), cosigned(two))
      .when('countersign', sign, s.coordinator)
      .refused('person-first')
    const all = pact(...waiting, cosigned(two), signed, cosigned(one))
    expect(turnOf(all.state)).toBe('coordinator')
    all
      .when('countersign', sign, s.coordinator)
      .records({ type: 'generative.signed-by-partner', data: { sha256, text: 1, person: s.person } })
  })
  it('sign again when the text is another one', () => {
    const again = pact(...waiting, signed, cosigned(one), cosigned(two), s.agreed, { ...fixed, data: { text: 2, sha256 } })
    expect(again.state.text).toMatchObject({ text: 2, person: null, members: {} })
  })
  it('are as many as before where nobody named any: the person signs alone', () => {
    const alone = pact(...building, s.agreed, s.fixed, s.signed)
    alone
      .when('countersign', { sha256: s.sha256 }, s.coordinator)
      .records({ type: 'generative.signed-by-partner', data: { sha256: s.sha256, text: 1, person: s.person } })
  })
})
