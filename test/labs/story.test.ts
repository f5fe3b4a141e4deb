// The story of the laboratories fits the law, and told twice records nothing twice.
import { describe, expect, it } from 'vitest'
import { story } from '../../seeds/labs.ts'
import { tell } from '../../seeds/load.ts'
import { labs } from '../../server/labs/routes.ts'
import { testCounter } from '../support/counter.ts'

describe('the story of the laboratories', () => {
  it('is told once', async () => {
    const counter = testCounter({ contexts: { labs }, now: '2026-11-21T10:00:00.000Z' })
    const { told } = await tell({ act: counter.act, story })
    expect(told).toBeGreaterThanOrEqual(story.length)
    expect(await tell({ act: counter.act, story })).toEqual({ told: 0 })
    counter.stop()
  })
})
