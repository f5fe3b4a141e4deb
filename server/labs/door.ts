// The six digits that hang at the door of a session: whoever types them was there.
/** `print`: the house's keyed hash, in base64url. */
export const doorCode = (print: (text: string) => string, lab: string, session: string): string => {
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  const hash = print(`labs ${lab} ${session}`)
  const number = [...hash].reduce((sum, digit) => (sum * 64 + digits.indexOf(digit)) % 1_000_000, 0)
  return String(number).padStart(6, '0')
}
