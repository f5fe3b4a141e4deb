// A proposal handed in once, as the beginning of another: its words come along; what was declared and attached is declared and attached anew.
import { createForm, type Draft } from '../kernel/form.ts'
import type { Proposal } from './api.ts'

type Handed = NonNullable<Proposal['parts']['handed']>

const chosen = (of: Proposal): { readonly [path: string]: string | null } => ({
  ...{ proponent: of.proponent, area: of.area, kind: of.kind, duration: of.duration, use: of.use },
})
const written = (handed: Handed): { readonly [path: string]: string | null } => ({
  ...{ name: handed.name, contacts: handed.contacts, members: handed.members, title: handed.title, good: handed.good },
  ...{ idea: handed.idea, activities: handed.activities, recipients: handed.recipients, participation: handed.participation },
  ...{ when: handed.when, resources: handed.resources, supportsNote: handed.supports_note },
  ...Object.fromEntries(handed.supports.map((kind) => [`support.${kind}`, 'yes'])),
})

/** What the form holds when one begins again from `of`; nothing where the reader may not see what was handed in. */
export const wordsOf = (of: Proposal): Draft => {
  const { handed } = of.parts
  const all = handed === null ? {} : { ...chosen(of), ...written(handed) }
  return Object.fromEntries(Object.entries(all).flatMap(([path, text]) => (text === null ? [] : [[path, text]])))
}

/** Puts those words into the draft `id`, as if they had been written there: they go to the register with its first step. */
export const carryOver = (of: Proposal, id: string): void => {
  const form = createForm(`draft-${id}`, {}, { remembered: true })
  for (const [path, text] of Object.entries(wordsOf(of))) form.set(path, text)
}
