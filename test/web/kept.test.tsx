// Texts not yet recorded: offered again when they would be lost, and gone when recorded or thrown away.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { FieldSpec } from '../../web/kernel/asks/ask.ts'
import { createKept, lostIn } from '../../web/kernel/asks/kept.tsx'
import { createForm } from '../../web/kernel/form.ts'

const specs: readonly FieldSpec[] = [
  { as: 'text', name: 'text', label: 'Il testo', initial: 'Art. 1' },
  { as: 'line', name: 'act', label: 'Atto' },
]
const shelf = new Map<string, string>()
const place = 'comunanza.ask.word.1'
const kept = (name?: string) => {
  const form = createForm('ask-word', { text: 'Art. 1' })
  return { form, ...createKept(form, () => specs, name) }
}

beforeEach(() => {
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => shelf.get(name) ?? null,
    setItem: (name: string, text: string) => void shelf.set(name, text),
    removeItem: (name: string) => void shelf.delete(name),
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  shelf.clear()
})

describe('a text that was kept', () => {
  it('is offered, and comes back when it is asked for', () => {
    shelf.set(place, JSON.stringify({ text: 'Art. 1, meglio' }))
    const { form, offered, resume } = kept('word.1')
    expect(form.value('text')).toBe('Art. 1')
    expect(offered()).toEqual({ text: 'Art. 1, meglio' })
    resume()
    expect(form.value('text')).toBe('Art. 1, meglio')
    expect(offered()).toBeUndefined()
  })
  it('is not offered to another request, nor where nothing is kept', () => {
    shelf.set(place, JSON.stringify({ text: 'Art. 1, meglio' }))
    expect(kept('word.2').offered()).toBeUndefined()
    expect(kept().offered()).toBeUndefined()
  })
  it('is gone when it is dropped', () => {
    shelf.set(place, JSON.stringify({ text: 'Art. 1, meglio' }))
    const { offered, drop } = kept('word.1')
    drop()
    expect(offered()).toBeUndefined()
    expect(shelf.has(place)).toBe(false)
  })
  it('is not lost when it is what the form begins with', () => {
    const form = createForm('x', { text: 'Art. 1' })
    expect(lostIn({ text: 'Art. 1' }, form, specs)).toBeUndefined()
    expect(lostIn(undefined, form, specs)).toBeUndefined()
  })
})
