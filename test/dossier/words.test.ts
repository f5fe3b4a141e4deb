// A dossier and a page say the same things with the same words, and no fact is without one.
import { describe, expect, it } from 'vitest'
import type { AnyEvent, Recorded } from '../../events/kernel/index.ts'
import { events } from '../../events/pacts/events.ts'
import { story } from '../../seeds/pacts.ts'
import { happenings } from '../../server/dossier/happenings.ts'
import * as words from '../../server/dossier/words.ts'
import { pacts } from '../../server/pacts/routes.ts'
import { happenings as onPages } from '../../web/pacts/events-words.ts'
import { lists } from '../../web/pacts/lists.ts'
import { names } from '../../web/pacts/names.ts'
import { toldInMemory } from '../seeds/telling.ts'

describe('the words of a dossier', () => {
  it('name every fact of the catalogue as the pages do', () => {
    expect(Object.keys(happenings).sort()).toEqual(Object.keys(events).sort())
    expect(happenings).toEqual(onPages().events)
  })
  it('name every choice as the pages do', () => {
    const { stages, kinds, areas, partyKinds, sides, endings, statuses } = names()
    expect({ stages, kinds, areas, partyKinds, sides, endings, statuses }).toEqual({
      ...{ stages: words.stages, kinds: words.kinds, areas: words.areas, partyKinds: words.partyKinds },
      ...{ sides: words.sides, endings: words.endings, statuses: words.statuses },
    })
    const { organs, offices, outcomes, supports, reviews, verdicts, inspections, conditions, voices, requests } = lists()
    expect({ organs, offices, outcomes, supports, reviews, verdicts, inspections, conditions, voices, requests }).toEqual({
      ...{ organs: words.organs, offices: words.offices, outcomes: words.outcomes, supports: words.supports, reviews: words.reviews },
      ...{ verdicts: words.verdicts, inspections: words.inspections, conditions: words.conditions, voices: words.voices },
      requests: words.requests,
    })
  })
  it('a demonstration has facts to be told', async () => {
    const { facts } = await toldInMemory({ pacts }, story)
    const types = new Set(((await facts()) as readonly Recorded<AnyEvent>[]).map(({ type }) => type))
    expect([...types].filter((type) => !(type in happenings))).toEqual([])
    expect(types.size).toBeGreaterThan(20)
  })
})
