// Telling stories: in order, once, and stopping where the law says no.
import { describe, expect, it } from 'vitest'
import type { Line } from '../../seeds/line.ts'
import { tell, untold } from '../../seeds/load.ts'
import { nth, testCounter } from '../support/counter.ts'
import { person } from '../support/people.ts'

const line = (n: number, command: string, data: object, known: string): Line => ({
  ...{ context: 'garden', id: nth(n), command, data, known, by: person('maker').id, role: 'maker' },
})
const story: readonly Line[] = Array.from({ length: 100 }, (_, n) => [
  line(n, 'plant', { name: `Orto ${n}`, trees: n }, '2024-01-01T09:00:00.000Z'),
  line(n, 'water', { litres: 1 }, '2024-02-01T09:00:00.000Z'),
]).flat()

describe('a story', () => {
  it('is told whole, each stream in its order', async () => {
    const { act, store } = testCounter()
    expect(await untold(store, story)).toEqual({ lines: 200, none: true })
    expect(await tell({ act, story })).toEqual({ told: 200 })
    expect(await untold(store, story)).toEqual({ lines: 0, none: false })
    expect((await store.read(`garden-${nth(7)}`)).map(({ type, known }) => [type, known])).toEqual([
      ['garden.planted', '2024-01-01T09:00:00.000Z'],
      ['garden.watered', '2024-02-01T09:00:00.000Z'],
    ])
  })
  it('told twice is told once', async () => {
    const { act, head } = testCounter()
    await tell({ act, story })
    expect(await tell({ act, story })).toEqual({ told: 0 })
    expect(await head()).toBe(200)
  })
  it('cut short goes on where it was', async () => {
    const { act, store } = testCounter()
    await tell({ act, story: story.slice(0, 31) })
    expect(await untold(store, story)).toEqual({ lines: 169, none: false })
    expect(await tell({ act, story })).toEqual({ told: 169 })
  })
  it('that breaks a rule stops, and names the line and the rule', async () => {
    const { act, head } = testCounter()
    const wrong = [...story, line(5, 'plant', { name: 'Di nuovo', trees: 1 }, '2024-03-01T09:00:00.000Z')]
    await expect(tell({ act, story: wrong })).rejects.toThrow(`garden/${nth(5)}/plant (3): garden.planted-already`)
    expect(await head()).toBeLessThanOrEqual(200)
  })
  it('that is malformed says where', async () => {
    const { act } = testCounter()
    await expect(tell({ act, story: [line(1, 'plant', { name: '', trees: 1 }, '2024-01-01T09:00:00.000Z')] })).rejects.toThrow(
      'name: blank',
    )
  })
})
