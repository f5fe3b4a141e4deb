// What may be asked of a body of the network. Every request brings its source.
import { code, command, istat, list, oneOf, open, optional, reference, slug, text, whole } from '../kernel/index.ts'
import { sharing } from './sharing.ts'
import { source } from './source.ts'
import { figures, kinds, modes, roles, serviceKinds, stages, topics } from './vocabulary.ts'
import { when } from './when.ts'

const codes = { province: optional(code(2)), istat: optional(istat()), cadastral: optional(code(4)) }

export const commands = {
  register: command({ kind: oneOf(kinds), name: open(text(160)), alias: optional(open(text(160))), ...codes, source: source() }),
  rename: command({ name: open(text(160)), when: when(), source: source() }),
  correct: command({
    kind: optional(oneOf(kinds)),
    name: optional(open(text(160))),
    alias: optional(open(text(160))),
    ...codes,
    reason: open(text(500)),
    source: source(),
  }),
  describe: command({ topic: oneOf(topics), text: open(text(1000)), source: source() }),
  join: command({ of: reference(), role: oneOf(roles), when: when(), source: source() }),
  leave: command({ of: reference(), role: oneOf(roles), when: when(), source: source() }),
  offer: command({
    service: slug(),
    kind: oneOf(serviceKinds),
    title: open(text(200)),
    territories: list(reference(), 20),
    behalf: list(reference(), 10),
    partners: list(sharing(), 20),
    mode: oneOf(modes),
    stage: oneOf(stages),
    when: when(),
    details: optional(open(text(500))),
    source: source(),
  }),
  cease: command({ service: slug(), when: when(), source: source() }),
  declare: command({
    figure: oneOf(figures),
    number: whole(0, 1_000_000),
    about: optional(open(text(200))),
    when: when(),
    source: source(),
  }),
  /** takes back something recorded by mistake; what the register once showed stays visible at its date */
  strike: command({ entry: whole(0), reason: open(text(500)), source: source() }),
}
