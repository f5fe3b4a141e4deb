// The sheet of a session on paper: everybody expected with two boxes, room for more, and the way back to the screen.
import { describe, expect, it } from 'vitest'
import { print } from '../../server/dossier/paper/print.ts'
import { sheetOf } from '../../server/labs/sheet.ts'
import { whenOf } from '../../server/labs/sheet-words.ts'
import { readPdf } from '../dossier/pdf.ts'
import * as s from './samples.ts'

const address = `https://register.example.org/laboratori/${s.id(70)}/incontri/${s.session}?foglio=1`
const person = (n: number, more: object = {}) => ({
  ...{ person: s.id(n), number: n, name: `Persona ${n}`, as: 'citizen' as const, left_on: null },
  ...more,
})
const sheet = (many: number) =>
  sheetOf(
    {
      title: 'Il cortile',
      session: { n: 3, starts: '2026-01-14T16:30:00.000Z', minutes: 120, place: 'Centro civico' },
      people: [
        ...Array.from({ length: many }, (_, at) => person(at + 1)),
        person(90, { name: null }),
        person(91, { left_on: '2025-12-01' }),
      ],
      marks: [{ person: s.id(2), signed_on: '2026-01-10' }],
    },
    address,
    '2026-01-12T10:00:00.000Z',
  )
const boxes = (made: object): number => JSON.stringify(made).split('"type":"rect"').length - 1

describe('the sheet of a session', () => {
  it('has two boxes for everybody who is expected, one for each who comes anyway, and three for heads', () => {
    expect(boxes(sheet(10)) - boxes(sheet(4))).toBe(12)
    expect(boxes(sheet(0))).toBe(2 + 8 + 3)
    const text = JSON.stringify(sheet(3))
    expect([text.includes('partecipa senza nome'), text.includes('Persona 91'), text.includes('sì')]).toEqual([true, false, true])
  })
  it('has lines for what is said, and for who kept it', () => {
    const text = JSON.stringify(sheet(3))
    expect(text.split('"type":"line"').length - 1).toBe(8)
    for (const said of ['Bisogni, risorse, idee, decisioni', 'Ha tenuto il foglio', 'Età']) expect(text).toContain(said)
  })
  it('leads back to the screen', () => {
    expect(sheet(1).alt).toContain(address)
  })
  it('is both sides of one leaf for a few, tagged, and more for a crowd', async () => {
    const [small, large] = await Promise.all([sheet(9), sheet(40)].map(async (one) => readPdf(await print(one))))
    expect([small?.pages, small?.tags.get('Figure'), small?.tags.get('Table')]).toEqual([2, 1, 2])
    expect(large?.pages).toBeGreaterThan(2)
    expect(large?.text).toContain('Persona 40')
  })
  it('says the hour of Italy, whatever the season', () => {
    expect(whenOf({ starts: '2026-07-14T15:30:00.000Z', minutes: 90 })).toBe('martedì 14 luglio 2026, 17:30–19:00')
    expect(whenOf({ starts: '2026-01-14T16:30:00.000Z', minutes: 90 })).toBe('mercoledì 14 gennaio 2026, 17:30–19:00')
  })
})
