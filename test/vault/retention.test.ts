// The schedule: which rule a fact is kept by, until which day, and what a file of rules must say.
import { describe, expect, it } from 'vitest'
import { defaultSchedule, keptUntil, parseSchedule, ruleFor } from '../../server/vault/retention.ts'

const basis = { it: 'perché', en: 'because' }
const rule = { name: 'visite', facts: ['visits.*'], months: 12, since: 'quiet', must: false, basis }
const looks = { months: 12, basis }
const confirmed = { by: 'Il titolare', on: '2026-03-01', act: 'Determina n. 12' }
const text = (over: object = {}, more: object = {}): string => JSON.stringify({ rules: [{ ...rule, ...over }], looks, ...more })

describe('a schedule', () => {
  it('of the house says its basis in both languages, and that nobody has confirmed it', () => {
    expect(defaultSchedule).toMatchObject({ isDefault: true })
    expect(defaultSchedule.confirmed).toBeUndefined()
    for (const one of [...defaultSchedule.rules, defaultSchedule.looks])
      expect(Object.values(one.basis).every((says) => /GDPR|Garante/.test(says))).toBe(true)
  })
  it('lets a rule for one fact come before the rule for its context', () => {
    const schedule = {
      rules: [
        { ...rule, name: 'all' },
        { ...rule, name: 'one', facts: ['visits.noted'] },
      ],
    } as never
    expect([
      ruleFor(schedule, 'visits.noted')?.name,
      ruleFor(schedule, 'visits.received')?.name,
      ruleFor(schedule, 'visitsx.noted')?.name,
    ]).toEqual(['one', 'all', undefined])
  })
  it('ends on the same day of a later month, or on its last', () => {
    expect([
      keptUntil({ months: 1 }, '2026-01-31'),
      keptUntil({ months: 24 }, '2024-02-29'),
      keptUntil({ months: null }, '2026-01-01'),
    ]).toEqual(['2026-02-28', '2026-02-28', undefined])
  })
  it('of a file is taken when it is whole', () => {
    expect(parseSchedule(text())).toMatchObject({ isDefault: false, rules: [rule], looks })
    expect(parseSchedule(text({ months: null }))).toMatchObject({ isDefault: false })
  })
  it('of a file is confirmed when somebody answers for it, also the one of the house', () => {
    expect(parseSchedule(text())).not.toHaveProperty('confirmed')
    expect(parseSchedule(text({}, { confirmed }))).toMatchObject({ isDefault: false, confirmed })
    expect(parseSchedule(JSON.stringify({ confirmed }))).toEqual({ ...defaultSchedule, confirmed })
  })
  it.each([
    ['confirmed.by', text({}, { confirmed: {} })],
    ['confirmed.by', text({}, { confirmed: null })],
    ['confirmed.on', text({}, { confirmed: { ...confirmed, on: '2026-02-30' } })],
    ['confirmed.act', text({}, { confirmed: { ...confirmed, act: ' ' } })],
    ['rules', JSON.stringify({ confirmed, looks })],
    ['rules', JSON.stringify({ looks })],
    ['rules[0].name', text({ name: 'Con spazi' })],
    ['rules[0].facts', text({ facts: ['visits'] })],
    ['rules[0].months', text({ months: 0 })],
    ['rules[0].since', text({ since: 'sempre' })],
    ['rules[0].must', text({ must: 'sì' })],
    ['rules[0].basis', text({ basis: { it: 'solo italiano' } })],
    ['looks.months', text({}, { looks: { months: 5, basis } })],
    ['looks.basis', text({}, { looks: { months: 6 } })],
  ])('that has no good %s says so', (member, broken) => {
    expect(parseSchedule(broken)).toBe(member)
  })
})
