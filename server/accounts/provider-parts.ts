// The members of a provider's configuration, each of the kind it must be.

export type Said = {
  text(name: string): string | undefined
  texts(name: string): readonly string[] | undefined
  flag(name: string): boolean | undefined
  choice<T extends string>(name: string, among: readonly T[]): T | undefined
  inside(name: string, members: readonly string[]): Said
}
type Refuse = (says: string) => Error

const isObject = (value: unknown): value is { readonly [name: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** `value` as an object of these members and no others; an absent one is empty. */
export const saidIn = (value: unknown, members: readonly string[], refuse: Refuse): Said => {
  if (!isObject(value)) throw refuse('deve essere un oggetto')
  const strange = Object.keys(value).find((name) => !members.includes(name))
  if (strange !== undefined) throw refuse(`non conosco «${strange}»`)
  const of = <T>(name: string, is: (one: unknown) => one is T, must: string): T | undefined => {
    const one = Object.hasOwn(value, name) ? value[name] : undefined
    if (one === undefined) return undefined
    if (!is(one)) throw refuse(`${name} deve essere ${must}`)
    return one
  }
  const isText = (one: unknown): one is string => typeof one === 'string' && one.trim() !== ''
  const isTexts = (one: unknown): one is readonly string[] => Array.isArray(one) && one.every(isText)
  const isFlag = (one: unknown): one is boolean => typeof one === 'boolean'
  return {
    text: (name) => (isObject(value[name]) ? undefined : of(name, isText, 'un testo')),
    texts: (name) => of(name, isTexts, 'un elenco di testi'),
    flag: (name) => of(name, isFlag, 'true o false'),
    choice: (name, among) => {
      const one = of(name, isText, 'un testo')
      const chosen = among.find((each) => each === one)
      if (one !== undefined && chosen === undefined) throw refuse(`${name} può essere ${among.join(', ')}`)
      return chosen
    },
    inside: (name, inner) => saidIn(value[name] ?? {}, inner, (says) => refuse(`${name}: ${says}`)),
  }
}

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/** `https:` anywhere; `http:` only on this machine, for trials. */
export const isSafeIssuer = (text: string): boolean => {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, search, hash, username } = new URL(text)
  return search === '' && hash === '' && username === '' && (protocol === 'https:' || (protocol === 'http:' && loopback.has(hostname)))
}

export const isOrigin = (text: string): boolean => URL.canParse(text) && isSafeIssuer(text) && new URL(text).origin === text
