// The words after `comunanza import`.
import type { Replacement } from './plan.ts'

export type Options = {
  readonly files: readonly string[]
  readonly municipality: string
  readonly on?: string
  readonly trial: boolean
  readonly json: boolean
  readonly noPersons: readonly string[]
  readonly replaced: readonly Replacement[]
}
export type Wrong = { readonly wrong: string }

const switches = { '--dry-run': 'trial', '--json': 'json' } as const
const values = ['--municipality', '--on', '--organisation', '--replaced']

const replacement = (text: string): Replacement | undefined => {
  const [, number, by, reason] = /^([^=]+)=([^=:]+)(?::(.+))?$/.exec(text) ?? []
  return number && by ? { number, by, reason: reason ?? 'Indicato da chi ha importato' } : undefined
}

type Words = { readonly plain: readonly string[]; readonly on: ReadonlySet<string>; readonly said: readonly (readonly [string, string])[] }

const wordsOf = (args: readonly string[]): Words | Wrong => {
  const [plain, on, said]: [string[], Set<string>, (readonly [string, string])[]] = [[], new Set(), []]
  for (let i = 0; i < args.length; i++) {
    const word = args[i] ?? ''
    if (!word.startsWith('--')) plain.push(word)
    else if (Object.hasOwn(switches, word)) on.add(word)
    else if (!values.includes(word)) return { wrong: `Non conosco ${word}.` }
    else if (args[i + 1] === undefined) return { wrong: `Dopo ${word} manca il valore.` }
    else said.push([word, args[++i] ?? ''])
  }
  return { plain, on, said }
}

/** What is asked, or what is wrong with it in Italian. */
export const optionsOf = (args: readonly string[]): Options | Wrong => {
  const words = wordsOf(args)
  if ('wrong' in words) return words
  const [what, ...files] = words.plain
  const all = (name: string) => words.said.flatMap(([word, value]) => (word === name ? [value] : []))
  const [municipality] = all('--municipality')
  const replaced = all('--replaced').map(replacement)
  const [on] = all('--on')
  if (what !== 'register') return { wrong: 'Si può importare un registro: import register FILE….' }
  if (files.length === 0) return { wrong: 'Quale file?' }
  if (!/^\d{6}$/.test(municipality ?? '') || !municipality)
    return { wrong: 'Serve --municipality con il codice ISTAT del Comune, sei cifre.' }
  if (on !== undefined && files.length > 1) return { wrong: '--on vale per un file solo: in una serie il giorno sta nel nome dei file.' }
  if (replaced.includes(undefined)) return { wrong: '--replaced si scrive VECCHIO=NUOVO, per esempio 003=004.' }
  return {
    ...{ files, municipality, trial: words.on.has('--dry-run'), json: words.on.has('--json') },
    ...(on === undefined ? {} : { on }),
    noPersons: all('--organisation'),
    replaced: replaced.flatMap((one) => (one ? [one] : [])),
  }
}
