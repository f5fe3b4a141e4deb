// The facts of a laboratory's life: opened, phase by phase, its makers and its sessions.
import { event, file, instant, istat, list, oneOf, optional, publishedFile, reference, whole } from '../kernel/index.ts'
import { kinds, longestSession, phases, place, prose, title } from './vocabulary.ts'

/** Where the laboratory is: in every fact that begins a row not everybody may see. */
export const here = { municipality: istat(), promoter: reference() }
export const described = { title: title(), districts: list(place(), 20), place: place(), purpose: optional(prose(2_000)) }
export const planned = {
  minutes: whole(15, longestSession),
  place: place(),
  agenda: optional(prose(2_000)),
  method: optional(prose(500)),
}
export const told = { text: prose(8_000), decisions: list(prose(500), 20), photos: list(publishedFile(), 10) }
const session = reference()

export const running = {
  'labs.opened': event('labs.opened', { kind: oneOf(kinds), ...described, ...here }),
  'labs.amended': event('labs.amended', { ...described, reason: prose() }),
  'labs.maker-assigned': event('labs.maker-assigned', { person: reference(), ...here }),
  'labs.maker-left': event('labs.maker-left', { person: reference() }),
  'labs.phase-changed': event('labs.phase-changed', { phase: oneOf(phases), cycle: whole(1, 100), reason: optional(prose()) }),
  'labs.priority-chosen': event('labs.priority-chosen', { priority: prose(400), why: optional(prose()), needs: list(reference(), 20) }),
  /** it goes on without its promoter, in the hands of those who live there */
  'labs.handed-over': event('labs.handed-over', { to: title(), note: optional(prose()) }),
  'labs.closed': event('labs.closed', { reason: prose() }),
  'labs.reopened': event('labs.reopened', { reason: prose() }),
  /** `n` counts the sessions of the laboratory from 1 */
  'labs.session-scheduled': event('labs.session-scheduled', { session, n: whole(1, 10_000), starts: instant(), ...planned }),
  'labs.session-rescheduled': event('labs.session-rescheduled', { session, starts: instant(), ...planned, reason: optional(prose()) }),
  'labs.session-cancelled': event('labs.session-cancelled', { session, reason: prose() }),
  'labs.session-held': event('labs.session-held', { session, ...told }),
  'labs.minutes-amended': event('labs.minutes-amended', { session, ...told, reason: prose() }),
  /** what a maker jots down in the courtyard, for those who run the laboratory */
  'labs.noted': event('labs.noted', { session, note: prose(2_000), ...here }),
  /** a photograph for those who run the laboratory; the minutes publish those that may be */
  'labs.photographed': event('labs.photographed', { session, photo: file(), ...here }),
}
