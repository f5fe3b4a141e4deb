// What every page must be, whatever it shows: one heading, no id twice, no field without a name, no bare word of the program.
import { expect } from 'vitest'
import type { Visit } from './page.tsx'

export const expectWhole = ({ html, text }: Pick<Visit, 'html' | 'text'>): void => {
  expect(html.match(/<h1/g)).toHaveLength(1)
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1])
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  for (const [, id] of html.matchAll(/<(?:select|input|textarea)[^>]*\sid="([^"]+)"/g)) expect(html).toContain(`for="${id}"`)
  expect(text).not.toMatch(/(?<!\p{L})(?:undefined|NaN|null|false|true)(?!\p{L})|\[object/u)
}
