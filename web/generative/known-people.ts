// Who somebody is here, when they have an account: one of the characters of a demonstration, or the code from their own page «I miei dati».
import { session } from '../kernel/session.ts'
import type { Option } from '../kernel/ui/index.ts'

/** Empty outside a demonstration: nobody is shown a list of people. */
export const residents = (): readonly Option[] =>
  (session()?.people ?? []).filter(({ roles }) => roles.includes('resident')).map(({ id, label }) => ({ value: id, label }))

const code = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
export const isPersonCode = (text: string): boolean => code.test(text)
