// The builder of the network's story: each fact is one line that says who, what, and in which words of which document.
import type { Instant } from '../../events/kernel/index.ts'
import type { Sharing } from '../../events/network/sharing.ts'
import type { Source } from '../../events/network/source.ts'
import type { Figure, Kind, Mode, Role, ServiceKind, Stage, Topic } from '../../events/network/vocabulary.ts'
import { noDate, type When } from '../../events/network/when.ts'
import type { Line } from '../line.ts'

/** The character of the demonstration who keeps the network up to date (server/demo.ts). */
export const secretariat = 'd0000000-0000-4000-8000-000000000007'

export type Offer = {
  readonly territories?: readonly string[]
  readonly behalf?: readonly string[]
  readonly partners?: readonly Sharing[]
  readonly mode?: Mode
  readonly stage?: Stage
  readonly when?: When
  readonly details?: string
}

const slugOf = (title: string): string =>
  title
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)
    .replace(/-$/, '')

export const telling = (known: Instant) => {
  const line = (id: string, command: string, data: object): Line => ({
    context: 'network',
    id,
    command,
    data,
    by: secretariat,
    role: 'secretariat',
    known,
  })
  return {
    line,
    register: (id: string, kind: Kind, name: string, source: Source, more: { readonly alias?: string; readonly province?: string } = {}) =>
      line(id, 'register', { kind, name, ...more, source }),
    describe: (id: string, topic: Topic, text: string, source: Source) => line(id, 'describe', { topic, text, source }),
    join: (id: string, role: Role, of: string, source: Source, when: When = noDate) => line(id, 'join', { of, role, when, source }),
    declare: (id: string, figure: Figure, number: number, source: Source, more: { readonly about?: string; readonly when?: When } = {}) =>
      line(id, 'declare', { figure, number, when: noDate, ...more, source }),
    offer: (id: string, kind: ServiceKind, title: string, source: Source, more: Offer = {}) =>
      line(id, 'offer', {
        service: slugOf(title),
        kind,
        title,
        territories: [],
        behalf: [],
        partners: [],
        mode: 'unsaid',
        stage: 'running',
        when: noDate,
        ...more,
        source,
      }),
  }
}

/** Sources of one document of the customer. */
export const reading = (document: string) => ({
  /** the passages that say it, word for word */
  quote: (...quotes: string[]): Source => ({ evidence: 'quoted', document, quotes }),
  /** the passages that say it, and what they leave open */
  quoteNoting: (note: string, ...quotes: string[]): Source => ({ evidence: 'quoted', document, quotes, note }),
  fileName: (note: string): Source => ({ evidence: 'file-name', document, note }),
  named: (note: string): Source => ({ evidence: 'same-name', document, note }),
})
