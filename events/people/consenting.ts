// Agreeing and taking it back: only for oneself, one purpose at a time, always with the text that was read.
import { type Decides, neitherThemNorDpo, somebodyElse } from './asking.ts'
import { when } from './rules.ts'

export const consent: Decides['consent'] = ({ channel = 'web', ...ask }, person, asked) =>
  somebodyElse(asked) ??
  when(person.restrictedBy !== undefined, 'restricted') ??
  when(person.consents[ask.purpose] === ask.text, 'already-consented') ?? [
    { type: 'people.consented', data: { person: asked.id, ...ask, channel } },
  ]

export const withdrawConsent: Decides['withdrawConsent'] = ({ purpose, channel = 'web' }, person, asked) =>
  somebodyElse(asked) ??
  when(person.consents[purpose] === undefined, 'not-consented') ?? [
    { type: 'people.consent-withdrawn', data: { person: asked.id, purpose, channel } },
  ]

export const restrict: Decides['restrict'] = ({ basis }, person, asked) =>
  neitherThemNorDpo(asked) ??
  when(person.restrictedBy !== undefined, 'restricted') ?? [{ type: 'people.restricted', data: { person: asked.id, basis } }]

export const unrestrict: Decides['unrestrict'] = (_, person, asked) =>
  neitherThemNorDpo(asked) ??
  when(person.restrictedBy === undefined, 'not-restricted') ?? [{ type: 'people.unrestricted', data: { person: asked.id } }]
