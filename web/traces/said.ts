// A value as it is read: what a form kept as one text, such as the answers of a step, is told field by field.

export type Value = { readonly name: string; readonly value: string | null }
export type Said = { readonly name: string; readonly value: string }

const parsed = (text: string): unknown => {
  if (!/^[[{]/.test(text)) return undefined
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

const within = (name: string, value: unknown): readonly Said[] => {
  if (value === null || value === undefined || value === '') return []
  if (Array.isArray(value)) return value.flatMap((one: unknown) => within(name, one))
  if (typeof value === 'object') return Object.entries(value).flatMap(([member, one]) => within(member, one))
  return [{ name, value: String(value) }]
}

/** The values to show for one kept value; what is no form is shown as it is. */
export const saidIn = ({ name, value }: Value): readonly Said[] => {
  const form = value === null ? undefined : parsed(value)
  return typeof form === 'object' ? within(name, form) : [{ name, value: value ?? '' }]
}
