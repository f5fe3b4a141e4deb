// Which of the two languages somebody reads.
export type Language = 'it' | 'en'

const weightOf = (part: string): [string, number] => {
  const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim())
  const q = parameters.find((piece) => piece.startsWith('q='))
  return [tag.toLowerCase().split('-')[0] ?? '', q === undefined ? 1 : Number(q.slice(2)) || 0]
}

/** The language of an `Accept-Language`; Italian unless English is preferred to it. */
export const languageOf = (header: string | undefined): Language => {
  const wanted = (header ?? '').split(',', 20).map(weightOf)
  const weight = (language: string): number => Math.max(0, ...wanted.filter(([tag]) => tag === language).map(([, q]) => q))
  return weight('en') > weight('it') ? 'en' : 'it'
}
