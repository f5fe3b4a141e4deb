// The steps of a proposal by name, the fields each asks for, and the promises written in one.
import { landing } from '../kernel/asks/form.tsx'
import type { Form } from '../kernel/form.ts'

export const stepNames = ['what', 'where', 'who', 'promises', 'summary'] as const
export type StepName = (typeof stepNames)[number]
export type StepProps = { form: Form; go: (step: StepName) => void }

/** How many promises there is room for. */
export const promisesIn = (form: Form): number => Math.max(1, Number(form.value('promises') || 1))

export const promisePaths = (form: Form): readonly string[] => Array.from({ length: promisesIn(form) }, (_, at) => `promise.${at}`)

/** The promises that were written, in order, each with the field it was written in. */
export const promisesWritten = (form: Form): readonly { readonly path: string; readonly text: string }[] =>
  promisePaths(form)
    .map((path) => ({ path, text: form.value(path).trim() }))
    .filter(({ text }) => text !== '')

const asked: { readonly [S in StepName]: (form: Form) => readonly string[] } = {
  what: () => ['title', 'idea', 'area', 'kind'],
  where: () => ['place.town', 'place.address'],
  who: (form) => (form.value('proposer.kind') === 'person' ? ['proposer.kind'] : ['proposer.label', 'proposer.kind']),
  promises: (form) => [...promisePaths(form), 'months'],
  summary: () => [],
}

/** The field that shows what the counter finds wrong at `path`, and the step that asks for it; undefined where none does. */
export const placeOf = (form: Form, path: string): { readonly step: StepName; readonly field: string } | undefined => {
  for (const step of stepNames) {
    const fields = asked[step](form)
    const field = landing(
      fields.map((name) => ({ name })),
      path,
    )
    if (fields.includes(field)) return { step, field }
  }
  return undefined
}
