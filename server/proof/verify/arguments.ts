// The arguments of a command: words and named values; anything unknown is a sentence.

export type Arguments = {
  readonly words: readonly string[]
  readonly values: { readonly [name: string]: string | undefined }
  readonly flags: ReadonlySet<string>
}
type Shape = { readonly values: readonly string[]; readonly flags: readonly string[] }

/** Reads `--name value`, `--name=value` and `--flag`; answers an Italian sentence for what does not belong there. */
export const readArguments = (args: readonly string[], { values: named, flags: known }: Shape): Arguments | string => {
  const [words, values, flags] = [[] as string[], {} as { [name: string]: string }, new Set<string>()]
  const rest = [...args]
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    const [, name, inline] = /^--([^=]+)(?:=(.*))?$/s.exec(arg) ?? []
    if (name === undefined) words.push(arg)
    else if (known.includes(name) && inline === undefined) flags.add(name)
    else if (!named.includes(name)) return `Non conosco ${arg}.`
    else {
      const value = inline ?? rest.shift()
      if (value === undefined || value === '') return `Dopo --${name} ci vuole un valore.`
      values[name] = value
    }
  }
  return { words, values, flags }
}
