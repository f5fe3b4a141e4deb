// What can have happened to a body of the network: an organisation, a municipality or a territory.
import {
  code,
  type EventsOf,
  event,
  istat,
  list,
  oneOf,
  open,
  optional,
  reference,
  type Secrecy,
  slug,
  text,
  whole,
} from '../kernel/index.ts'
import { sharing } from './sharing.ts'
import { source } from './source.ts'
import { figures, kinds, modes, roles, serviceKinds, stages, topics } from './vocabulary.ts'
import { when } from './when.ts'

export const secrecy: Secrecy = 'open'

/** `entry` is the revision of the fact that began a membership, a service, a figure or a note: its number in the stream. */
const entry = () => whole(0)

export const events = {
  registered: event('network.registered', {
    kind: oneOf(kinds),
    name: open(text(160)),
    /** another name it goes by */
    alias: optional(open(text(160))),
    /** letters of the province, e.g. CR */
    province: optional(code(2)),
    istat: optional(istat()),
    cadastral: optional(code(4)),
    source: source(),
  }),
  renamed: event('network.renamed', { name: open(text(160)), when: when(), source: source() }),
  corrected: event('network.corrected', {
    kind: optional(oneOf(kinds)),
    name: optional(open(text(160))),
    alias: optional(open(text(160))),
    province: optional(code(2)),
    istat: optional(istat()),
    cadastral: optional(code(4)),
    reason: open(text(500)),
    source: source(),
  }),
  described: event('network.described', { topic: oneOf(topics), text: open(text(1000)), source: source() }),
  joined: event('network.joined', { of: reference(), role: oneOf(roles), when: when(), source: source() }),
  left: event('network.left', { entry: entry(), of: reference(), role: oneOf(roles), when: when(), source: source() }),
  offered: event('network.offered', {
    service: slug(),
    kind: oneOf(serviceKinds),
    title: open(text(200)),
    territories: list(reference(), 20),
    /** for whom it is run (committente) */
    behalf: list(reference(), 10),
    partners: list(sharing(), 20),
    mode: oneOf(modes),
    stage: oneOf(stages),
    when: when(),
    details: optional(open(text(500))),
    source: source(),
  }),
  ceased: event('network.ceased', { entry: entry(), service: slug(), when: when(), source: source() }),
  declared: event('network.declared', {
    figure: oneOf(figures),
    number: whole(0, 1_000_000),
    /** of what, where the figure's name does not say it all */
    about: optional(open(text(200))),
    when: when(),
    source: source(),
  }),
  struck: event('network.struck', { entry: entry(), reason: open(text(500)), source: source() }),
}
export type NetworkEvent = EventsOf<typeof events>
