// The words after a verb: switches, and names with a value.
import { startRefused } from './embedded/refusal.ts'

export type Options = { readonly [name: string]: string | true | undefined }
export type Known = { readonly [name: string]: 'value' | 'switch' }

/** Refuses, in one Italian sentence, what is not known. */
export const optionsOf = (args: readonly string[], known: Known): Options => {
  const options: { [name: string]: string | true } = {}
  for (let i = 0; i < args.length; i++) {
    const name = args[i]?.replace(/^--/, '') ?? ''
    const kind = args[i]?.startsWith('--') && Object.hasOwn(known, name) ? known[name] : undefined
    const value = kind === 'value' ? args[++i] : true
    if (kind === undefined || value === undefined)
      throw startRefused(
        `Non capisco «${args[kind === undefined ? i : i - 1]}»: conosco ${Object.keys(known)
          .map((one) => `--${one}`)
          .join(', ')}.`,
      )
    options[name] = value
  }
  return options
}
