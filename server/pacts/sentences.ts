// What each refusal of a pact says to people: what is so, and what would make it possible.
import type { PactRule } from '../../events/pacts/rules.ts'
import type { Sentences } from '../kernel/context.ts'
import { ofAgreeing } from './sentences-agreeing.ts'
import { ofEnding } from './sentences-ending.ts'
import { ofLiving } from './sentences-living.ts'

export const sentences: Sentences<PactRule> = { ...ofAgreeing, ...ofLiving, ...ofEnding }
