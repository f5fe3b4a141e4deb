// Dates, numbers and sentences in two languages.
import { afterEach, describe, expect, it } from 'vitest'
import { faultWord } from '../../web/kernel/faults.ts'
import { briefDay, dayOf, daysBetween, euros, fullDay, moment, number, plural, plusDays } from '../../web/kernel/format.ts'
import { chooseLanguage } from '../../web/kernel/language.ts'
import { dictionary, wordFor } from '../../web/kernel/words.ts'

afterEach(() => chooseLanguage('it'))
const spaced = (text: string): string => text.replace(/\s/g, ' ')

describe('in Italian', () => {
  it('writes days, moments, numbers and money', () => {
    expect(fullDay('2026-11-22')).toBe('22 novembre 2026')
    expect(briefDay('2026-11-22')).toBe('22\u00a0nov\u00a02026')
    expect(spaced(moment('2026-11-22T09:30:00.000Z'))).toBe('22 novembre 2026, 10:30')
    expect(number(1200)).toBe('1.200')
    expect(spaced(euros(123_456))).toBe('1.234,56 €')
    expect(plural(1, { one: 'patto', other: 'patti' })).toBe('1 patto')
    expect(plural(0, { one: 'patto', other: 'patti' })).toBe('0 patti')
  })
  it('counts days as Italy does', () => {
    expect(dayOf('2026-06-30T22:30:00.000Z')).toBe('2026-07-01')
    expect(fullDay('2026-12-31T23:30:00.000Z')).toBe('1 gennaio 2027')
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
    expect(plusDays('2024-02-28', 1)).toBe('2024-02-29')
  })
})

describe('in English', () => {
  it('writes the same values its own way', () => {
    chooseLanguage('en')
    expect(fullDay('2026-11-22')).toBe('22 November 2026')
    expect(number(1200)).toBe('1,200')
    expect(euros(123_456)).toBe('€1,234.56')
  })
})

describe('words', () => {
  const words = dictionary(
    { hello: 'ciao', many: (count: number) => `${count} cose` },
    { hello: 'hello', many: (count) => `${count} things` },
  )
  it('follow the language', () => {
    expect(words().hello).toBe('ciao')
    chooseLanguage('en')
    expect(words().many(2)).toBe('2 things')
  })
  it('are plain letters for a name nobody knows yet', () => {
    expect(wordFor({ green: 'Verde' }, 'green')).toBe('Verde')
    expect(wordFor({ green: 'Verde' }, 'night-care')).toBe('night care')
    expect(wordFor({}, 'constructor')).toBe('constructor')
  })
  it('say what is wrong with a field', () => {
    expect(faultWord({ at: 'title', says: 'too-long', limit: 2000 })).toBe('Il testo è troppo lungo: al massimo 2.000 caratteri.')
    expect(faultWord({ at: 'title', says: 'unheard-of' })).toBe('Controlla questo campo: non ha la forma attesa.')
  })
})
