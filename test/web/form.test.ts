// A form: what it waits for before it says what is missing, and texts longer than there is room for.
import { describe, expect, it } from 'vitest'
import { createForm, overlong } from '../../web/kernel/form.ts'

describe('a form with fields that find things out', () => {
  it('is settled when each of them has finished', async () => {
    const form = createForm('x')
    const seen: string[] = []
    let find = (): void => {}
    const found = new Promise<void>((resolve) => {
      find = resolve
    })
    form.finishing(() => found.then(() => void seen.push('town')))
    form.finishing(async () => void seen.push('street'))
    const settled = form.settled().then(() => void seen.push('settled'))
    expect(seen).toEqual(['street'])
    find()
    await settled
    expect(seen).toEqual(['street', 'town', 'settled'])
  })
  it('does not wait for one that has gone', async () => {
    const form = createForm('x')
    const gone = form.finishing(() => new Promise(() => {}))
    gone()
    await form.settled()
    expect(form.wrong()).toEqual([])
  })
})

it('a text is too long when its counter says so', () => {
  const form = createForm('x', { idea: 'è'.repeat(2001), title: 'à'.repeat(140) })
  expect(overlong(form, { idea: 2000, title: 140 })).toEqual([
    { path: 'idea', says: 'Il testo è troppo lungo: al massimo 2.000 caratteri.' },
  ])
})
