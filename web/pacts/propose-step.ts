// The steps of a proposal by name, and the promises written in one.
import type { Form } from '../kernel/form.ts'

export const stepNames = ['what', 'where', 'who', 'promises', 'summary'] as const
export type StepName = (typeof stepNames)[number]
export type StepProps = { form: Form; go: (step: StepName) => void }

/** How many promises there is room for. */
export const promisesIn = (form: Form): number => Math.max(1, Number(form.value('promises') || 1))

/** The promises that were written, in order. */
export const promisesWritten = (form: Form): readonly string[] =>
  Array.from({ length: promisesIn(form) }, (_, at) => form.value(`promise.${at}`).trim()).filter((text) => text !== '')
