// The API as a page to read: made from the same document machines read, without scripts.
import { html, raw } from 'hono/html'
import type { OpenApi } from './openapi.ts'
import { type ProblemKind, problemKinds } from './problem-kinds.ts'

type Html = ReturnType<typeof html>
type Named = { readonly [key: string]: unknown }
type Operation = {
  readonly operationId: string
  readonly summary: string
  readonly description?: string
  readonly tags: readonly string[]
  readonly parameters?: readonly Named[]
  readonly requestBody?: { readonly content: { readonly [type: string]: { readonly schema: Named; readonly example?: unknown } } }
  readonly responses: { readonly [status: string]: Named }
}
type Entry = { readonly path: string; readonly method: string; readonly of: Operation }

const resolve = (document: OpenApi, of: Named): Named => {
  if (typeof of.$ref !== 'string') return of
  const steps = of.$ref.slice(2).split('/')
  return steps.reduce<Named>((at, step) => at[step] as Named, document)
}

// Backquotes are the only mark the descriptions use; `html` has escaped everything before they become code.
const prose = (text: string): Html[] => text.split('`').map((piece, index) => (index % 2 ? html`<code>${piece}</code>` : html`${piece}`))

const kindOf = (schema: Named): string =>
  [schema.type ?? (schema.enum ? 'enum' : ''), schema.format, Array.isArray(schema.enum) ? schema.enum.join(' | ') : undefined]
    .flat()
    .filter(Boolean)
    .join(', ')

const parameterRow = ({ name, in: where, required, schema, description }: Named): Html => html`<li>
  <code>${name}</code> <small>(${where}${required ? ', obbligatorio' : ''}; ${kindOf((schema ?? {}) as Named)})</small>
  ${prose(String(description ?? ''))}
</li>`

const bodyOf = (of: Operation): Html | string => {
  const content = of.requestBody?.content['application/json']
  if (!content) return ''
  const { properties = {}, required = [] } = content.schema as { properties?: { [name: string]: Named }; required?: readonly string[] }
  const row = ([name, schema]: [string, Named]): Html =>
    parameterRow({ name, in: 'corpo', required: required.includes(name), schema, description: schema.description })
  const example =
    content.example === undefined ? '' : html`<pre tabindex="0"><code>${JSON.stringify(content.example, null, 2)}</code></pre>`
  return html`<h4>Corpo</h4>
    <ul>
      ${Object.entries(properties).map(row)}
    </ul>
    ${example}`
}

const answerRow = (document: OpenApi, status: string, answer: Named): Html =>
  html`<li><code>${status}</code> ${prose(String(resolve(document, answer).description))}</li>`

const operation = (document: OpenApi, { path, method, of }: Entry): Html => html`<article id="${of.operationId}">
  <h3><a href="#${of.operationId}">${of.summary}</a></h3>
  <p><code>${method.toUpperCase()} ${path}</code></p>
  ${of.description ? html`<p>${prose(of.description)}</p>` : ''}
  ${of.parameters?.length ? html`<h4>Parametri</h4>` : ''}
  ${of.parameters?.length ? html`<ul>${of.parameters.map((one) => parameterRow(resolve(document, one)))}</ul>` : ''} ${bodyOf(of)}
  <h4>Risposte</h4>
  <ul>
    ${Object.entries(of.responses).map(([status, answer]) => answerRow(document, status, answer))}
  </ul>
</article>`

const entriesOf = (document: OpenApi): Entry[] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, of]) => ({ path, method, of: of as unknown as Operation })),
  )

const section = (document: OpenApi, { name, description }: OpenApi['tags'][number], entries: readonly Entry[]): Html => html`<section>
  <h2 id="${name}">${name}</h2>
  <p>${description}</p>
  ${entries.map((entry) => operation(document, entry))}
</section>`

const problemRow = ([code, { status, it }]: [string, ProblemKind]): Html =>
  html`<div id="${code}">
    <dt><code>${status} ${code}</code></dt>
    <dd>${it}</dd>
  </div>`

export const docsPage = (document: OpenApi): Html => {
  const entries = entriesOf(document)
  const of = (tag: string): Entry[] => entries.filter((entry) => entry.of.tags.includes(tag))
  return html`${raw('<!doctype html>')}
    <html lang="it">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>API · ${document.info.title}</title>
        <link rel="stylesheet" href="/api/docs.css" />
      </head>
      <body>
        <a class="skip" href="#main">Vai al contenuto</a>
        <header>
          <p><a href="/">${document.info.title}</a></p>
          <nav aria-label="Sezioni">
            <ul>
              ${document.tags.map(({ name }) => html`<li><a href="#${name}">${name}</a></li>`)}
              <li><a href="#problems">problemi</a></li>
              <li><a href="/api/openapi.json">openapi.json</a></li>
            </ul>
          </nav>
        </header>
        <main id="main">
          <h1>Le API di ${document.info.title}</h1>
          <p>${prose(document.info.description)}</p>
          ${document.tags.map((tag) => section(document, tag, of(tag.name)))}
          <section>
            <h2 id="problems">problemi</h2>
            <p>Ogni risposta che non riesce ha uno di questi codici.</p>
            <dl>
              ${Object.entries(problemKinds).map(problemRow)}
            </dl>
          </section>
        </main>
      </body>
    </html>`
}
