// «Le mie proposte» tells whoever was helped at a desk that something waits for their own word.
import { expect, it } from 'vitest'
import { visit } from '../support/page.tsx'
import { person } from '../support/people.ts'
import { answers } from './page-samples.ts'

const page = (unconfirmed: boolean) => {
  const said = answers()
  const items = said['/api/proposals/mine'].items.map((row) => ({ ...row, unconfirmed }))
  return visit('/proposte/mie', { answers: { ...said, '/api/proposals/mine': { items, position: 9 } }, me: person('resident') })
}

it('asks to confirm what was handed in at a desk, and nothing else', async () => {
  expect((await page(true)).text).toContain('L’ha presentata per te chi ti ha aiutato allo sportello')
  expect((await page(false)).text).not.toContain('Da confermare')
})
