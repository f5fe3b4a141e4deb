// What readers of facts see in the place of a commitment: a token that says where its value is kept.
import { type Json, type Stored, tokenOf } from '../../events/kernel/index.ts'
import { escaped, isCommitment } from '../proof/commitment.ts'

const tokenised = (value: Json | undefined, event: string, path: string): Json | undefined => {
  if (typeof value !== 'object' || value === null) return value
  if (isCommitment(value)) return tokenOf({ event, path, subject: value.s })
  if (Array.isArray(value)) return value.map((each, n) => tokenised(each, event, `${path}/${n}`) as Json)
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, tokenised(each, event, `${path}/${escaped(key)}`)]))
}

const hasCommitment = (value: Json | undefined): boolean =>
  typeof value === 'object' && value !== null && (Object.hasOwn(value, '$c') || Object.values(value).some(hasCommitment))

/** Most facts are about nobody, and stay the objects they are. */
export const withTokens = (event: Stored): Stored =>
  hasCommitment(event.data) ? { ...event, data: tokenised(event.data, event.id, '') as Stored['data'] } : event
