// From the arguments of `verify` to what is asked, for whoever verifies: a file alone, or the command line of the product.
import { readFileSync } from 'node:fs'
import { isPolicyFault, parsePolicy } from '../policy.ts'
import { readArguments } from './arguments.ts'
import type { Ask } from './case.ts'

/** `target`: empty when nothing is named. */
export type Asking = { readonly target: string; readonly ask: Ask; readonly json: boolean }

const shape = { values: ['policy', 'since', 'tsa-ca'], flags: ['json'] }

/** A sentence about a file the verifier names and we cannot read. */
class Unreadable extends Error {}

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new Unreadable(`Non riesco a leggere ${path} (${(error as NodeJS.ErrnoException).code ?? ''}).`)
  }
}

const askOf = (values: { readonly [name: string]: string | undefined }): Ask | string => {
  const { policy: policyPath, since, 'tsa-ca': tsaCa } = values
  const policy = policyPath === undefined ? undefined : parsePolicy(read(policyPath))
  if (policy && isPolicyFault(policy)) return `${policyPath}, riga ${policy.line}: ${policy.says}.`
  if (tsaCa !== undefined) read(tsaCa)
  return {
    ...(policy ? { policy } : {}),
    ...(since === undefined ? {} : { since: read(since) }),
    ...(tsaCa === undefined ? {} : { tsaCa }),
  }
}

/** What is asked, or the sentence that says why nothing can be. `at` makes a path of the one who asks ours. */
export const readAsking = (args: readonly string[], at: (path: string) => string = (path) => path): Asking | string => {
  const given = readArguments(args, shape)
  if (typeof given === 'string') return given
  const [target = '', ...more] = given.words
  if (more.length > 0) return 'Ci vuole una cosa sola da verificare.'
  const values = Object.fromEntries(Object.entries(given.values).map(([name, path]) => [name, path === undefined ? path : at(path)]))
  try {
    const ask = askOf(values)
    return typeof ask === 'string' ? ask : { target, ask, json: given.flags.has('json') }
  } catch (error) {
    if (error instanceof Unreadable) return error.message
    throw error
  }
}
