// A small graph of linked data and its three ways of being written: JSON-LD, Turtle and RDF/XML.

export type Term = { readonly iri: string } | { readonly text: string; readonly lang?: string; readonly type?: string }
export type Node = { readonly id: string; readonly properties: readonly (readonly [predicate: string, ...values: Term[]])[] }
export type Prefixes = { readonly [prefix: string]: string }

export const iri = (of: string): Term => ({ iri: of })
export const text = (of: string, lang?: string): Term => (lang === undefined ? { text: of } : { text: of, lang })
export const typed = (of: string, type: string): Term => ({ text: of, type })

/** `dct:title` written out. */
const whole = (name: string, prefixes: Prefixes): string => {
  const [prefix = '', local = ''] = name.split(/:(.*)/s)
  const base = Object.hasOwn(prefixes, prefix) ? prefixes[prefix] : undefined
  return base === undefined ? name : `${base}${local}`
}

const jsonTerm = (term: Term, prefixes: Prefixes): unknown => {
  if ('iri' in term) return { '@id': whole(term.iri, prefixes) }
  return {
    '@value': term.text,
    ...(term.lang ? { '@language': term.lang } : {}),
    ...(term.type ? { '@type': whole(term.type, prefixes) } : {}),
  }
}

export const jsonLd = (nodes: readonly Node[], prefixes: Prefixes): string =>
  JSON.stringify(
    {
      '@context': prefixes,
      '@graph': nodes.map(({ id, properties }) => ({
        '@id': id,
        ...Object.fromEntries(
          properties.map(([predicate, ...values]) =>
            predicate === 'rdf:type'
              ? ['@type', values.map((value) => ('iri' in value ? value.iri : value.text))]
              : [predicate, values.map((value) => jsonTerm(value, prefixes))],
          ),
        ),
      })),
    },
    undefined,
    2,
  )

// Turtle 1.1 §6.4: what an IRI may not hold is written by its number.
const inAngles = (of: string): string =>
  `<${of.replace(/[^\u0021-\u{10ffff}]|[<>"{}|^`\\]/gu, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`)}>`
const inQuotes = (of: string): string => JSON.stringify(of).replace(/\u007f/g, '\\u007F')

const turtleTerm = (term: Term, prefixes: Prefixes): string => {
  if ('iri' in term) return whole(term.iri, prefixes) === term.iri ? inAngles(term.iri) : term.iri
  return `${inQuotes(term.text)}${term.lang ? `@${term.lang}` : ''}${term.type ? `^^${term.type}` : ''}`
}

export const turtle = (nodes: readonly Node[], prefixes: Prefixes): string => {
  const heads = Object.entries(prefixes).map(([prefix, base]) => `@prefix ${prefix}: ${inAngles(base)} .`)
  const bodies = nodes.map(({ id, properties }) => {
    const lines = properties.map(
      ([predicate, ...values]) => `    ${predicate} ${values.map((value) => turtleTerm(value, prefixes)).join(', ')}`,
    )
    return `${inAngles(id)}\n${lines.join(' ;\n')} .`
  })
  return `${heads.join('\n')}\n\n${bodies.join('\n\n')}\n`
}

const entities: { readonly [mark: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }
const escaped = (of: string): string => of.replace(/[&<>"']/g, (mark) => entities[mark] ?? mark)

const xmlTerm = (predicate: string, term: Term, prefixes: Prefixes): string => {
  if ('iri' in term) return `    <${predicate} rdf:resource="${escaped(whole(term.iri, prefixes))}"/>`
  const marks = `${term.lang ? ` xml:lang="${term.lang}"` : ''}${term.type ? ` rdf:datatype="${escaped(whole(term.type, prefixes))}"` : ''}`
  return `    <${predicate}${marks}>${escaped(term.text)}</${predicate}>`
}

export const rdfXml = (nodes: readonly Node[], prefixes: Prefixes): string => {
  const spaces = Object.entries(prefixes).map(([prefix, base]) => ` xmlns:${prefix}="${escaped(base)}"`)
  const bodies = nodes.map(({ id, properties }) => {
    const lines = properties.flatMap(([predicate, ...values]) => values.map((value) => xmlTerm(predicate, value, prefixes)))
    return `  <rdf:Description rdf:about="${escaped(id)}">\n${lines.join('\n')}\n  </rdf:Description>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF${spaces.join('')}>\n${bodies.join('\n')}\n</rdf:RDF>\n`
}
