// Why a request about a body of the network can be refused.
export const rules = [
  'already-registered',
  'not-registered',
  'source-missing',
  'date-unclear',
  'codes-unfit',
  'name-unchanged',
  'nothing-to-correct',
  'own-member',
  'already-joined',
  'not-joined',
  'ends-before-start',
  'service-known',
  'service-unknown',
  'service-ceased',
  'own-partner',
  'partner-twice',
  'already-declared',
  'entry-unknown',
] as const
export type NetworkRule = (typeof rules)[number]
