// The API described: OpenAPI 3.1, made from the same tables that answer.

import { accountOperations } from '../accounts/openapi.ts'
import { careOperations } from '../care/openapi.ts'
import { dossierOperations } from '../dossier/openapi.ts'
import { feedOperations } from '../feeds/openapi.ts'
import { fileOperations } from '../files/openapi.ts'
import { labOperations } from '../labs/openapi.ts'
import { logOperations } from '../log/openapi.ts'
import { openDataOperations } from '../opendata/openapi.ts'
import { participationOperations } from '../participation/openapi.ts'
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

const isPartlyOpen = ({ readers }: Context): boolean => Object.values(readers ?? {}).includes('everyone')
const tagOf = (context: Context): OpenApi['tags'][number] => ({
  name: context.name,
  description:
    context.secrecy === 'open'
      ? 'Dati aperti a tutti in lettura.'
      : isPartlyOpen(context)
        ? 'In parte aperto a tutti, in parte solo per chi è entrato: ogni indirizzo lo dice.'
        : 'In lettura solo per chi è entrato.',
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
    { name: 'feeds', description: 'Calendari a indirizzi segreti, per il telefono.' },
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
    contexts.some(({ name }) => name === 'labs') ? labOperations : {},
    contexts.some(({ name }) => name === 'care') ? careOperations : {},
    contexts.some(({ name }) => name === 'participation') ? participationOperations : {},
    feedOperations,
    fileOperations,
    contexts.some(({ name }) => name === 'people') ? peopleOperations : {},
    serviceOperations,
    accountOperations,
  ),
  components,
})
