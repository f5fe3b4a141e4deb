// The closed lists that a programme of generative pacts is written with.
import { cents, open, optional, text, whole } from '../kernel/index.ts'

export const territories = ['cremona', 'crema', 'casalasco'] as const
/** What an organisation has published about its own past, counted before there was this register. */
export const measures = ['pacts', 'people', 'labs', 'civic-centres', 'organisations', 'municipalities'] as const

/** What the programme is called by those it is for. */
export const name = () => open(text(120))
export const source = () => open(text(500))
export const reason = () => open(text(500))

/** Days in which expenses for one purpose count together, where a programme does not say. */
export const usualWithin = 30

/** `ceiling`: cents a pact’s budget may come to; `alone`: cents a caseworker commits without the coordinator; `every`: days between check-ins; `within`: days in which expenses for one purpose count together. */
export const limits = { ceiling: cents(100_000_00), alone: cents(100_000_00), every: whole(1, 366), within: optional(whole(1, 366)) }
