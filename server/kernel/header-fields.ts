// The two request headers a command may carry, checked.
import type { FieldProblem } from '../../events/kernel/index.ts'

export type Header<T> = { readonly ok: true; readonly value: T | undefined } | { readonly ok: false; readonly problem: FieldProblem }

const header = <T>(name: string, text: string | undefined, form: RegExp, read: (text: string) => T): Header<T> => {
  if (text === undefined) return { ok: true, value: undefined }
  return form.test(text) ? { ok: true, value: read(text) } : { ok: false, problem: { at: name, says: 'form' } }
}

/** 1 to 200 visible ASCII characters. */
export const idempotencyKey = (text: string | undefined): Header<string> =>
  header('Idempotency-Key', text, /^[\x21-\x7e]{1,200}$/, (key) => key)

/** `"<revision>"`, −1 for a stream that must not be there yet. */
export const ifMatch = (text: string | undefined): Header<number> =>
  header('If-Match', text, /^"(-1|0|[1-9]\d{0,14})"$/, (tag) => Number(tag.slice(1, -1)))
