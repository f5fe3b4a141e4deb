// The pages of a household that signs together, as text: the page of an adult who signs, and the desk that names them.
import { describe, expect, it } from 'vitest'
import type { GenerativeEvent } from '../../events/generative/events.ts'
import { visit } from '../support/page.tsx'
import { expectWhole } from '../support/pages-whole.ts'
import { person as someone } from '../support/people.ts'
import * as s from './samples.ts'
import { answerOf, id } from './told.ts'

const me = someone('resident')
const reported = { type: 'generative.reported', data: { ...s.inclusive.data, party: 'household' } } as GenerativeEvent
const members = [
  { member: me.id, name: 'Ugo Ponte' },
  { member: s.neighbour.by, name: 'Ada Ponte' },
]
const named: GenerativeEvent = { type: 'generative.household-named', data: { person: s.person, adults: true, members } }
const fixed = [reported, s.listened, s.assessed, named, s.agreed, s.fixed] as const
const cosigned: GenerativeEvent = { type: 'generative.signed-by-member', data: { text: 1, sha256: s.sha256, member: me.id } }

const signing = (facts: readonly GenerativeEvent[], asks: readonly string[]) => {
  const { pact } = answerOf(facts)
  const { kind, stage, person, organisation, name, texts, household, draft, plan, text, signed } = pact
  return { id, revision: 9, kind, stage, person, organisation, name, texts, household, draft, plan, text, signed, asks }
}
const own = (facts: readonly GenerativeEvent[], asks: readonly string[] = [], language: 'it' | 'en' = 'it') =>
  visit('/percorso', {
    ...{ me, language },
    answers: {
      '/api/generative/mine': { pacts: [] },
      '/api/generative/signing': { pacts: [signing(facts, asks)] },
      '/api/programmes': { items: [] },
    },
  })
const desk = (facts: readonly GenerativeEvent[], asks?: readonly string[]) =>
  visit(`/generativi/${id}`, {
    me: someone('coordinator'),
    answers: {
      [`/api/generative/${id}`]: answerOf(facts, asks),
      [`/api/generative/${id}/history`]: { items: [], next: null, position: 9 },
    },
  })

describe('the page of an adult of the household', () => {
  it.each(['it', 'en'] as const)('is whole in %s', async (language) => expectWhole(await own(fixed, ['cosign'], language)))
  it('says whose pact it is, what waits, and shows the text with everybody who signs it', async () => {
    const { text } = await own(fixed, ['cosign'])
    for (const said of [
      'Un patto della tua famiglia',
      'Sara Ponte',
      'aspetta la tua firma',
      'Leggi e firma',
      'firmano anche: Ugo Ponte, Ada Ponte',
    ])
      expect(text).toContain(said)
    for (const said of ['Non trovo lavoro', 'Un lavoro vero', 'Qui non c’è ancora un patto tuo']) expect(text).not.toContain(said)
  })
  it('thanks whoever has signed, and asks nothing of them', async () => {
    const { text } = await own([...fixed, cosigned])
    expect(text).toContain('Hai firmato il 2 marzo 2026')
    expect(text).not.toContain('Leggi e firma')
  })
})

describe('the desk of a household', () => {
  it('says who has signed and who has not, and gives those a way in', async () => {
    const { text } = await desk([...fixed, cosigned])
    expect(text).toContain('Ugo Ponte: ha firmato il 2 marzo 2026')
    expect(text).toContain('Ada Ponte: non ha ancora firmato')
    expect(text).toContain('Registra la firma di un familiare')
  })
  it('says that the person signs alone where nobody was named, and offers to name them', async () => {
    const { text } = await desk([reported, s.listened, s.assessed])
    expect(text).toContain('il patto è firmato dalla sola persona')
    expect(text).toContain('Scrivi chi della famiglia firma')
  })
})
