// The tables of the network: one row a body, and beside it its memberships, services, figures, notes and the sources of each.

import type { Sharing } from '../../events/network/sharing.ts'
import type { Evidence } from '../../events/network/source.ts'
import type { Family, Figure, Kind, Mode, Role, ServiceKind, Stage, Topic } from '../../events/network/vocabulary.ts'
import type { Precision } from '../../events/network/when.ts'
import { type Column, day, flag, instant, json, name, nullable, table, text, texts, whole } from '../kernel/index.ts'

/** A text column that holds one of a few words. */
const word = <T extends string>(): Column<T> => text() as Column<T>

const from = { from_precision: word<Precision>(), from_day: nullable(day()), from_words: nullable(text()) }
const until = {
  ended: flag(),
  until_precision: nullable(word<Precision>()),
  until_day: nullable(day()),
  until_words: nullable(text()),
}
/** `entry` is the revision of the fact that began the row; `known` when the register learnt it. */
const part = { body: text(), entry: whole(), known: instant() }

export const tables = {
  bodies: table(
    {
      id: text(),
      revision: whole(),
      family: word<Family>(),
      kind: word<Kind>(),
      name: name(),
      alias: nullable(text()),
      /** the names it had before, oldest first */
      former: texts(),
      province: nullable(text()),
      istat: nullable(text()),
      cadastral: nullable(text()),
      known: instant(),
    },
    { key: ['id'], indexes: ['family, name, id', 'name, id', 'kind'] },
  ),
  memberships: table(
    { ...part, belongs_to: text(), role: word<Role>(), ...from, ...until },
    { key: ['body', 'entry'], indexes: ['belongs_to, role'] },
  ),
  services: table(
    {
      ...part,
      service: text(),
      kind: word<ServiceKind>(),
      title: name(),
      territories: texts(),
      behalf: texts(),
      partners: json<readonly Sharing[]>(),
      /** every body named beside the one that runs it */
      others: texts(),
      mode: word<Mode>(),
      stage: word<Stage>(),
      details: nullable(text()),
      ...from,
      ...until,
    },
    {
      key: ['body', 'entry'],
      indexes: ['title, body, entry', 'kind', 'using gin (territories)', 'using gin (others)'],
    },
  ),
  figures: table(
    { ...part, figure: word<Figure>(), number: whole(), about: nullable(text()), ...from },
    { key: ['body', 'entry'], indexes: ['figure'] },
  ),
  notes: table({ ...part, topic: word<Topic>(), text: text() }, { key: ['body', 'entry'] }),
  /** one row a fact; `about` is the entry it speaks of (0 the body itself), `fact` the event's name without its context */
  sources: table(
    {
      ...part,
      /** the fact's own identity: what a proof is asked with */
      event: text(),
      /** the instant this log recorded it: later than `known` for what was brought in */
      recorded: instant(),
      about: whole(),
      fact: text(),
      evidence: word<Evidence>(),
      document: nullable(text()),
      quotes: texts(),
      note: nullable(text()),
    },
    { key: ['body', 'entry'], indexes: ['body, about', 'document'] },
  ),
}
export type NetworkTables = typeof tables
