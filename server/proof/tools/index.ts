// The commands about proofs, by verb.
import { exportProof } from './export.ts'
import { keys } from './keys.ts'
import type { Tool } from './tool.ts'
import { verify } from './verify.ts'
import { witness } from './witness.ts'

export const tools: { readonly [verb: string]: Tool } = { verify, export: exportProof, keys, witness }
