// The tables of the matching rounds: what was computed, with which input, and what a person made of it.
import type { Stage } from '../../events/rounds/state.ts'
import type { Pair, RoundMode } from '../../events/rounds/vocabulary.ts'
import { type Column, day, flag, instant, json, nullable, table, text, texts, whole } from '../kernel/index.ts'

const word = <T extends string>(): Column<T> => text() as Column<T>

export const tables = {
  rounds: table(
    {
      id: text(),
      revision: whole(),
      desk: text(),
      organisation: text(),
      mode: word<RoundMode>(),
      input: text(),
      weights: whole(),
      requests: whole(),
      carers: whole(),
      covered: whole(),
      score: whole(),
      bound: whole(),
      blocking: whole(),
      locks: json<readonly Pair[]>(),
      bans: json<readonly Pair[]>(),
      kept: json<readonly Pair[]>(),
      stage: word<Stage>(),
      adopted: whole(),
      run_on: day(),
      reason: nullable(text()),
      known: instant(),
      sees: texts(),
    },
    { key: ['id'], walls: true, indexes: ['desk, run_on desc, id desc', 'input'] },
  ),
  pairs: table(
    { round: text(), request: text(), carer: text(), score: whole(), adopted: flag(), sees: texts() },
    { key: ['round', 'request', 'carer'], walls: true },
  ),
}
export type RoundTables = typeof tables
