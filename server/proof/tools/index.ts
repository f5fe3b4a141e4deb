// The commands that answer with an exit code of their own, by verb: those about proofs, the import, and a round solved from a file.
import { match } from '../../care/match-tool.ts'
import { importRegister } from '../../register/import-tool.ts'
import { exportProof } from './export.ts'
import { keys } from './keys.ts'
import type { Tool } from './tool.ts'
import { verify } from './verify.ts'
import { witness } from './witness.ts'

export const tools: { readonly [verb: string]: Tool } = { verify, export: exportProof, keys, witness, import: importRegister, match }
