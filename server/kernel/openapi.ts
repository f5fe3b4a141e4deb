// The API described: OpenAPI 3.1, made from the same tables that answer.

import { accountOperations } from '../accounts/openapi.ts'
import { dossierOperations } from '../dossier/openapi.ts'
import { fileOperations } from '../files/openapi.ts'
import { logOperations } from '../log/openapi.ts'
import { openDataOperations } from '../opendata/openapi.ts'
import { peopleOperations } from '../people/openapi.ts'
import { bundleOperations } from '../proof/openapi.ts'
import type { Context } from './context.ts'
import { entryOperations } from './openapi-entries.ts'
import { operationsOf, type Paths } from './openapi-operations.ts'
import { components } from './openapi-parts.ts'
import { serviceOperations } from './openapi-service.ts'

/** Version of the addresses and shapes, not of the program. */
export const apiVersion = '1'

export type OpenApi = {
  readonly openapi: string
  readonly info: { readonly title: string; readonly description: string; readonly version: string }
  readonly tags: readonly { readonly name: string; readonly description: string }[]
  readonly paths: Paths
  readonly [key: string]: unknown
}

const description = [
  'Il registro vivo dei beni comuni. Si chiede con POST, si legge con GET; ogni lettura può tornare indietro nel tempo con `asOf`.',
  'Le risposte sono in JSON, gli errori secondo RFC 9457.',
].join(' ')

const tagOf = ({ name, secrecy }: Context): OpenApi['tags'][number] => ({
  name,
  description: secrecy === 'open' ? 'Dati aperti a tutti in lettura.' : 'In lettura solo per chi è entrato.',
})

export const openApiOf = (contexts: readonly Context[], publicUrl: string | undefined): OpenApi => ({
  openapi: '3.1.0',
  info: {
    title: 'Comunanza',
    description,
    version: apiVersion,
    ...{ license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' } },
  },
  servers: [{ url: publicUrl ?? '/' }],
  tags: [
    ...contexts.map(tagOf),
    { name: 'log', description: 'Ciò che prova il registro: C2SP tlog-tiles e tlog-proof.' },
    { name: 'files', description: 'Documenti e fotografie: si caricano da soli, poi un fatto li nomina.' },
    { name: 'session', description: 'Entrare, uscire, e i modi per farlo.' },
    { name: 'service', description: 'Sessione, novità, salute e descrizione del servizio.' },
  ],
  paths: Object.assign(
    {},
    ...contexts.map(operationsOf),
    logOperations,
    entryOperations,
    bundleOperations,
    contexts.some(({ name }) => name === 'pacts') ? dossierOperations : {},
    contexts.some(({ name }) => name === 'register') ? openDataOperations : {},
    fileOperations,
    contexts.some(({ name }) => name === 'people') ? peopleOperations : {},
    serviceOperations,
    accountOperations,
  ),
  components,
})
