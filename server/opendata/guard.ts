// Published cells given back as they were, except that none can run as a formula; and how to undo it.

// What a spreadsheet takes for the beginning of a formula, full-width forms included (OWASP, CSV injection).
const formula = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/
// A number with its sign, a telephone number, a lone dash: they say the same whether they are read as text or not.
const harmless = /^\s*[+-]\s?\d[\d\s.,/]*%?\s*$|^\s*-+\s*$/
// Text that would be taken for a guarded one when it is read back.
const alike = /^'+\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/

/** An apostrophe in front of what would run, and of what already looks as if it had one. Nothing else is touched. */
export const sealedCell = (text: string): string => ((formula.test(text) && !harmless.test(text)) || alike.test(text) ? `'${text}` : text)

/** The cell as it was published: the other way round of `sealedCell`. */
export const openedCell = (text: string): string => (alike.test(text) ? text.slice(1) : text)
